// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/named_things.h"

#include <algorithm>

namespace readout::tagging {
namespace {

constexpr std::uint32_t kMostWords = 4;  // "Baker Strategic Air Force Base"

/// "White House" in "the Trump White House" is an actor of its own.
bool opens_catalogue_name(const Lexicon& lexicon, const FieldWords& words, std::uint32_t at) {
  auto match = std::lower_bound(
      words.matches().begin(), words.matches().end(), at, [](const PhraseMatch& one, auto first) {
        return one.first < first;
      });
  for (; match != words.matches().end() && match->first == at; ++match) {
    if (lexicon.use(match->phrase).role == PhraseRole::Name) return true;
  }
  return false;
}

bool thing_follows(const Lexicon& lexicon, const FieldWords& words, std::uint32_t end) {
  const bool headline = words.in_headline(end - 1);
  const std::uint32_t last = std::min(end + kMostWords, words.size());
  for (std::uint32_t at = end; at < last; ++at) {
    if (words.token(at - 1).possessive || !words.goes_on(at) || !words.capital(at)) return false;
    if (words.is(at, kThingWord)) return true;
    // "Trump Base Divided", "Ronald Reagan Air Force Base".
    if (words.is(at, kVagueThingWord)) return !headline || at > end;
    if (opens_catalogue_name(lexicon, words, at)) return false;
    if (words.is(at, kThingModifier)) continue;
    if (headline || words.is(at, kTitleWord) || words.is(at, kFunctionWord)) return false;
  }
  return false;
}

}  // namespace

bool names_ship(const FieldWords& words, std::uint32_t first) {
  return first > 0 && words.goes_on(first) && words.all_capitals(first - 1) &&
         words.is(first - 1, kShipPrefix);
}

bool names_thing(const Lexicon& lexicon,
                 const FieldWords& words,
                 std::uint32_t first,
                 std::uint32_t end) {
  if (names_ship(words, first)) return true;
  if (first > 0 && words.goes_on(first) && !words.token(first - 1).possessive) {
    const bool named = words.is(first - 1, kThingBeforeName) && words.capital(first - 1);
    const bool ship = words.is(first - 1, kShipWord) && !words.in_headline(first);
    if (named || ship) return true;
  }
  return thing_follows(lexicon, words, end);
}

}  // namespace readout::tagging
