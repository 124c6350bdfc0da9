// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and texts for people at a terminal. Used by all commands. Pure functions: safe from any
// thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/reader.h"
#include "base/wording.h"

namespace readout::indexer {

/// "832 bytes", "1.2 kB", "118.0 MB": powers of 1000, as disks are sold.
[[nodiscard]] std::string byte_size(std::uint64_t bytes);

/// "0.3 s", "42 s", "2 min 05 s", "1 h 02 min".
[[nodiscard]] std::string duration(std::chrono::duration<double> time);

/// "1 article", "2 articles", "1,234 articles".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view noun);

/// `text` made safe to print: on one line, without control characters (a terminal obeys them) and
/// without marks that change the direction of writing (they make a text look like another). Invalid
/// UTF-8 becomes U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// "path:line", printable; "path" for a file as a whole; "standard input:line".
[[nodiscard]] std::string describe(const article::Origin& place);

/// "path:line: message", printable.
[[nodiscard]] std::string describe(const article::ReadProblem& problem);

}  // namespace readout::indexer
