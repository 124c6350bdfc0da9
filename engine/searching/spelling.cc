// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/searching/typing_cost.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// Shorter words are one slip away from too many others; those of one letter less only where two
/// neighbours are swapped and hardly any word is as frequent as what is meant: "hte".
constexpr std::size_t kShortest = 4;
constexpr std::uint32_t kFrequentArticles = 100;
constexpr double kSwappedAtFirst = 0.9;  // as typing_cost() counts

// What is likely to be meant: the cheapest to type wrongly, where twice as many articles weigh as
// much as a twelfth of a letter. So Kernighan, Church and Gale, "A Spelling Correction Program
// Based on a Noisy Channel Model" (1990): P(typed | meant) P(meant).
constexpr double kWeightOfArticles = 0.12;  // times the logarithm of their number
constexpr double kMostPerLetter = 0.22;     // may be wrong, as typing_cost() counts
constexpr std::size_t kMostMistakes = 2;    // in bytes

/// A correction that is not worse than one common slip: no better one is looked for elsewhere.
constexpr double kSure = 0.6;

/// A correction that hardly any article has would be a misspelling too.
constexpr std::uint32_t kLeastArticles = 2;

// Newspapers misspell as well: a rare word may be a misspelling of one that is this many times as
// frequent.
constexpr std::uint32_t kRareArticles = 10;
constexpr std::uint32_t kTimesAsMany = 100;
// An actor's name, which may be a misspelt one, may be misspelt by one common slip ("obamcare"),
// and a word that is less rare by the commonest, a double letter ("hilary").
constexpr double kCommon = 0.55;
constexpr double kCommonest = 0.3;

/// At most this many words that begin alike are compared: more take longer than the search itself.
constexpr std::size_t kMaxWordsSeen = 20'000;

bool only_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
  });
}

/// Optimal string alignment distance of two words in bytes, or `most` + 1 where it is more.
std::size_t mistakes(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t kSize = kMaxTermBytes + 1;
  std::array<std::array<std::size_t, kSize>, 3> rows{};
  if (a.size() >= kSize || b.size() >= kSize) return most + 1;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& last = rows[(i - 1) % 3];
    const auto& before_last = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return rows[a.size() % 3][b.size()];
}

/// The words of which one letter was typed once for twice or twice for once; else also those with
/// one letter more, another vowel or two letters swapped.
std::vector<std::string> slips_of(const std::string& word, bool only_doubles) {
  constexpr std::string_view kVowels = "aeiouy";
  std::vector<std::string> slips;
  const auto put = [&](std::size_t at, std::size_t replaced, std::string_view letters) {
    slips.push_back(std::string(word).replace(at, replaced, letters));
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    put(i, 0, word.substr(i, 1));
    if (i > 0 && word[i] == word[i - 1]) put(i, 1, "");
  }
  if (only_doubles) return slips;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    for (char letter = 'a'; letter <= 'z'; ++letter) put(i, 0, std::string(1, letter));
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0) put(i - 1, 2, std::string{word[i], word[i - 1]});
    if (kVowels.find(word[i]) == std::string_view::npos) continue;
    for (const char vowel : kVowels) put(i, 1, std::string(1, vowel));
  }
  return slips;
}

struct Candidate {
  std::string word;
  double cost = 0;
  double unlikely = 0;  ///< the least is meant
};

/// What a word that may be misspelled is compared with.
struct Suspicion {
  std::uint32_t least_articles;     ///< words that so many have
  std::optional<double> most_cost;  ///< where only slips of so much count
};

class Search {
 public:
  /// Among words that at least so many articles have.
  Search(const std::string& word, const Suspicion& suspicion, const IndexView& index)
      : word_(word),
        typed_(code_points(word)),
        most_(suspicion.most_cost.value_or(
            typed_.size() < kShortest ? kSwappedAtFirst
                                      : kMostPerLetter * static_cast<double>(typed_.size()))),
        least_(suspicion.least_articles),
        index_(index) {}

  /// Among the few words that one common slip makes of the typed one: no walk over the index.
  std::optional<std::string> run_of_slips(bool only_doubles) {
    for (const std::string& word : slips_of(word_, only_doubles))
      take(word, index_.counts_of(word).body);
    return best_ ? std::optional(best_->word) : std::nullopt;
  }

  std::optional<std::string> run() {
    // Most misspellings have the first two letters right, or swapped; else the first one, or the
    // first is wrong or too many.
    const std::size_t first = decode_utf8(word_, 0).size;
    const std::size_t second = first + decode_utf8(word_, first).size;
    look(word_.substr(0, second));
    look(word_.substr(first, second - first) + word_.substr(0, first));
    if (!best_ || best_->cost > kSure) {
      look(word_.substr(0, first));
      look(word_.substr(first, second - first));
    }
    return best_ ? std::optional(best_->word) : std::nullopt;
  }

 private:
  void look(const std::string& start) {
    index_.each_word(start, kMaxWordsSeen, [this](std::string_view word, WordCounts articles) {
      take(word, articles.body);
    });
  }

