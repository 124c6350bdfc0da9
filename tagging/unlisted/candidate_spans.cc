// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/candidate_spans.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "tagging/unlisted/candidate_overlap.h"
#include "tagging/unlisted/candidate_titles.h"
#include "tagging/unlisted/candidate_words.h"

namespace readout::tagging {
namespace {

constexpr std::uint32_t kMostWords = 12;
constexpr std::uint32_t kMostLinks = 3;  // "of the", "de la"

class SpanFinder {
 public:
  SpanFinder(const NameModel& model, const CandidateWords& words) : model_(model), words_(words) {}

  std::vector<CandidateSpan> run() {
    for (std::uint32_t i = 0; i < words_.size();) {
      if (!words_.capital(i) || words_.hyphenated(i)) {
        ++i;
        continue;
      }
      const std::uint32_t end = extent(i);
      for (const CandidateSpan& piece : split_at_titles(words_, after_openers(i, end), end)) {
        emit(piece);
      }
      i = end;
    }
    return std::move(spans_);
  }

 private:
  /// Where the run that begins at `first` ends.
  [[nodiscard]] std::uint32_t extent(std::uint32_t first) const {
    bool has_head = words_.is(first, kBodyHead);
    bool has_of = false;
    std::uint32_t end = first + 1;
    while (end < words_.size() && end - first < kMostWords) {
      if (words_.hyphenated(end)) {
        if (words_.is(end, kAfterHyphen) && !words_.capital(end)) break;
      } else if (!words_.follows_closely(end)) {
        break;
      } else if (!words_.capital(end)) {
        const auto next = after_links(end, has_head, has_of);
        if (!next) break;
        has_of = true;
        end = *next;
      }
      has_head = has_head || words_.is(end, kBodyHead);
      ++end;
    }
    return end;
  }

  /// The capitalised word behind the small words at `at` that may stand inside a name.
  [[nodiscard]] std::optional<std::uint32_t> after_links(std::uint32_t at,
                                                         bool has_head,
                                                         bool has_of) const {
    std::uint32_t next = at;
    while (next < words_.size() && next - at < kMostLinks &&
           links(next, has_head, has_of, next > at))
      ++next;
    if (next == at || next >= words_.size() || !words_.capital(next) ||
        !words_.follows_closely(next))
      return std::nullopt;
    return next;
  }

  [[nodiscard]] bool links(std::uint32_t at, bool has_head, bool has_of, bool later) const {
    if (!words_.follows_closely(at)) return false;
    if (words_.ampersand(at)) return true;
    if (!words_.lower(at)) return false;
    if (words_.is(at, kParticle)) return true;
    const std::string_view word = words_.folded(at);
    if (word == "of" && words_.ends_chief_of(at)) return true;
    if (word == "of" || word == "for" || word == "on" || word == "against") return has_head;
    if (word == "and") return (has_head && has_of && !name_follows(at)) || joins_body(at);
    return word == "the" && later && has_head;
  }

  /// "University of Wisconsin and Deborah Reed", unlike "Ministry of Trade and Industry".
  [[nodiscard]] bool name_follows(std::uint32_t at) const {
    if (at + 2 >= words_.size() || !words_.capital(at + 1) || !words_.capital(at + 2)) return false;
    return words_.follows_closely(at + 2) && !words_.hyphenated(at + 2) &&
           !words_.is(at + 2, kBodyTail) && !model_.is_small(words_.folded(at + 1));
  }

  /// The "and" of "Ways and Means Committee": no body ends before it, one ends soon after.
  [[nodiscard]] bool joins_body(std::uint32_t at) const {
    const auto own = [this](std::uint32_t word) {
      return words_.capital(word) && words_.free(word);
    };
    if (at == 0 || !own(at - 1) || words_.is(at - 1, kBodyTail)) return false;
    for (std::uint32_t next = at + 1; next < std::min(at + 4, words_.size()); ++next) {
      if (!words_.follows_closely(next) || !own(next)) return false;
      if (words_.is(next, kBodyTail)) return next > at + 1;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t after_openers(std::uint32_t first, std::uint32_t end) const {
    while (first < end && words_.free(first) &&
           (is_shout(first, end) || (words_.is(first, kOpener) && !name_in_spite(first, end))))
      ++first;
    while (first < end && !words_.capital(first)) ++first;
    return first;
  }

  /// "CLOSE Jane Roe": a label of the page.
  [[nodiscard]] bool is_shout(std::uint32_t at, std::uint32_t end) const {
    constexpr std::size_t kLeastLetters = 5;
    const std::string_view word = words_.folded(at);
    return words_.token(at).shape == WordShape::Capitals && word.size() >= kLeastLetters &&
           at + 1 < end && words_.token(at + 1).shape == WordShape::Capitalised &&
           model_.is_small(word);
  }

  /// "Will Smith", "the Second Harvest Food Bank": inside a sentence the capital is the name's.
  [[nodiscard]] bool name_in_spite(std::uint32_t at, std::uint32_t end) const {
    if (words_.token(at).opens_sentence || at + 1 >= end) return false;
    const std::string_view word = words_.folded(at);
    const bool amid_small = at > 0 && words_.lower(at - 1);
    const bool body = end - at > 2 || words_.is(end - 1, kBodyTail);
    return word == "will" || (amid_small && body && words_.is(at, kNameOpener));
  }

  void emit(CandidateSpan span) {
    while (span.first < span.end && leads_no_name(words_, span)) ++span.first;
    while (span.first < span.end && !words_.capital(span.end - 1) &&
           !words_.hyphenated(span.end - 1))
      --span.end;
    if (span.first >= span.end) return;
    if (words_.is(span.first, kShipPrefix) && words_.token(span.first).shape == WordShape::Capitals)
      return;
    if (!settle_overlap(words_, span)) return;
    if (span.end - span.first == 1 &&
        (words_.is(span.first, kNoActor) || words_.is(span.first, kOpener)))
      return;
    if (span.end - span.first == 1 && is_state(span.first)) return;
    const bool surname = span.titled && words_.is(span.end - 1, kTitleOrSurname);
    if (words_.is(span.end - 1, kNoActor) && span.end - span.first > 1 && !surname &&
        !words_.is(span.end - 1, kBodyTail))
      return;
    spans_.push_back(span);
  }

  /// "(S.D.)" or "(MI)" behind a senator's name.
  [[nodiscard]] bool is_state(std::uint32_t at) const {
    const std::string_view word = words_.folded(at);
    if (word.size() != 2 || words_.token(at).shape != WordShape::Capitals) return false;
    return words_.token(at).dotted || words_.is(at, kStateCode);
  }

  const NameModel& model_;
  const CandidateWords& words_;
  std::vector<CandidateSpan> spans_;
};

}  // namespace

std::vector<CandidateSpan> find_candidate_spans(const NameModel& model,
                                                const FieldWords& words,
                                                const MentionLedger& ledger) {
  const CandidateWords candidate_words(words, ledger);
  return SpanFinder(model, candidate_words).run();
}

}  // namespace readout::tagging
