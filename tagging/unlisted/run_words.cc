// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/run_words.h"

#include <algorithm>

namespace readout::tagging {

RunWords::RunWords(const FieldText& field, const std::vector<TokenOwner>& owners)
    : field_(field), tokens_(field.tokens()), owners_(owners) {
  uses_.reserve(tokens_.size());
  for (std::uint32_t at = 0; at < size(); ++at) {
    const TextToken& token = tokens_[at];
    WordClasses use = field.known.classes[at];
    // "C.S. Lewis" is no cabinet secretary.
    if (token.dotted && (use & kLetterOffice) != 0) use = 0;
    uses_.push_back(use);
  }
}

bool RunWords::capital(std::uint32_t at) const {
  const TextToken& token = tokens_[at];
  if (field_.known.shouted[token.sentence] || in_handle(token)) return false;
  return token.shape == WordShape::Capitalised || token.shape == WordShape::Capitals;
}

/// "@JaneRoe", "#JaneRoe", "Jane_Roe", "JANE@EXAMPLE.ORG".
bool RunWords::in_handle(const TextToken& token) const {
  const char before = token.begin > 0 ? field_.text[token.begin - 1] : ' ';
  const char after = token.end < field_.text.size() ? field_.text[token.end] : ' ';
  return before == '@' || before == '#' || before == '_' || after == '_' || after == '@';
}

bool RunWords::hyphenated(std::uint32_t at) const {
  return at > 0 && tokens_[at].begin == tokens_[at - 1].end + 1 &&
         field_.text[tokens_[at].begin - 1] == '-';
}

bool RunWords::ampersand(std::uint32_t at) const { return field_.text[tokens_[at].begin] == '&'; }

/// "People's Congress", "Prosecutors' Office": the name goes on; "China's Congress": it does not.
bool RunWords::possessive_inside(std::uint32_t at) const {
  if (!free(at)) return false;
  const std::string_view word = folded(at);
  return is(at, kPluralPossessive) ||
         (tokens_[at].possessive ? word.ends_with("men") : plural_body(at));
}

/// "Owners' Association", "Athletes' Welfare Foundation".
bool RunWords::plural_body(std::uint32_t at) const {
  if (!folded(at).ends_with('s')) return false;
  for (std::uint32_t next = at + 1; next < std::min(at + 4, size()) && capital(next); ++next) {
    if (is(next, kBodyTail)) return true;
  }
  return false;
}

bool RunWords::follows_closely(std::uint32_t at) const {
  const TextToken& token = tokens_[at];
  const TextToken& before = tokens_[at - 1];
  if (token.sentence != before.sentence || token.gap == WordGap::Break) return false;
  if (before.possessive && !possessive_inside(at - 1)) return false;
  if (token.gap != WordGap::Comma) return true;
  const bool apostrophe =
      field_.text.substr(before.end, token.begin - before.end).find(',') == std::string_view::npos;
  return is(at, kLegalForm) || (apostrophe && possessive_inside(at - 1));
}

bool RunWords::ends_chief_of(std::uint32_t at) const {
  return at > 0 && at + 1 < size() && folded(at - 1) == "chief" && folded(at + 1) == "staff";
}

}  // namespace readout::tagging
