// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/percent.h"

#include <charconv>

namespace readout {

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out.push_back(text[at]);
      continue;
    }
    unsigned value = 0;
    const char* digits = text.data() + at + 1;
    if (at + 2 >= text.size()) return std::nullopt;
    const auto [end, error] = std::from_chars(digits, digits + 2, value, 16);
    if (error != std::errc{} || end != digits + 2) return std::nullopt;
    out.push_back(static_cast<char>(value));
    at += 2;
  }
  return out;
}

}  // namespace readout
