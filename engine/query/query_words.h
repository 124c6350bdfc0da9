// SPDX-License-Identifier: GPL-3.0-or-later
// A written word of a query without the signs that mean something to other engines. For the lexer
// of queries alone. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

struct CleanWord {
  std::string_view text;  ///< empty if nothing of it can be searched for
  bool begins = false;    ///< words that begin so
  std::vector<std::string> problems = {};
};

/// `after`: the text behind the word; `alone`: no word stands before it.
[[nodiscard]] CleanWord clean_word(std::string_view text, std::string_view after, bool alone);

}  // namespace readout::engine
