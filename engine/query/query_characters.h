// SPDX-License-Identifier: GPL-3.0-or-later
// A query's text character by character; beyond its end are blanks. For the lexer of queries alone.
// Pure: safe from any thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "article/scan.h"
#include "base/utf8.h"
#include "engine/query/pasted_address.h"
#include "engine/query/query_signs.h"

namespace readout::engine {

class QueryCharacters {
 public:
  /// The text must outlive it.
  explicit QueryCharacters(std::string_view text) : text_(text) {}

  [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }
  [[nodiscard]] char32_t value(std::size_t at) const {
    return at < text_.size() ? decode_utf8(text_, at).value : U' ';
  }
  [[nodiscard]] bool opens_quotes(std::size_t at) const {
    return closing_quotes(value(at)).has_value();
  }

  /// An ASCII letter or digit, or whatever is not ASCII.
  [[nodiscard]] bool letter_or_digit(std::size_t at) const {
    return article::is_ascii_letter(byte(at)) || article::is_digit(byte(at)) ||
           static_cast<unsigned char>(byte(at)) >= 0x80;
  }

  /// Whether something that a sign may stand before begins there.
  [[nodiscard]] bool starts_operand(std::size_t at) const {
    return !is_blank(value(at)) && byte(at) != ')' && byte(at) != '-';
  }

  /// A backslash before a sign.
  [[nodiscard]] bool escapes(std::size_t at) const {
    return byte(at) == '\\' && starts_operand(at + 1) && !letter_or_digit(at + 1);
  }

  /// The end of what stands from `at` on without a blank, parenthesis or quotation mark.
  [[nodiscard]] std::size_t run_end(std::size_t at) const {
    while (!is_blank(value(at)) && byte(at) != '(' && byte(at) != ')' && !opens_quotes(at))
      at += decode_utf8(text_, at).size;
    return at;
  }

  /// What may be an address there: up to a blank.
  [[nodiscard]] std::string_view raw(std::size_t at) const {
    return text_.substr(std::min(at, text_.size()), raw_end(text_, at) - at);
  }

 private:
  std::string_view text_;
};

}  // namespace readout::engine
