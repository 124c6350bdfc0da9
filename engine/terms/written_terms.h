// SPDX-License-Identifier: GPL-3.0-or-later
// The terms that a written word or phrase of a query stands for. Private to engine. Pure: safe from
// any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

struct WrittenTerms {
  std::vector<std::string> parts;
  std::string joined;  ///< of a hyphenated word, else empty
};

/// One term per position. In scripts without spaces these are the pairs; a single character counts
/// only where it stands alone, since the pair before it covers it.
[[nodiscard]] WrittenTerms written_terms(std::string_view text);

}  // namespace readout::engine
