// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/joined_words.h"

#include <algorithm>

namespace readout::engine {

std::string joined_value(std::string_view first, std::string_view second) {
  return std::string(first) + ' ' + std::string(second);
}

std::pair<std::string, std::string> joined_parts(std::string_view value) {
  const std::size_t blank = value.find(' ');
  return {std::string(value.substr(0, blank)), std::string(value.substr(blank + 1))};
}

bool may_join(std::string_view first, std::string_view second) {
  const auto has_letters_only = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char byte) {
      return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
    });
  };
  return has_letters_only(first) && has_letters_only(second);
}

}  // namespace readout::engine
