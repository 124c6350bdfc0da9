// SPDX-License-Identifier: GPL-3.0-or-later
// The table of formats: one row and one file each. A new format is a pair of functions declared
// here and a row in formats.cc. Private to the readers.
#pragma once

#include <span>
#include <string_view>

#include "article/formats/input.h"
#include "article/formats/reading.h"

namespace readout::article {

struct Format {
  std::string_view name;
  /// Whether the beginning of a file (some 64 KiB of text, byte order mark removed, not empty) is
  /// of this format.
  bool (*recognises)(std::string_view head);
  void (*read)(Input& input, Reading& reading);
};

/// In the order to ask; the last takes everything.
[[nodiscard]] std::span<const Format> formats();

[[nodiscard]] bool looks_like_json(std::string_view head);
void read_json(Input& input, Reading& reading);

[[nodiscard]] bool looks_like_feed(std::string_view head);
void read_feed(Input& input, Reading& reading);

[[nodiscard]] bool looks_like_html(std::string_view head);
void read_html(Input& input, Reading& reading);

[[nodiscard]] bool looks_like_other_xml(std::string_view head);
void read_other_xml(Input& input, Reading& reading);

[[nodiscard]] bool looks_like_markdown(std::string_view head);
void read_markdown(Input& input, Reading& reading);

[[nodiscard]] bool looks_like_text(std::string_view head);
void read_text(Input& input, Reading& reading);

}  // namespace readout::article
