// SPDX-License-Identifier: GPL-3.0-or-later
// Where a publisher only carries what others do and say. Used for actors that the catalogue calls
// media. Pure: safe from any thread.
#pragma once

#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"

namespace readout::tagging {

/// "told Reuters", "Reuters first reported", "(Reuters)", "an interview with Reuters", "on CNN",
/// "in The Times", "CNN's Jane Roe", "Jane Roe, a reporter for The Times"; unlike "Reuters hired".
[[nodiscard]] bool only_quoted(const ArticleText& article, const NameMention& mention);

}  // namespace readout::tagging
