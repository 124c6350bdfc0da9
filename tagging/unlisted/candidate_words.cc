// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/candidate_words.h"

#include <algorithm>

namespace readout::tagging {

CandidateWords::CandidateWords(const FieldWords& words, const MentionLedger& ledger)
    : words_(words), ledger_(ledger) {
  classes_.reserve(words.size());
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const WordClasses classes = words.number(at) ? WordClasses{0} : words.classes(at);
    // "C.S. Lewis" is no cabinet secretary.
    const bool initials = words.token(at).dotted && (classes & kLetterOffice) != 0;
    classes_.push_back(initials ? WordClasses{0} : classes);
  }
}

bool CandidateWords::capital(std::uint32_t at) const {
  return words_.capital(at) && !words_.shouted(at) && !in_handle(words_.token(at));
}

/// "@JaneRoe", "#JaneRoe", "Jane_Roe", "JANE@EXAMPLE.ORG".
bool CandidateWords::in_handle(const TextToken& token) const {
  const char before = token.begin > 0 ? words_.text()[token.begin - 1] : ' ';
  const char after = token.end < words_.text().size() ? words_.text()[token.end] : ' ';
  return before == '@' || before == '#' || before == '_' || after == '_' || after == '@';
}

/// "People's Congress", "Prosecutors' Office": the name goes on; "China's Congress": it does not.
bool CandidateWords::possessive_inside(std::uint32_t at) const {
  if (!free(at)) return false;
  const std::string_view word = folded(at);
  return is(at, kPluralPossessive) ||
         (token(at).possessive ? word.ends_with("men") : plural_body(at));
}

/// "Owners' Association", "Athletes' Welfare Foundation".
bool CandidateWords::plural_body(std::uint32_t at) const {
  if (!folded(at).ends_with('s')) return false;
  for (std::uint32_t next = at + 1; next < std::min(at + 4, size()) && capital(next); ++next) {
    if (is(next, kBodyTail)) return true;
  }
  return false;
}

bool CandidateWords::follows_closely(std::uint32_t at) const {
  const WordGap gap = token(at).gap;
  if (!words_.same_sentence(at - 1, at) || gap == WordGap::Break) return false;
  if (token(at - 1).possessive && !possessive_inside(at - 1)) return false;
  if (gap != WordGap::Comma) return true;
  const bool apostrophe = words_.gap_before(at).find(',') == std::string_view::npos;
  return is(at, kLegalForm) || (apostrophe && possessive_inside(at - 1));
}

bool CandidateWords::ends_chief_of(std::uint32_t at) const {
  return at > 0 && at + 1 < size() && folded(at - 1) == "chief" && folded(at + 1) == "staff";
}

}  // namespace readout::tagging
