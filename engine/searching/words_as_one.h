// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of several terms as those of one word. Private to engine. Safe from any thread, for
// one request on each.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/snapshot/index_view.h"

namespace readout::engine {

/// Who has any of the terms, and how often all of them together; kept for other searches. Throws
/// Xapian's errors.
[[nodiscard]] std::shared_ptr<const WordList> words_as_one(const std::vector<std::string>& terms,
                                                           const IndexView& index);

}  // namespace readout::engine
