// SPDX-License-Identifier: GPL-3.0-or-later
// The articles in which words stand next to or near one another. Which have the words at all comes
// from the words' lists, the rest from the articles' term vectors. Private to engine. For one
// request on one thread. Throws Xapian's errors; Error: IndexFormat, Io.
#pragma once

#include <functional>
#include <vector>

#include "engine/searching/wanted_places.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

/// Those with any of what is wanted, ascending. Only where `among` says so is looked at, if there
/// is one: looking at places costs more than all else.
[[nodiscard]] std::vector<ArticleNumber> articles_with_places(
    const std::vector<WantedPlaces>& wanted,
    const IndexView& index,
    const std::function<bool(ArticleNumber)>& among = {});

/// Whether there are any.
[[nodiscard]] bool has_places(const std::vector<WantedPlaces>& wanted, const IndexView& index);

}  // namespace readout::engine
