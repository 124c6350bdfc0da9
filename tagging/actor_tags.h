// SPDX-License-Identifier: GPL-3.0-or-later
// From claims to actor tags: gathered by actor, publishers that are only quoted and
// capitals that are only places left out, most salient first. Pure: safe from any thread.
#pragma once

#include <vector>

#include "article/tags.h"
#include "tagging/text/credits.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// An unlisted actor that has the id and type of one in the catalogue is that one.
[[nodiscard]] std::vector<article::ActorTag> make_actor_tags(const Catalogue& catalogue,
                                                             const ArticleText& text,
                                                             const Credits& credits,
                                                             const MentionLedger& ledger);

}  // namespace readout::tagging
