// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/candidate_overlap.h"

namespace readout::tagging {
namespace {

bool names_body(const RunWords& words, const NameRun& run) {
  if (run.end - run.first < 2) return false;
  if (words.is(run.end - 1, kBodyTail)) return true;
  bool links = false;
  for (std::uint32_t at = run.first; at < run.end; ++at) links = links || words.lower(at);
  return links && words.is(run.first, kBodyHead);
}

/// "Dairy Farmers Association of China": up to the "of" it is a body, and nobody else's name.
bool names_body_of(const RunWords& words, const NameRun& run) {
  for (std::uint32_t at = run.first; at + 1 < run.end; ++at) {
    if (!words.free(at)) return false;
    if (words.lower(at))
      return at > run.first + 1 && words.is(at - 1, kBodyTail) && words.folded(at) == "of";
  }
  return false;
}

/// Whether it is a body that is named around names of the catalogue.
bool covers_names(const RunWords& words, const NameRun& run) {
  const bool own_end = words.free(run.end - 1);
  const bool own_head = words.is(run.first, kBodyHead) && words.free(run.first);
  return (names_body(words, run) && (own_end || own_head)) || names_body_of(words, run);
}

/// "Rep. Mike Honda".
bool is_namesake_of_firm(const RunWords& words, const NameRun& run) {
  return run.titled && run.end - run.first == 2 && words.free(run.first) &&
         words.owner_type(run.first + 1) == article::ActorType::Organisation &&
         !words.is(run.first + 1, kBodyTail);
}

}  // namespace

bool leads_no_name(const RunWords& words, const NameRun& run) {
  return !words.capital(run.first) || words.hyphenated(run.first);
}

bool settle_owners(const RunWords& words, NameRun& run) {
  std::uint32_t owned = 0;
  for (std::uint32_t at = run.first; at < run.end; ++at) owned += words.free(at) ? 0U : 1U;
  if (owned == 0 || is_namesake_of_firm(words, run)) return true;
  if (owned == run.end - run.first) return false;
  if (covers_names(words, run)) {
    run.covers_names = true;
    return true;
  }
  // "Kenyan Rigathi Gachagua": behind the last name of the catalogue.
  std::uint32_t last = run.end;
  while (last > run.first && words.free(last - 1)) --last;
  run.first = last;
  while (run.first < run.end && leads_no_name(words, run)) ++run.first;
  if (last > 0 && last < run.end && words.owner_type(last - 1) == article::ActorType::Person)
    return false;
  return run.first < run.end;
}

}  // namespace readout::tagging
