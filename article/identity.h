// SPDX-License-Identifier: GPL-3.0-or-later
// The id of an article. A stage of prepare(). Pure: safe from any thread.
#pragma once

#include <string>

#include "article/article.h"

namespace readout {

/// The record's own id where it can stand in an address (at most 200 bytes, no '/', white space or
/// control characters), else hashed; else a hash of the address; of the path, and the line if the
/// file holds several; of the text. `own_id` may be empty. Never empty.
[[nodiscard]] std::string identify(const std::string& own_id, const Article& article);

}  // namespace readout
