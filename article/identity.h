// SPDX-License-Identifier: GPL-3.0-or-later
// The id of an article: the same article read twice gets the same one. Used by prepare(). Part of
// the on-disk format. Pure: safe from any thread.
#pragma once

#include <string>

#include "article/article.h"

namespace readout::article {

/// `article.id` itself if it is safe in an address and at most 200 bytes long, its hash if it is
/// not; without one the hash of the canonical address, else of the origin, else of the text. Never
/// empty; only characters that need no escaping in a URL path, no '/', no white space.
[[nodiscard]] std::string make_id(const Article& article);

}  // namespace readout::article
