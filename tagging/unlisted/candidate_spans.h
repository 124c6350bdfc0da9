// SPDX-License-Identifier: GPL-3.0-or-later
// Capitalised runs of a text that may name an actor no catalogue knows, without the titles before
// them. English only. A source of candidates for unlisted_names.h. Pure: safe from any thread.
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
  bool before_title = false;  ///< "... spokesman", "... CEO": whose title it is
  bool covers_names = false;  ///< a longer name around names of the catalogue
};

/// In order of the text, not overlapping; the ledger's claims bound them. Of `model` only its small
/// words are asked. Linear in the text.
[[nodiscard]] std::vector<CandidateSpan> find_candidate_spans(const NameModel& model,
                                                              const FieldWords& words,
                                                              const MentionLedger& ledger);

}  // namespace readout::tagging
