// SPDX-License-Identifier: GPL-3.0-or-later
// The few pieces of a text, from blank to blank, that may have one of some words, told by how these
// begin: the others need not be read as words. Private to engine. Immutable: safe from any thread.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/span.h"

namespace readout::engine {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

/// Folded form -> part of the query. Looked up for words of a text without allocating a string.
using MarkedWords = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

class LikelyPieces {
 public:
  explicit LikelyPieces(const MarkedWords& words);

  /// Whether words can be told by how they begin. Not "$5bn": the text has "5bn dollars" too.
  [[nodiscard]] bool usable() const noexcept { return usable_; }

  /// The next one from `at` on; empty where there is none. REQUIRES: a piece begins at `at`, or a
  /// blank stands there, or the text ends.
  [[nodiscard]] Span next(std::string_view text, std::size_t at) const;

 private:
  static constexpr std::size_t kBytes = 256;
  using Bytes = std::bitset<kBytes>;

  void add(std::string_view word, const Bytes& signs);
  [[nodiscard]] std::size_t next_beginning(std::string_view text, std::size_t at) const;

  bool usable_ = true;
  /// By the first byte of a word, those that may be the second, or stand behind it.
  std::array<Bytes, kBytes> beginnings_;
};

}  // namespace readout::engine
