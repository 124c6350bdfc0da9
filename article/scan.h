// SPDX-License-Identifier: GPL-3.0-or-later
// ASCII helpers, and a scanner for hand-written parsers. Used where dates, front matter and markup
// are read. The text must outlive its scanner.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace readout::article {

[[nodiscard]] constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' ||
         byte == '\v';
}
[[nodiscard]] constexpr char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] constexpr std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Equal but for the case of ASCII letters.
[[nodiscard]] constexpr bool same_ascii(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
  }
  return true;
}

[[nodiscard]] constexpr bool starts_with_ascii(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && same_ascii(text.substr(0, start.size()), start);
}

/// Where `wanted` (ASCII) begins in `text`, whatever its case; npos if nowhere.
[[nodiscard]] constexpr std::size_t find_ascii(std::string_view text,
                                               std::string_view wanted,
                                               std::size_t from = 0) {
  for (std::size_t at = from; at + wanted.size() <= text.size(); ++at) {
    if (ascii_lower(text[at]) == ascii_lower(wanted[0]) &&
        same_ascii(text.substr(at, wanted.size()), wanted))
      return at;
  }
  return std::string_view::npos;
}

class Scanner {
 public:
  explicit constexpr Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] constexpr bool at_end() const { return rest_.empty(); }
  [[nodiscard]] constexpr std::string_view rest() const { return rest_; }
  [[nodiscard]] constexpr char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  constexpr bool take(char wanted) {
    if (peek() != wanted || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  constexpr char take_any() {
    const char byte = peek();
    if (!rest_.empty()) rest_.remove_prefix(1);
    return byte;
  }
  template <typename Wanted>
  constexpr std::string_view take_while(Wanted wanted) {
    std::size_t size = 0;
    while (size < rest_.size() && wanted(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  constexpr void skip_spaces() { take_while(is_ascii_space); }

  /// A number of exactly `digits` digits; none, and nothing taken, if there are fewer.
  constexpr std::optional<int> take_number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (!is_digit(rest_[i])) return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace readout::article
