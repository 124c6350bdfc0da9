// SPDX-License-Identifier: GPL-3.0-or-later
// The fields between two lines "---" at the top of a Markdown file, as YAML. Each field is read by
// itself, so that a mistake costs one field. Private to the Markdown reader. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/formats/record.h"

namespace readout::article {

struct FrontMatterProblem {
  std::uint64_t line = 0;  ///< counted from 1
  std::string message;
};

struct FrontMatter {
  /// Names are compared without regard to case; the first of a name that is not null counts.
  FieldLookup find;
  std::vector<FrontMatterProblem> problems;
  std::size_t size = 0;  ///< bytes up to the text
};

/// Whether `text` begins with a line "---" and a field.
[[nodiscard]] bool opens_front_matter(std::string_view text);

/// None if `text` opens no front matter or does not close it within 256 KiB.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view text);

}  // namespace readout::article
