// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/named_things.h"

#include <algorithm>

namespace readout::tagging {
namespace {

constexpr std::uint32_t kMostWords = 4;  // "Baker Strategic Air Force Base"

/// Whether the token belongs to the same run of words as the one before it.
bool goes_on(const FieldText& field, std::uint32_t at) {
  const TextToken& token = field.tokens()[at];
  return token.sentence == field.tokens()[at - 1].sentence && token.gap == WordGap::Space;
}

bool has_capital(const TextToken& token) {
  return token.shape == WordShape::Capitalised || token.shape == WordShape::Capitals;
}

/// Headlines: capitals tell nothing there.
bool all_capitalised(const FieldText& field, std::uint32_t at) {
  return field.field == article::TextField::Title ||
         field.known.shouted[field.tokens()[at].sentence];
}

/// "White House" in "the Trump White House" is an actor of its own.
bool opens_catalogue_name(const Lexicon& lexicon, const FieldText& field, std::uint32_t at) {
  auto match = std::lower_bound(
      field.matches.begin(), field.matches.end(), at, [](const PhraseMatch& one, auto first) {
        return one.first < first;
      });
  for (; match != field.matches.end() && match->first == at; ++match) {
    if (lexicon.use(match->phrase).role == PhraseRole::Name) return true;
  }
  return false;
}

bool thing_follows(const Lexicon& lexicon, const FieldText& field, std::uint32_t end) {
  const std::vector<TextToken>& tokens = field.tokens();
  const bool headline = all_capitalised(field, end - 1);
  const auto last = std::min(end + kMostWords, static_cast<std::uint32_t>(tokens.size()));
  for (std::uint32_t at = end; at < last; ++at) {
    if (tokens[at - 1].possessive || !goes_on(field, at) || !has_capital(tokens[at])) return false;
    if (field.is(at, kThingWord)) return true;
    // "Trump Base Divided", "Ronald Reagan Air Force Base".
    if (field.is(at, kVagueThingWord)) return !headline || at > end;
    if (opens_catalogue_name(lexicon, field, at)) return false;
    if (field.is(at, kThingModifier)) continue;
    if (headline || field.is(at, kTitleWord) || field.is(at, kFunctionWord)) return false;
  }
  return false;
}

}  // namespace

bool names_ship(const FieldText& field, std::uint32_t first) {
  if (first == 0 || !goes_on(field, first)) return false;
  const TextToken& before = field.tokens()[first - 1];
  return before.shape == WordShape::Capitals && field.is(first - 1, kShipPrefix);
}

bool names_thing(const Lexicon& lexicon,
                 const FieldText& field,
                 std::uint32_t first,
                 std::uint32_t end) {
  if (names_ship(field, first)) return true;
  if (first > 0 && goes_on(field, first) && !field.tokens()[first - 1].possessive) {
    const TextToken& before = field.tokens()[first - 1];
    const bool named = field.is(first - 1, kThingBeforeName) && has_capital(before);
    const bool ship = field.is(first - 1, kShipWord) && !all_capitalised(field, first);
    if (named || ship) return true;
  }
  return thing_follows(lexicon, field, end);
}

}  // namespace readout::tagging
