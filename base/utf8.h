// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8, the only encoding inside the project: decoding step by step, repairing, counting code
// points. Pure functions: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// One decoded character. `size` is the number of bytes it takes (at least 1, so that loops always
/// move on).
struct CodePoint {
  char32_t value;
  std::uint32_t size;
};

/// The part of decode_utf8() that is not inline. REQUIRES: text[at] is not ASCII.
[[nodiscard]] CodePoint decode_multibyte_utf8(std::string_view text, std::size_t at) noexcept;

/// The character at `text[at]`, REQUIRES at < text.size(). A byte that starts no valid sequence
/// (overlong forms, surrogates and values above U+10FFFF included) is U+FFFD with size 1.
[[nodiscard]] inline CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_multibyte_utf8(text, at);
}

/// The start of the character that ends just before `at`; REQUIRES 0 < at <= text.size().
[[nodiscard]] std::size_t previous_utf8(std::string_view text, std::size_t at) noexcept;

void append_utf8(std::string& out, char32_t value);

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// `text` with every invalid byte sequence replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view text);

/// Number of code points; invalid bytes count one each.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// The longest prefix of at most `max_bytes` bytes that does not cut a character in two.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept;

/// Turns byte offsets into code point offsets, for answers that leave the program (JSON). Ask in
/// any order: the text is read once, and each answer costs a short walk.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {}
  [[nodiscard]] std::size_t operator()(std::size_t byte_offset);

 private:
  struct Place {
    std::size_t byte = 0;
    std::size_t points = 0;
  };

  void walk(Place& place, std::size_t byte_offset) const;

  std::string_view text_;
  std::vector<Place> blocks_ = {{}};  ///< where each block of the text begins, as far as asked
};

}  // namespace readout
