// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/csv.h"

#include <algorithm>

namespace readout::searchd {
namespace {

std::string csv_cell(std::string text) {
  constexpr std::string_view kFormulaBeginnings = "=+-@\t\r";
  std::replace(text.begin(), text.end(), '\0', ' ');
  if (!text.empty() && kFormulaBeginnings.find(text.front()) != std::string_view::npos) {
    text.insert(0, 1, '\'');
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) {
    quoted += letter;
    if (letter == '"') quoted += '"';
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += csv_cell(cell);
  }
  return line + "\r\n";
}

}  // namespace readout::searchd
