// SPDX-License-Identifier: GPL-3.0-or-later
// A query's text as the lexer reads it: full-width forms, as Chinese and Japanese keyboards write
// them, are the ASCII characters that they stand for, and a minus sign or hyphen is "-". Private to
// engine. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout::engine {

class QueryText {
 public:
  explicit QueryText(std::string_view written);

  [[nodiscard]] std::string_view plain() const { return plain_; }

  /// The bytes as written that bytes of plain() stand for.
  [[nodiscard]] Span written(Span plain) const;

 private:
  std::string plain_;
  std::vector<std::uint32_t> origins_;  // of each byte of plain_, and of its end; empty: the same
};

}  // namespace readout::engine
