// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with their signs, however they are written: "10%", "10 percent"; "$5bn", "$5 billion".
// Private to engine. Pure functions: safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout::engine {

struct Amount {
  std::string term;  ///< the sign of a currency first, a percent sign last: "$5", "$5bn", "10%"
  Span span;         ///< with all its signs and words
};

/// What the number at `number` of the text is an amount of; empty for a bare number. `folded` is
/// its term, which may end in letters ("5bn").
[[nodiscard]] std::vector<Amount> amounts(std::string_view text,
                                          Span number,
                                          std::string_view folded);

}  // namespace readout::engine
