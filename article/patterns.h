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

/// A text to be matched. Both views must outlive the call.
struct PatternText {
  std::string_view written;
  std::string_view folded;  ///< fold(written)
};

class Patterns {
 public:
  /// One a line; what '*', '#' and capitals mean stands in words/standing/en.toml. Blank lines are
  /// skipped.
  void add(std::string_view lines);

  /// Whether one of them matches the whole text.
  [[nodiscard]] bool match(const PatternText& text) const;

 private:
  /// Which pairs of neighbouring bytes a text has, by a hash: most patterns need one that it lacks.
  static constexpr std::size_t kPairs = 4096;
  using Pairs = std::bitset<kPairs>;

  struct Pattern {
    std::vector<std::string> parts;  ///< between its '*', never empty: of "a*b*" "a", "b" and ""
    std::vector<std::size_t> pairs;  ///< that it needs
    bool as_written;
  };
  static std::vector<std::size_t> pairs_of(std::string_view text);
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
