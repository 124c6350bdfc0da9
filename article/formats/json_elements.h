// SPDX-License-Identifier: GPL-3.0-or-later
// Splits JSON that is not one record a line into its records, the elements of an array or values
// one after the other, in the memory of one record. Private to the JSON reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "article/formats/input.h"

namespace readout::article {

class JsonElements {
 public:
  explicit JsonElements(Input& input) : input_(input) {}

  struct Element {
    std::string text;        ///< cut off where it became too large
    std::uint64_t line = 0;  ///< where it begins, counted from 1
    std::uint64_t size = 0;  ///< in bytes, to its end
    bool too_large = false;
  };
  /// The next record, its brackets balanced unless the input ends inside it; none at the end.
  [[nodiscard]] std::optional<Element> next(std::size_t limit);

  [[nodiscard]] bool in_array() const { return in_array_; }

 private:
  struct Stretch {
    std::size_t size;
    bool ended;  ///< with the record's end
  };

  bool find_start();
  Stretch scan(std::string_view ahead, bool at_start);
  void step(char byte);

  Input& input_;
  std::uint64_t line_ = 1;
  std::size_t depth_ = 0;
  bool in_array_ = false;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace readout::article
