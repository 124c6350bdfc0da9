// SPDX-License-Identifier: GPL-3.0-or-later
// The fields between two lines "---" at the top of a Markdown file: the part of YAML that people
// write there. Private to the Markdown reader. Pure.
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
  struct Field {
    std::string name;
    FieldValue value;
  };
  std::vector<Field> fields;  ///< in the order of the file; those that are null are left out
  std::vector<FrontMatterProblem> problems;
  std::size_t size = 0;  ///< bytes up to the text

  /// Names are compared without regard to case; the first of a name counts.
  [[nodiscard]] std::optional<FieldValue> find(std::string_view name,
                                               const std::vector<std::string_view>& members) const;
};

/// Whether `text` begins with a line "---" and a field.
[[nodiscard]] bool opens_front_matter(std::string_view text);

/// None if `text` opens no front matter or never closes it.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view text);

}  // namespace readout::article
