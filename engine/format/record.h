// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of a tagged article (Xapian's document data). Part of the on-disk format. Private
// to engine.
#pragma once

#include <string>
#include <string_view>

#include "article/tags.h"

namespace readout::engine {

[[nodiscard]] std::string encode_record(const article::TaggedArticle& tagged);

/// Everything encode_record was given. Throws Error{IndexFormat} where the bytes are no record.
[[nodiscard]] article::TaggedArticle decode_record(std::string_view record);

}  // namespace readout::engine
