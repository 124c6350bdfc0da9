// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/formats.h"

#include <array>

namespace readout {

std::span<const Format> formats() {
  static constexpr auto kFormats = std::to_array<Format>({
      {"JSON", &looks_like_json, &read_json},
      {"HTML", &looks_like_html, &read_html},
      {"text", &looks_like_text, &read_text},
  });
  return kFormats;
}

}  // namespace readout
