// SPDX-License-Identifier: GPL-3.0-or-later
// Stop words: words that carry grammar rather than content ("what is the ..."). They are indexed
// like all others, so that phrases match; a query leaves them out as long as other words remain.
// Measured: docs/decisions/0004-ranking.md. Private to engine. Immutable: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace readout::engine {

/// Which neighbour a stop word makes another meaning with.
enum class Bond : std::uint8_t {
  Next,    ///< "not guilty", "own goal", "no deal"
  Either,  ///< "take over", "down payment"
};

class StopWords {
 public:
  StopWords() = default;
  /// The stop words of these languages (ISO 639-1); those without a list add none.
  explicit StopWords(const std::vector<std::string>& languages);

  /// `word` folded.
  [[nodiscard]] bool contains(std::string_view word) const { return words_.contains(word); }

  /// Of a stop word that carries meaning beside another word; nothing for those of pure grammar.
  [[nodiscard]] std::optional<Bond> bond(std::string_view word) const;

 private:
  // Of static text.
  std::unordered_set<std::string_view> words_;
  std::unordered_map<std::string_view, Bond> bonds_;
};

}  // namespace readout::engine
