// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser makes of a query's text, as text. For tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/query.h"

namespace readout::engine::test {

inline std::string understood(std::string_view text) { return to_text(parse_query(text).root); }

/// The problems, each with its place.
inline std::vector<std::string> problems(std::string_view text) {
  std::vector<std::string> out;
  for (const QueryProblem& problem : parse_query(text).problems) {
    out.push_back(problem.message + " @" + std::to_string(problem.span.begin) + "-" +
                  std::to_string(problem.span.end));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace readout::engine::test
