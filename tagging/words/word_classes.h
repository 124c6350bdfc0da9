// SPDX-License-Identifier: GPL-3.0-or-later
// English words that tell what the name beside them is: titles, words that open sentences, what is
// named for persons, how publishers are quoted. Used by the lexicon. Constants: safe from any
// thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout::tagging {

/// Bits: one word may be in several classes.
enum WordClass : std::uint16_t {
  kTitleWord = 1,
  kFunctionWord = 2,
  kInstitutionWord = 4,
  kQuotingBefore = 8,
  kQuotingAfter = 16,
  kDateWord = 32,
  kPlaceWord = 64,
  kThingWord = 128,         ///< ends the name of a thing: "airport", "prize"
  kVagueThingWord = 256,    ///< the same, but in a headline perhaps a thing of someone: "base"
  kThingModifier = 512,     ///< stands between a name and a thing's word: "international"
  kThingBeforeName = 1024,  ///< opens the name of a thing: "hurricane"
  kShipWord = 2048,         ///< "carrier", "destroyer"
  kJournalist = 4096,       ///< works for a publisher: "reporter"
};

struct WordClassEntry {
  std::string_view word;  ///< folded
  WordClass meaning;
};

/// A word may appear more than once.
[[nodiscard]] std::vector<WordClassEntry> word_classes();

}  // namespace readout::tagging
