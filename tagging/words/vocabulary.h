// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for the words of the catalogue's phrases, whole words and prefixes ("terroris*"). Built
// once, then read from any number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace readout::tagging {

using WordId = std::uint32_t;
inline constexpr WordId kNoWord = std::numeric_limits<WordId>::max();

/// The shortest prefix before a '*'.
inline constexpr std::size_t kMinPrefixBytes = 3;

/// What the vocabulary knows of one word of a text.
struct KnownWord {
  WordId word = kNoWord;    ///< the word itself
  WordId prefix = kNoWord;  ///< its longest prefix; shorter ones by shorter_prefix()
};

class Vocabulary {
 public:
  WordId add_word(std::string_view folded);
  /// REQUIRES folded.size() >= kMinPrefixBytes.
  WordId add_prefix(std::string_view folded);
  /// Call once after the last add and before the first find.
  void finish();

  [[nodiscard]] KnownWord find(std::string_view folded) const;
  [[nodiscard]] WordId shorter_prefix(WordId prefix) const { return shorter_[prefix]; }
  [[nodiscard]] std::size_t size() const { return shorter_.size(); }

 private:
  /// Not noexcept: so the library keeps each hash beside its word, and does not compute those of
  /// others at every look-up.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Ids = std::unordered_map<std::string, WordId, Hash, std::equal_to<>>;

  struct Prefix {
    std::string text;
    WordId id;
  };

  WordId next_id();
  [[nodiscard]] WordId longest_prefix(std::string_view folded) const;

  std::unordered_map<std::string, KnownWord, Hash, std::equal_to<>> words_;
  Ids prefixes_;
  /// Prefixes by their first bytes, longest first.
  std::unordered_map<std::uint32_t, std::vector<Prefix>> buckets_;
  std::vector<WordId> shorter_;
};

}  // namespace readout::tagging
