// SPDX-License-Identifier: GPL-3.0-or-later
// What a word may be to the finders of names: one bit for each list of words/en.toml, whose
// comments say what it is for. Constants: safe from any thread.
#pragma once

#include <cstdint>

namespace readout::tagging {

/// Bits of WordClass: one word may be in several classes.
using WordClasses = std::uint64_t;

enum WordClass : WordClasses {
  // The name model was trained with these numbers: do not renumber.
  kPersonTitle = 1ULL << 0U,
  kTitleModifier = 1ULL << 1U,
  kHonorific = 1ULL << 2U,
  kBodyHead = 1ULL << 3U,
  kBodyTail = 1ULL << 4U,
  kParticle = 1ULL << 5U,
  kOpener = 1ULL << 6U,
  kNoActor = 1ULL << 7U,
  kAfterHyphen = 1ULL << 8U,
  kLegalForm = 1ULL << 9U,
  kPluralPossessive = 1ULL << 10U,

  kShipPrefix = 1ULL << 11U,
  kNoPerson = 1ULL << 12U,
  kLetterOffice = 1ULL << 13U,
  kTitleOrSurname = 1ULL << 14U,
  kNameSuffix = 1ULL << 15U,
  kTitleWord = 1ULL << 16U,
  kFunctionWord = 1ULL << 17U,
  kInstitutionWord = 1ULL << 18U,
  kQuotingBefore = 1ULL << 19U,
  kQuotingAfter = 1ULL << 20U,
  kDateWord = 1ULL << 21U,
  kPlaceWord = 1ULL << 22U,
  kThingWord = 1ULL << 23U,
  kVagueThingWord = 1ULL << 24U,
  kThingModifier = 1ULL << 25U,
  kThingBeforeName = 1ULL << 26U,
  kShipWord = 1ULL << 27U,
  kJournalist = 1ULL << 28U,
  kNameOpener = 1ULL << 29U,
  kArticle = 1ULL << 30U,
  kPlainAcronym = 1ULL << 31U,
  kBodySubject = 1ULL << 32U,
  kStorm = 1ULL << 33U,
  kStateCode = 1ULL << 34U,
  kQuotingBy = 1ULL << 35U,
  kQuotingTo = 1ULL << 36U,
  kQuotingWith = 1ULL << 37U,
  kAimed = 1ULL << 38U,
  kPictureWord = 1ULL << 39U,
  kDeskWork = 1ULL << 40U,
  kReportWord = 1ULL << 41U,
  kCreditLink = 1ULL << 42U,
  kPageWord = 1ULL << 43U,
  kNarrowing = 1ULL << 44U,
  kOtherHolder = 1ULL << 45U,
};

}  // namespace readout::tagging
