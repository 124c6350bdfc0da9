// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of standing text, as the files in words/standing have them. Immutable once made: safe
// from any thread.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

/// Which pairs of neighbouring bytes a text has, by a hash: most patterns need one that it lacks.
class BytePairs {
 public:
  explicit BytePairs(std::string_view text) {
    each(text, [this](std::size_t pair) { pairs_.set(pair); });
  }
  [[nodiscard]] bool have(std::size_t pair) const { return pairs_.test(pair); }

  /// Calls `take` with each pair of a text.
  template <typename Take>
  static void each(std::string_view text, const Take& take) {
    constexpr std::size_t kFactor = 61;
    for (std::size_t i = 1; i < text.size(); ++i) {
      const auto first = static_cast<unsigned char>(text[i - 1]);
      take((first * kFactor + static_cast<unsigned char>(text[i])) % kHashes);
    }
  }

 private:
  static constexpr std::size_t kHashes = 4096;
  std::bitset<kHashes> pairs_;
};

/// A text to be matched, by several lists of patterns.
class PatternText {
 public:
  /// `folded` is fold(written). Both must outlive it.
  PatternText(std::string_view written, std::string_view folded)
      : written_(written), folded_(folded), written_pairs_(written), folded_pairs_(folded) {}

  [[nodiscard]] std::string_view written() const noexcept { return written_; }
  [[nodiscard]] std::string_view folded() const noexcept { return folded_; }
  [[nodiscard]] const BytePairs& pairs(bool as_written) const noexcept {
    return as_written ? written_pairs_ : folded_pairs_;
  }

  /// From here on ends of the same texts: they may have fewer pairs than it says.
  void shorten(std::string_view written, std::string_view folded) {
    written_ = written;
    folded_ = folded;
  }

 private:
  std::string_view written_;
  std::string_view folded_;
  BytePairs written_pairs_;
  BytePairs folded_pairs_;
};

class Patterns {
 public:
  /// One a line; what '*', '#' and capitals mean stands in words/standing/en.toml. Blank lines are
  /// skipped.
  void add(std::string_view lines);

  /// Whether one of them matches the whole text.
  [[nodiscard]] bool match(const PatternText& text) const;

 private:
  struct Pattern {
    std::vector<std::string> parts;  ///< between its '*', never empty: of "a*b*" "a", "b" and ""
    std::vector<std::size_t> pairs;  ///< that it needs
    bool as_written;
  };
  [[nodiscard]] bool any_floats(const PatternText& text) const;
  static bool matches(const Pattern& pattern, std::string_view text);

  std::array<std::vector<Pattern>, 256> anchored_;  ///< by the first byte
  std::vector<Pattern> floating_;                   ///< those that begin with '*' or '#'
};

/// Where the pattern ends that the text begins with: bytes, '#' is a number. Nothing where the text
/// begins with something else.
[[nodiscard]] std::optional<std::size_t> pattern_end(std::string_view pattern,
                                                     std::string_view text);

/// Calls `take(line)` for each line that is not blank.
template <typename Take>
void for_each_line(std::string_view lines, const Take& take) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (const std::string_view line = lines.substr(0, end); !line.empty()) take(line);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
}

/// Whether it has a capital, so that it is to be looked for as it is written.
[[nodiscard]] bool has_capital(std::string_view pattern);

}  // namespace readout::article
