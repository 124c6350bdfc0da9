// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/formats.h"

#include <array>

namespace readout::article {

std::span<const Format> formats() {
  static constexpr auto kFormats = std::to_array<Format>({
      {"JSON", &looks_like_json, &read_json},
      {"feed", &looks_like_feed, &read_feed},
      {"HTML", &looks_like_html, &read_html},
      {"XML", &looks_like_other_xml, &read_other_xml},
      {"Markdown", &looks_like_markdown, &read_markdown},
      {"text", &looks_like_text, &read_text},
  });
  return kFormats;
}

}  // namespace readout::article
