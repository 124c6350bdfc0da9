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
  std::string joined;  ///< another spelling of the whole, as of a hyphenated word; else empty
  /// Positions between the parts: ends of sentences inside the text.
  unsigned gaps = 0;
};

/// One term per position: of a word with a sign ("10%") the signed one. In scripts without spaces
/// these are the pairs; a single character counts only where it stands alone, since the pair before
/// it covers it.
[[nodiscard]] WrittenTerms written_terms(std::string_view text);

}  // namespace readout::engine
