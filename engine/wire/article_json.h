// SPDX-License-Identifier: GPL-3.0-or-later
// An article with all that is known about it as one line of JSON, for searchd and `indexer inspect
// --json`, and whatever reads that. Its shape is a contract: docs/http-api.md and docs/cli.md.
// Pure: safe from any thread.
#pragma once

#include <string>

#include "article/tags.h"

namespace readout::engine {

/// One line of JSON without a line break at its end and without control characters. Offsets are in
/// Unicode code points of the field they name; text that is not valid UTF-8 is repaired.
[[nodiscard]] std::string to_json(const article::TaggedArticle& tagged);

/// The same with where the article stands, "path" and "line", first: for those who may know how
/// files are called where it was read.
[[nodiscard]] std::string to_json_with_origin(const article::TaggedArticle& tagged);

}  // namespace readout::engine
