// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of an index as `indexer stats` prints them for people and for scripts (docs/cli.md).
// Pure apart from the stream: safe from any thread.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "engine/index_reader.h"
#include "indexer/terminal.h"

namespace readout::indexer {

/// `tagging`: tagging_hash() of what would tag now; a different one in `stats` is pointed out.
void print_stats(std::ostream& out,
                 const engine::IndexStats& stats,
                 std::string_view tagging,
                 const Style& style);

/// One line of JSON without a line break at its end.
[[nodiscard]] std::string to_json(const engine::IndexStats& stats, std::string_view tagging);

}  // namespace readout::indexer
