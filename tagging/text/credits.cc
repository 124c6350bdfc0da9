// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/credits.h"

#include <algorithm>
#include <string_view>

namespace readout::tagging {
namespace {

constexpr std::uint8_t kBody = 1;
constexpr std::uint32_t kMostNameWords = 4;  // "J. Scott Applewhite"
constexpr std::uint32_t kMostCreditWords = 12;

class CreditFinder {
 public:
  CreditFinder(const Catalogue& catalogue,
               const ArticleText& article,
               const std::vector<NameMention>& known)
      : catalogue_(catalogue),
        field_(article.fields[kBody]),
        tokens_(field_.tokens()),
        known_(known),
        owned_(tokens_.size()),
        credits_(tokens_.size()),
        notices_(field_.known.text.sentences.size()) {}

  std::vector<bool> run() {
    for (const NameMention& mention : known_) {
      if (mention.field == kBody)
        std::fill(owned_.begin() + mention.first, owned_.begin() + mention.end, true);
    }
    for (const NameMention& mention : known_) {
      if (mention.field == kBody && catalogue_.actors()[mention.actor].media)
        mark_beside(mention.first, mention.end);
    }
    for (std::uint32_t at = 0; at < size(); ++at) look_at(at);
    for (std::uint32_t at = 0; at < size(); ++at) {
      if (notices_[tokens_[at].sentence]) credits_[at] = true;
    }
    return std::move(credits_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return field_.known.text.folded(tokens_[at]);
  }

  [[nodiscard]] bool capital(std::uint32_t at) const {
    const WordShape shape = tokens_[at].shape;
    return shape == WordShape::Capitalised || shape == WordShape::Capitals;
  }

  [[nodiscard]] bool same_sentence(std::uint32_t left, std::uint32_t right) const {
    return tokens_[left].sentence == tokens_[right].sentence;
  }

  /// What stands between a word and the next one, spaces apart.
  [[nodiscard]] std::string_view between(std::uint32_t at) const {
    if (at + 1 >= size()) return {};
    std::string_view gap =
        field_.text.substr(tokens_[at].end, tokens_[at + 1].begin - tokens_[at].end);
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
    const bool via = first > 0 && folded(first - 1) == "via";
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
           (at == end || tokens_[at].gap == WordGap::Space) && same_sentence(at - 1, end - 1))
      credits_[--at] = true;
    return at;
  }

  void mark_name_from(std::uint32_t first) {
    for (std::uint32_t at = first; at < size() && at - first < kMostNameWords; ++at) {
      const bool goes_on =
          at == first || (tokens_[at].gap == WordGap::Space && same_sentence(at, first));
      if (!goes_on || !is_name_word(at)) return;
      credits_[at] = true;
    }
  }

  [[nodiscard]] bool is_name_word(std::uint32_t at) const { return capital(at) && !owned_[at]; }

  void look_at(std::uint32_t at) {
    if (field_.is(at, kPictureWord)) {
      mark_picture(at);
    } else if (field_.is(at, kDeskWork)) {
      if (opens_note(at) && at + 1 < size() && folded(at + 1) == "by") mark_names(at + 2);
    } else if (is_notice(at) || tells_contributors(at)) {
      notices_[tokens_[at].sentence] = true;
    }
  }

  /// "Photo by", "Photo credit:", "Image:", "AP Photo/".
  void mark_picture(std::uint32_t at) {
    if (slash_behind(at)) return mark_name_from(at + 1);
    std::uint32_t last = at;
    if (at + 1 < size() && (folded(at + 1) == "credit" || folded(at + 1) == "courtesy")) ++last;
    // "Photos: " opens a gallery, "Photo: Jane Roe speaks" a caption.
    const bool one = last > at || !folded(at).ends_with('s');
    if (one && between(last) == ":" && names_alone(last + 1)) return mark_names(last + 1);
    const bool by = last + 1 < size() && same_sentence(at, last + 1) &&
                    (folded(last + 1) == "by" || (last > at && folded(last + 1) == "of"));
    if (by) mark_names(last + 2);
  }

  [[nodiscard]] bool names_alone(std::uint32_t first) const {
    const std::uint32_t end = names_end(first);
    return end == size() || tokens_[end].shape != WordShape::Lower || !same_sentence(first, end) ||
           between(end - 1).find(')') != std::string_view::npos;
  }

  /// "(Reporting by ...", "Additional reporting by ...", "; editing by ...": not "her reporting
  /// by".
  [[nodiscard]] bool opens_note(std::uint32_t at) const {
    if (at == 0 || tokens_[at].opens_sentence || tokens_[at].gap == WordGap::Break) return true;
    return folded(at - 1) == "additional" || folded(at - 1) == "and";
  }

  /// Behind all names up to the end of the bracket or sentence.
  [[nodiscard]] std::uint32_t names_end(std::uint32_t first) const {
    std::uint32_t at = first;
    for (; at < size() && at - first < kMostCreditWords; ++at) {
      const bool ended = at > first && (!same_sentence(at, first) ||
                                        between(at - 1).find(')') != std::string_view::npos);
      if (ended || (!capital(at) && !field_.is(at, kCreditLink))) break;
    }
    return at;
  }

  void mark_names(std::uint32_t first) {
    std::fill(
        credits_.begin() + std::min(first, size()), credits_.begin() + names_end(first), true);
  }

  /// "Jane Roe and John Doe contributed to this report."
  [[nodiscard]] bool tells_contributors(std::uint32_t at) const {
    constexpr std::uint32_t kReach = 4;
    if (folded(at) != "contributed") return false;
    for (std::uint32_t next = at + 1; next < std::min(at + 1 + kReach, size()); ++next) {
      if (!same_sentence(at, next)) return false;
      if (field_.is(next, kReportWord))
        return folded(next) == "reporting" || folded(next - 1) == "this";
    }
    return false;
  }

  /// "\u00a9 The Times", "Copyright 2019 The Times".
  [[nodiscard]] bool is_notice(std::uint32_t at) const {
    const std::uint32_t from = at > 0 ? tokens_[at - 1].end : 0;
    const std::string_view before = field_.text.substr(from, tokens_[at].begin - from);
    if (before.find("\u00a9") != std::string_view::npos) return true;
    return folded(at) == "copyright" && at + 1 < size() && same_sentence(at, at + 1) &&
           tokens_[at + 1].shape == WordShape::Number;
  }

  const Catalogue& catalogue_;
  const FieldText& field_;
  const std::vector<TextToken>& tokens_;
  const std::vector<NameMention>& known_;
  std::vector<bool> owned_;  ///< by names of the catalogue
  std::vector<bool> credits_;
  std::vector<bool> notices_;  ///< by sentence
};

}  // namespace

std::vector<bool> find_credits(const Catalogue& catalogue,
                               const ArticleText& article,
                               const std::vector<NameMention>& known) {
  return CreditFinder(catalogue, article, known).run();
}

}  // namespace readout::tagging
