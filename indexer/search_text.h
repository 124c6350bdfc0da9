// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a search as `indexer search` prints it for people. Pure apart from the stream: safe
// from any thread.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "engine/contract/search.h"
#include "indexer/terminal.h"

namespace readout::indexer {

/// `offset`: how many hits were passed over.
void print_result(std::ostream& out,
                  const engine::SearchResult& result,
                  std::size_t offset,
                  const Style& style);

/// `text`, printable, with its marks in bold if the style has bold.
[[nodiscard]] std::string marked(std::string_view text,
                                 const std::vector<Span>& marks,
                                 const Style& style);

}  // namespace readout::indexer
