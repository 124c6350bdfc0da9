// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and numbers as messages and listings write them. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// 1234567 as "1,234,567".
[[nodiscard]] std::string grouped(std::uint64_t number);

/// The texts one after the other, `between` every two.
template <typename Texts>
[[nodiscard]] std::string joined(const Texts& texts, std::string_view between) {
  std::string out;
  bool first = true;
  for (const auto& text : texts) {
    if (!first) out += between;
    first = false;
    out += text;
  }
  return out;
}

}  // namespace readout
