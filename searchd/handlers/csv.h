// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as of RFC 4180: CR LF at the end of a line, a cell in quotes where it needs them. Pure: safe
// from any thread.
#pragma once

#include <string>
#include <vector>

namespace readout::searchd {

/// One line with its end. A spreadsheet would take a cell that begins with = + - @, a tab or a
/// carriage return for a formula, which can leak the cells beside it: such a cell gets an
/// apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection). NUL bytes, which
/// spreadsheets end a cell at, become spaces.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace readout::searchd
