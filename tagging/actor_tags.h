// SPDX-License-Identifier: GPL-3.0-or-later
// From claims to actor tags: one tag an actor, the most salient first. An actor that is only
// quoted, only a place or only in a credit gets none. Pure: safe from any thread.
#pragma once

#include <vector>

#include "article/tags.h"
#include "tagging/text/credits.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// An unlisted actor with the id and type of a catalogue actor is that actor.
[[nodiscard]] std::vector<article::ActorTag> make_actor_tags(const Catalogue& catalogue,
                                                             const ArticleText& text,
                                                             const Credits& credits,
                                                             const MentionLedger& ledger);

}  // namespace readout::tagging
