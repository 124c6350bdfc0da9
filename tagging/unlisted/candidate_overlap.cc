// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/candidate_overlap.h"

namespace readout::tagging {
namespace {

bool names_body(const CandidateWords& words, const CandidateSpan& span) {
  if (span.end - span.first < 2) return false;
  if (words.is(span.end - 1, kBodyTail)) return true;
  bool links = false;
  for (std::uint32_t at = span.first; at < span.end; ++at) links = links || words.lower(at);
  return links && words.is(span.first, kBodyHead);
}

/// "Dairy Farmers Association of China": a body up to the "of", where no claim owns a word.
bool names_body_of(const CandidateWords& words, const CandidateSpan& span) {
  for (std::uint32_t at = span.first; at + 1 < span.end; ++at) {
    if (!words.free(at)) return false;
    if (words.lower(at))
      return at > span.first + 1 && words.is(at - 1, kBodyTail) && words.folded(at) == "of";
  }
  return false;
}

/// Whether it is a body whose name goes around claims.
bool covers_names(const CandidateWords& words, const CandidateSpan& span) {
  const bool own_end = words.free(span.end - 1);
  const bool own_head = words.is(span.first, kBodyHead) && words.free(span.first);
  return (names_body(words, span) && (own_end || own_head)) || names_body_of(words, span);
}

/// "Rep. Mike Honda".
bool is_namesake_of_firm(const CandidateWords& words, const CandidateSpan& span) {
  return span.titled && span.end - span.first == 2 && words.free(span.first) &&
         words.owner_type(span.first + 1) == article::ActorType::Organisation &&
         !words.is(span.first + 1, kBodyTail);
}

}  // namespace

bool leads_no_name(const CandidateWords& words, const CandidateSpan& span) {
  return !words.capital(span.first) || words.hyphenated(span.first);
}

bool settle_overlap(const CandidateWords& words, CandidateSpan& span) {
  std::uint32_t owned = 0;
  for (std::uint32_t at = span.first; at < span.end; ++at) owned += words.free(at) ? 0U : 1U;
  if (owned == 0 || is_namesake_of_firm(words, span)) return true;
  if (owned == span.end - span.first) return false;
  if (covers_names(words, span)) {
    span.covers_names = true;
    return true;
  }
  // "Kenyan Rigathi Gachagua": what is behind the last claim.
  std::uint32_t last = span.end;
  while (last > span.first && words.free(last - 1)) --last;
  span.first = last;
  while (span.first < span.end && leads_no_name(words, span)) ++span.first;
  if (last > 0 && last < span.end && words.owner_type(last - 1) == article::ActorType::Person)
    return false;
  return span.first < span.end;
}

}  // namespace readout::tagging
