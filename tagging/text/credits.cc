// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/credits.h"

#include <algorithm>
#include <string_view>

namespace readout::tagging {
namespace {

constexpr std::uint32_t kMostNameWords = 4;  // "J. Scott Applewhite"
constexpr std::uint32_t kMostCreditWords = 12;

class CreditFinder {
 public:
  CreditFinder(const FieldWords& words, const MentionLedger& ledger)
      : words_(words),
        ledger_(ledger),
        credits_(words.size()),
        notices_(words.sentences().size()) {}

  std::vector<bool> run() {
    for (const Claim& claim : ledger_.claims()) {
      if (claim.place.field == words_.field() && ledger_.listed(claim.actor).media)
        mark_beside(claim.place.first, claim.place.end);
    }
    for (std::uint32_t at = 0; at < words_.size(); ++at) look_at(at);
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
      if (notices_[words_.token(at).sentence]) credits_[at] = true;
    }
    return std::move(credits_);
  }

 private:
  /// The text between a word and the next one, without blanks at its ends.
  [[nodiscard]] std::string_view between(std::uint32_t at) const {
    if (at + 1 >= words_.size()) return {};
    std::string_view gap = words_.gap_before(at + 1);
    while (gap.starts_with(' ')) gap.remove_prefix(1);
    while (gap.ends_with(' ')) gap.remove_suffix(1);
    return gap;
  }

  [[nodiscard]] bool slash_behind(std::uint32_t at) const {
    const std::string_view gap = between(at);
    return gap == "/" || gap == "|";
  }

  /// "Jane Roe/Reuters", "REUTERS/Jane Roe", "Jane Roe via Getty Images".
  void mark_beside(std::uint32_t first, std::uint32_t end) {
    const bool via = first > 0 && words_.folded(first - 1) == "via";
    const bool before = first > 0 && (via || slash_behind(first - 1));
    const bool after = slash_behind(end - 1);
    if (!before && !after) return;
    std::fill(credits_.begin() + first, credits_.begin() + end, true);
    if (before) mark_name_before(via ? first - 1 : first);
    if (after) mark_name_from(end);
  }

  void mark_name_before(std::uint32_t end) {
    const std::uint32_t at = mark_words_before(end);
    if (at > 0 && at < end && slash_behind(at - 1)) mark_words_before(at);
  }

  std::uint32_t mark_words_before(std::uint32_t end) {
    std::uint32_t at = end;
    while (at > 0 && end - at < kMostNameWords && is_name_word(at - 1) &&
           (at == end || words_.goes_on(at)))
      credits_[--at] = true;
    return at;
  }

  void mark_name_from(std::uint32_t first) {
    for (std::uint32_t at = first; at < words_.size() && at - first < kMostNameWords; ++at) {
      if ((at > first && !words_.goes_on(at)) || !is_name_word(at)) return;
      credits_[at] = true;
    }
  }

  [[nodiscard]] bool is_name_word(std::uint32_t at) const {
    return words_.capital(at) && ledger_.is_free(words_.field(), at);
  }

  void look_at(std::uint32_t at) {
    if (words_.is(at, kPictureWord)) {
      mark_picture(at);
    } else if (words_.is(at, kDeskWork)) {
      if (opens_note(at) && at + 1 < words_.size() && words_.folded(at + 1) == "by")
        mark_names(at + 2);
    } else if (is_notice(at) || tells_contributors(at)) {
      notices_[words_.token(at).sentence] = true;
    }
  }

  /// "Photo by", "Photo credit:", "Image:", "AP Photo/".
  void mark_picture(std::uint32_t at) {
    if (slash_behind(at)) return mark_name_from(at + 1);
    std::uint32_t last = at;
    if (at + 1 < words_.size() &&
        (words_.folded(at + 1) == "credit" || words_.folded(at + 1) == "courtesy"))
      ++last;
    // "Photos:" opens a gallery, "Photo: Jane Roe speaks" a caption.
    const bool one = last > at || !words_.folded(at).ends_with('s');
    if (one && between(last) == ":" && names_alone(last + 1)) return mark_names(last + 1);
    const bool by =
        last + 1 < words_.size() && words_.same_sentence(at, last + 1) &&
        (words_.folded(last + 1) == "by" || (last > at && words_.folded(last + 1) == "of"));
    if (by) mark_names(last + 2);
  }

  [[nodiscard]] bool names_alone(std::uint32_t first) const {
    const std::uint32_t end = names_end(first);
    return end == words_.size() || !words_.lower(end) || !words_.same_sentence(first, end) ||
           between(end - 1).find(')') != std::string_view::npos;
  }

  /// "(Reporting by ...", "Additional reporting by ...", "; editing by ...": not "her reporting
  /// by".
  [[nodiscard]] bool opens_note(std::uint32_t at) const {
    if (at == 0 || words_.token(at).opens_sentence || words_.token(at).gap == WordGap::Break)
      return true;
    return words_.folded(at - 1) == "additional" || words_.folded(at - 1) == "and";
  }

  /// Where the names end, at the end of the bracket or sentence at the latest.
  [[nodiscard]] std::uint32_t names_end(std::uint32_t first) const {
    std::uint32_t at = first;
    for (; at < words_.size() && at - first < kMostCreditWords; ++at) {
      const bool ended = at > first && (!words_.same_sentence(at, first) ||
                                        between(at - 1).find(')') != std::string_view::npos);
      if (ended || (!words_.capital(at) && !words_.is(at, kCreditLink))) break;
    }
    return at;
  }

  void mark_names(std::uint32_t first) {
    std::fill(credits_.begin() + std::min(first, words_.size()),
              credits_.begin() + names_end(first),
              true);
  }

  /// "Jane Roe and John Doe contributed to this report."
  [[nodiscard]] bool tells_contributors(std::uint32_t at) const {
    constexpr std::uint32_t kReach = 4;
    if (words_.folded(at) != "contributed") return false;
    for (std::uint32_t next = at + 1; next < std::min(at + 1 + kReach, words_.size()); ++next) {
      if (!words_.same_sentence(at, next)) return false;
      if (words_.is(next, kReportWord))
        return words_.folded(next) == "reporting" || words_.folded(next - 1) == "this";
    }
    return false;
  }

  /// "\u00a9 The Times", "Copyright 2019 The Times".
  [[nodiscard]] bool is_notice(std::uint32_t at) const {
    if (words_.gap_before(at).find("\u00a9") != std::string_view::npos) return true;
    return words_.folded(at) == "copyright" && at + 1 < words_.size() &&
           words_.same_sentence(at, at + 1) && words_.number(at + 1);
  }

  const FieldWords& words_;
  const MentionLedger& ledger_;
  std::vector<bool> credits_;
  std::vector<bool> notices_;  ///< by sentence
};

}  // namespace

Credits find_credits(const ArticleText& text, const MentionLedger& ledger) {
  return Credits(CreditFinder(text.body(), ledger).run());
}

}  // namespace readout::tagging
