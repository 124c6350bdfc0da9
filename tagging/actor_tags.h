// SPDX-License-Identifier: GPL-3.0-or-later
// From mentions to actor tags: gathered by actor, publishers that are only quoted and
// capitals that are only places left out, most salient first. Pure: safe from any thread.
#pragma once

#include <vector>

#include "article/tags.h"
#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"
#include "tagging/unlisted/open_names.h"

namespace readout::tagging {

/// `mentions` in any order. An actor of `open` that has the id and type
/// of one in the catalogue is that one.
[[nodiscard]] std::vector<article::ActorTag> make_actor_tags(const Catalogue& catalogue,
                                                             const ArticleText& article,
                                                             std::vector<NameMention> mentions,
                                                             const std::vector<OpenActor>& open);

}  // namespace readout::tagging
