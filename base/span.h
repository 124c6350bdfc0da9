// SPDX-License-Identifier: GPL-3.0-or-later
// A half-open range of bytes [begin, end) of some text. The text it belongs to is named where a
// Span is handed over.
#pragma once

#include <cstdint>
#include <string_view>

namespace readout {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace readout
