// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/candidate_titles.h"

#include <algorithm>
#include <string_view>

namespace readout::tagging {
namespace {

class Divider {
 public:
  explicit Divider(const CandidateWords& words) : words_(words) {}

  [[nodiscard]] std::vector<CandidateSpan> divide(std::uint32_t first, std::uint32_t end) const {
    std::vector<CandidateSpan> pieces;
    bool titled = false;
    bool honorific = false;
    if (const std::uint32_t name = after_portfolio(first, end); name != first) {
      titled = true;
      first = name;
    }
    std::uint32_t begin = first;
    for (std::uint32_t at = first; at < end;) {
      const std::uint32_t after = title_end(at, begin, end);
      // "Martin Luther King Library": no title inside a thing's name.
      if (after == at || (at > begin && words_.is(end - 1, kNoPerson)) ||
          is_surname(at, begin, end)) {
        ++at;
        continue;
      }
      pieces.push_back({begin, body_end(at, begin, after), titled, honorific, true, false});
      titled = true;
      honorific = words_.is(after - 1, kHonorific);
      begin = at = after;
    }
    pieces.push_back({begin, end, titled, honorific, false, false});
    return pieces;
  }

 private:
  /// "Committee on Foreign Affairs Chairman": the body's subject is no part of the title.
  [[nodiscard]] std::uint32_t body_end(std::uint32_t at,
                                       std::uint32_t begin,
                                       std::uint32_t after) const {
    bool body = false;
    for (std::uint32_t word = begin; word < at; ++word) body = body || words_.lower(word);
    std::uint32_t end = at;
    while (body && end < after && words_.is(end, kBodySubject)) ++end;
    return end;
  }

  /// "Richard Painter": one word before it, nothing behind.
  [[nodiscard]] bool is_surname(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const {
    return words_.is(at, kTitleOrSurname) && at + 1 == end && at == begin + 1 &&
           !words_.is(begin, kNoActor) && words_.free(begin);
  }

  /// "Secretary for Health Lo Chung-mau": where the name begins behind the title's subject.
  [[nodiscard]] std::uint32_t after_portfolio(std::uint32_t first, std::uint32_t end) const {
    if (first < 2 || end - first < 2 || !words_.follows_closely(first) ||
        !ends_portfolio(first - 1))
      return first;
    std::uint32_t name = first;
    while (name < end && words_.is(name, kTitleModifier)) ++name;
    return end - name >= 2 && words_.capital(name) && !words_.is(end - 1, kBodyTail) ? name : first;
  }

  /// Whether an office and its subject, without the last word, end at `at`: "Secretary for",
  /// "Secretary for Culture, Sports and".
  [[nodiscard]] bool ends_portfolio(std::uint32_t at) const {
    constexpr std::uint32_t kMostSubjects = 6;
    const std::uint32_t stop = at > kMostSubjects ? at - kMostSubjects : 0;
    if (words_.folded(at) == "and") {
      while (at > stop &&
             (words_.folded(at) == "and" || (words_.capital(at) && words_.is(at, kTitleModifier))))
        --at;
    }
    const std::string_view link = words_.folded(at);
    return (link == "for" || link == "of") && at > 0 && words_.is(at - 1, kPersonTitle) &&
           words_.token(at).sentence == words_.token(at - 1).sentence;
  }

  /// Where the title that begins at `at` ends; `at` if none does.
  [[nodiscard]] std::uint32_t title_end(std::uint32_t at,
                                        std::uint32_t begin,
                                        std::uint32_t end) const {
    if (at > begin && (!words_.capital(at - 1) || ends_office(at, begin))) return at;
    if (at + 3 <= end && words_.ends_chief_of(at + 1)) return at + 3;
    if (is_given_name(at, end)) return at;
    const std::uint32_t after = after_title_words(at, end);
    if (after == at) return at;
    // "Justice Department", "Prime Minister's Office": the body, not its head.
    if (after < end && words_.is(after, kBodyTail) && after + 1 == end) return at;
    if (after < end && !words_.capital(after)) return at;
    return after;
  }

  /// Where the title words from `at` on end; `at` if there is none.
  [[nodiscard]] std::uint32_t after_title_words(std::uint32_t at, std::uint32_t end) const {
    constexpr WordClasses kTitle = kPersonTitle | kHonorific;
    std::uint32_t after = at;
    for (std::uint32_t word = at; word < end && words_.capital(word);) {
      if (!words_.is(word, kTitle | kTitleModifier)) break;
      if (word > at && (words_.is(word - 1, kHonorific) || is_given_name(word, end))) break;
      const bool title = words_.is(word, kTitle);
      ++word;
      while (word < end && words_.hyphenated(word) && !words_.capital(word))
        ++word;  // "President-elect"
      if (title) after = word;
    }
    return after;
  }

  /// "Senator Dean Hallström", unlike "Dean Amara Hallström".
  [[nodiscard]] bool is_given_name(std::uint32_t at, std::uint32_t end) const {
    return at + 2 == end && words_.capital(at + 1) && words_.folded(at) == "dean";
  }

  /// "Office of the President", "Office of Special Counsel".
  [[nodiscard]] bool ends_office(std::uint32_t at, std::uint32_t begin) const {
    while (at > begin && (words_.is(at - 1, kTitleModifier) || words_.is(at - 1, kPersonTitle)))
      --at;
    bool office = false;
    for (std::uint32_t word = begin; word < at; ++word)
      office = office || words_.folded(word) == "office";
    return office && at > begin + 1 && !words_.capital(at - 1);
  }

  const CandidateWords& words_;
};

}  // namespace

std::vector<CandidateSpan> split_at_titles(const CandidateWords& words,
                                           std::uint32_t first,
                                           std::uint32_t end) {
  return Divider(words).divide(first, end);
}

}  // namespace readout::tagging
