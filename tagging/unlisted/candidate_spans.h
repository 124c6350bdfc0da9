// SPDX-License-Identifier: GPL-3.0-or-later
// Candidate spans: runs of capitalised words, without titles, that may name an actor the catalogue
// doesn't list. English only. Used by unlisted_names.cc, title_names.cc and the training program.
// Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

struct CandidateSpan {
  std::uint32_t first = 0;  ///< tokens [first, end)
  std::uint32_t end = 0;
  bool titled = false;        ///< "President ...", "Mr. ..."
  bool honorific = false;     ///< "Mr. ...": nothing but a person
  bool before_title = false;  ///< "... spokesman", "... CEO"
  bool covers_names = false;  ///< a longer name around claims of the catalogue
};

/// In order of the text, without overlaps; the claims in `ledger` bound them. Of `model` only its
/// list of small words is used. Linear in the text.
[[nodiscard]] std::vector<CandidateSpan> find_candidate_spans(const NameModel& model,
                                                              const FieldWords& words,
                                                              const MentionLedger& ledger);

}  // namespace readout::tagging
