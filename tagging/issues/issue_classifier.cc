// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/issues/issue_classifier.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace readout::tagging {
namespace {

// Calibrated on articles labelled by hand: the weight of each place, and the threshold for an
// article of kUsualWords words. With thresholds of 5 to 8, shares of 0.06 to 0.25 and 0.5 to 2 a
// doubling F1 stays between 0.89 and 0.92. The threshold grows with the logarithm of the length,
// since a long article touches on more than it is about.
constexpr double kTitleOccurrence = 3;
constexpr double kLeadOccurrence = 1.6;
constexpr double kThreshold = 7;
constexpr double kUsualWords = 500;
constexpr double kThresholdPerDoubling = 1.0;
// An issue far behind the strongest one is a side remark.
constexpr double kLeastShareOfStrongest = 0.15;
// One phrase alone may be a figure of speech ("landslide"); two rarely are.
constexpr double kShareOfSinglePhrase = 0.7;
constexpr std::size_t kMaxEvidence = 5;

/// One sentence of the article.
struct Place {
  article::TextField field = article::TextField::Body;
  std::uint32_t sentence = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

struct SentenceWeight {
  Place place;
  double weight = 0;
};

/// Occurrences of one phrase; each further one adds less to the sum.
struct PhraseCount {
  std::uint32_t phrase = 0;
  double occurrences = 0;
};

struct IssueSum {
  std::vector<PhraseCount> phrases;
  std::vector<SentenceWeight> sentences;  ///< evidence for it, in order of the text
  article::TextField last_field = article::TextField::Title;
  std::uint32_t counted_to = 0;  ///< tokens of last_field before this one are counted

  [[nodiscard]] bool overlaps(article::TextField field, std::uint32_t first) const {
    return field == last_field && first < counted_to;
  }
};

class IssueClassifier {
 public:
  IssueClassifier(const Lexicon& lexicon, const Catalogue& catalogue, const ArticleText& text)
      : lexicon_(lexicon), catalogue_(catalogue), text_(text), sums_(catalogue.issues().size()) {}

  std::vector<article::IssueTag> run(const std::vector<article::ActorTag>& actors) {
    for (const FieldWords& words : text_.fields) count(words);
    std::unordered_set<std::string_view> present;
    for (const article::ActorTag& actor : actors) present.insert(actor.id);
    std::vector<article::IssueTag> tags;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const IssueEntry& issue = catalogue_.issues()[i];
      if (sums_[i].sentences.empty()) continue;
      const double score = score_of(sums_[i], issue, present);
      if (score < threshold_of(issue)) continue;
      tags.push_back({issue.id, issue.name, issue.group, score, evidence_of(sums_[i])});
    }
    std::stable_sort(tags.begin(),
                     tags.end(),
                     [](const article::IssueTag& left, const article::IssueTag& right) {
                       return left.score > right.score;
                     });
    if (!tags.empty()) {
      const double least = kLeastShareOfStrongest * tags.front().score;
      std::erase_if(tags, [least](const article::IssueTag& tag) { return tag.score < least; });
    }
    return tags;
  }

 private:
  void count(const FieldWords& words) {
    if (words.is_title() && text_.made_title) return;  // the body says it again
    const std::vector<PhraseMatch>& matches = words.matches();
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const PhraseUse use = lexicon_.use(matches[i].phrase);
      if (use.role != PhraseRole::Issue || matches[i].skipped_initial) continue;
      IssueSum& sum = sums_[lexicon_.issue_phrase(use.index).issue];
      if (sum.overlaps(words.field(), matches[i].first) ||
          longer_follows(matches, i, lexicon_.issue_phrase(use.index).issue))
        continue;
      sum.last_field = words.field();
      sum.counted_to = matches[i].end;
      add(sum, use.index, words, words.token(matches[i].first).sentence);
    }
  }

  /// Of an issue's phrases that begin at one word only the longest counts. There are few: the
  /// catalogue bounds them.
  [[nodiscard]] bool longer_follows(const std::vector<PhraseMatch>& matches,
                                    std::size_t at,
                                    IssueIndex issue) const {
    for (std::size_t i = at + 1; i < matches.size() && matches[i].first == matches[at].first; ++i) {
      const PhraseUse use = lexicon_.use(matches[i].phrase);
      if (use.role == PhraseRole::Issue && lexicon_.issue_phrase(use.index).issue == issue)
        return true;
    }
    return false;
  }

  static double occurrence_weight(Prominence prominence) {
    switch (prominence) {
      case Prominence::Title:
        return kTitleOccurrence;
      case Prominence::Lead:
        return kLeadOccurrence;
      case Prominence::Rest:
        break;
    }
    return 1;
  }

  void add(IssueSum& sum, std::uint32_t phrase, const FieldWords& words, std::uint32_t sentence) {
    const auto same = [phrase](const PhraseCount& entry) { return entry.phrase == phrase; };
    auto entry = std::find_if(sum.phrases.begin(), sum.phrases.end(), same);
    if (entry == sum.phrases.end()) entry = sum.phrases.insert(entry, {phrase, 0});
    entry->occurrences += occurrence_weight(words.prominence_of_sentence(sentence));
    const double weight = lexicon_.issue_phrase(phrase).weight;
    if (weight <= 0) return;
    const Place place{words.field(), sentence};
    if (sum.sentences.empty() || sum.sentences.back().place != place)
      sum.sentences.push_back({place, 0});
    sum.sentences.back().weight += weight;
  }

  [[nodiscard]] double score_of(const IssueSum& sum,
                                const IssueEntry& issue,
                                const std::unordered_set<std::string_view>& present) const {
    double score = 0;
    for (const PhraseCount& entry : sum.phrases)
      score += lexicon_.issue_phrase(entry.phrase).weight * std::log2(1 + entry.occurrences);
    for (const ActorHint& hint : issue.actors) {
      if (present.contains(hint.actor)) score += hint.weight;
    }
    return sum.phrases.size() == 1 ? kShareOfSinglePhrase * score : score;
  }

  [[nodiscard]] double threshold_of(const IssueEntry& issue) const {
    const double words = static_cast<double>(text_.body().size());
    const double doublings = std::log2(std::max(words, kUsualWords / 4) / kUsualWords);
    const double threshold = issue.threshold.value_or(kThreshold);
    return threshold * (1 + doublings * kThresholdPerDoubling / kThreshold);
  }

  /// The sentences with the most weight, in order of the text.
  [[nodiscard]] std::vector<article::Mention> evidence_of(const IssueSum& sum) const {
    std::vector<SentenceWeight> best = sum.sentences;
    const std::size_t count = std::min(best.size(), kMaxEvidence);
    std::stable_sort(best.begin(), best.end(), [](const auto& left, const auto& right) {
      return left.weight > right.weight;
    });
    best.resize(count);
    std::sort(best.begin(), best.end(), [](const auto& left, const auto& right) {
      return left.place < right.place;
    });
    std::vector<article::Mention> evidence;
    for (const SentenceWeight& sentence : best) {
      const Place& place = sentence.place;
      evidence.push_back({place.field, text_.words(place.field).sentences()[place.sentence]});
    }
    return evidence;
  }

  const Lexicon& lexicon_;
  const Catalogue& catalogue_;
  const ArticleText& text_;
  std::vector<IssueSum> sums_;
};

}  // namespace

std::vector<article::IssueTag> classify_issues(const Lexicon& lexicon,
                                               const Catalogue& catalogue,
                                               const ArticleText& text,
                                               const std::vector<article::ActorTag>& actors) {
  return IssueClassifier(lexicon, catalogue, text).run(actors);
}

}  // namespace readout::tagging
