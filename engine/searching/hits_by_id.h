// SPDX-License-Identifier: GPL-3.0-or-later
// Puts hits in the order of their ids, for walks that go on where an earlier one broke off. Private
// to engine. For one thread, one request.
#pragma once

#include <string_view>
#include <vector>

#include "engine/parts/article_number.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

/// Those with ids behind `after`, in the order of the ids' bytes. Throws Xapian's errors.
[[nodiscard]] std::vector<ArticleNumber> hits_by_id(const std::vector<ArticleNumber>& hits,
                                                    std::string_view after,
                                                    const IndexView& index);

}  // namespace readout::engine
