// SPDX-License-Identifier: GPL-3.0-or-later
// Stop words: words that carry grammar rather than content ("what is the ..."). They are indexed
// like all others, so that phrases match; a query leaves them out as long as other words remain.
// Measured: docs/decisions/0004-ranking.md. Private to engine. Immutable: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace readout::engine {

class StopWords {
 public:
  StopWords() = default;
  /// The stop words of these languages (ISO 639-1); those without a list add none.
  explicit StopWords(const std::vector<std::string>& languages);

  /// `word` folded.
  [[nodiscard]] bool contains(std::string_view word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string_view> words_;  // of static text
};

}  // namespace readout::engine