  /// `stored`: in how many bodies it is, deleted ones too.
  void take(std::string_view term, std::uint32_t stored) {
    const std::size_t longer = std::max(term.size(), word_.size());
    if (longer - std::min(term.size(), word_.size()) > kMostMistakes) return;
    if (stored < least_ || term == word_ || !only_letters(term)) return;
    if (mistakes(word_, term, kMostMistakes) > kMostMistakes) return;
    const double cost = typing_cost(typed_, code_points(term));
    if (cost > most_ || (typed_.size() < kShortest && !same_letters(term))) return;
    const std::uint32_t articles = index_.articles_with(std::string(term));
    if (articles < least_) return;
    const double unlikely = cost - kWeightOfArticles * std::log(static_cast<double>(articles));
    if ((!best_ || unlikely < best_->unlikely) && is_written(std::string(term), index_))
      best_ = Candidate{std::string(term), cost, unlikely};
  }

  [[nodiscard]] bool same_letters(std::string_view term) const {
    return std::is_permutation(word_.begin(), word_.end(), term.begin(), term.end());
  }

  const std::string& word_;
  std::u32string typed_;
  double most_;  // that may be wrong
  std::uint32_t least_;
  const IndexView& index_;
  std::optional<Candidate> best_;
};

std::uint32_t articles_with(const std::string& word, const IndexView& index) {
  return std::max(index.articles_with(word),
                  index.articles_with(std::string(spec_of(Field::Title).prefix) + word));
}

/// In how many articles the most frequent of a word's forms stands: who knows "ageing" well does
/// not mistype it where the index has "age" alone.
std::uint32_t articles_with_forms(const std::string& word, const Vocabulary& vocabulary) {
  std::uint32_t most = 0;
  for (const std::string& form : word_forms(word, vocabulary.index, vocabulary.inflections))
    most = std::max(most, articles_with(form, vocabulary.index));
  return most;
}

void collect_words(const QueryNode& node, std::vector<const QueryNode*>& words) {
  const bool phrase = node.kind == QueryNode::Kind::Phrase && node.terms.size() > 1;
  if (node.kind == QueryNode::Kind::Word || phrase) words.push_back(&node);
  for (const QueryNode& child : node.children) collect_words(child, words);
}

struct Replacement {
  Span span;  // of the query
  std::string word;
};

/// Of a word that may be misspelled; nothing if it certainly is not.
std::optional<Suspicion> suspicion(const std::string& word,
                                   const Vocabulary& vocabulary,
                                   const FacetNames& names) {
  const std::size_t letters = count_code_points(word);
  if (letters + 1 < kShortest || !only_letters(word)) return std::nullopt;
  std::uint32_t known = articles_with(word, vocabulary.index);
  if (known <= kRareArticles) known = articles_with_forms(word, vocabulary);
  const std::uint32_t many = std::max(kLeastArticles, known * kTimesAsMany);
  if (many > vocabulary.index.articles()) return std::nullopt;  // no word is so frequent
  const bool is_rare = known <= kRareArticles;
  if (!is_rare || names.is_name(word)) {
    if (letters < kShortest) return std::nullopt;
    return Suspicion{many, is_rare ? kCommon : kCommonest};
  }
  return Suspicion{letters < kShortest ? std::max(many, kFrequentArticles) : many, std::nullopt};
}

/// Of one term of a node.
std::optional<Replacement> replacement(std::string_view text,
                                       const QueryNode& node,
                                       const std::string& word,
                                       const Suspicion& suspicion,
                                       const IndexView& index) {
  Search search(word, suspicion, index);
  const auto meant =
      suspicion.most_cost ? search.run_of_slips(*suspicion.most_cost < kCommon) : search.run();
  if (!meant) return std::nullopt;
  // What was typed may have more around the word: "(trde," keeps its comma.
  std::optional<Replacement> found;
  analyse(slice(text, node.span), [&](const Token& token) {
    const Span at{node.span.begin + token.span.begin, node.span.begin + token.span.end};
    if (token.term == word) found = Replacement{at, *meant};
  });
  return found;
}

}  // namespace

std::optional<std::string> corrected_query(std::string_view text,
                                           const QueryNode& root,
                                           const Vocabulary& vocabulary,
                                           const FacetNames& names) {
  std::vector<const QueryNode*> words;
  collect_words(root, words);
  std::vector<Replacement> replacements;
  std::size_t looked_at = 0;
  for (const QueryNode* node : words) {
    for (const std::string& word : node->terms) {
      const auto doubt = suspicion(word, vocabulary, names);
      if (!doubt || looked_at++ >= kMaxCorrectedWords) continue;
      if (auto found = replacement(text, *node, word, *doubt, vocabulary.index))
        replacements.push_back(std::move(*found));
    }
  }
  if (replacements.empty()) return std::nullopt;
  std::string out;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    out += text.substr(at, one.span.begin - at);
    out += one.word;
    at = one.span.end;
  }
  return out + std::string(text.substr(at));
}

}  // namespace readout::engine
