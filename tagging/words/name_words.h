// SPDX-License-Identifier: GPL-3.0-or-later
// English words that tell how a capitalised run divides into titles and names, and what a name can
// be: used where no catalogue knows it. Constants: safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace readout::tagging {

/// Bits: one word may have several uses.
enum NameWord : std::uint16_t {
  kPersonTitle = 1,    ///< stands before a person's name: "president", "gen"
  kTitleModifier = 2,  ///< opens a title: "deputy" minister, "prime" minister
  kHonorific = 4,      ///< "mr": a person follows, and nothing else
  kBodyHead = 8,       ///< opens an organisation's name: "ministry" of, "bank" of
  kBodyTail = 16,      ///< ends one: "party", "council", "inc"
  kParticle = 32,      ///< small inside a name: "bin", "de"
  kOpener = 64,        ///< has its capital from its place: "however", "the"
  kNoActor = 128,      ///< alone or as a name's last word no actor: "monday", "act", "muslims"
  kAfterHyphen = 256,  ///< "based" in "Beijing-based": ends the name before the hyphen
  kLegalForm = 512,    ///< "inc": follows a comma
  kPluralPossessive = 1024,  ///< "people's": goes on inside a name
  kShipPrefix = 2048,        ///< in capitals, before a ship's name: "USS"
  kNoPerson = 4096,          ///< as a name's last word never a person: "airport", "foundation"
  kLetterOffice = 8192,      ///< an office only without full stops: "CS", not the initials "C.S."
  kTitleOrSurname = 16384,   ///< a title that is a surname too: "Richard Painter"
  kNameSuffix = 32768,       ///< behind a surname: "jr"
};

/// The uses of a word, folded; 0 for most.
[[nodiscard]] std::uint16_t name_word(std::string_view folded);

}  // namespace readout::tagging
