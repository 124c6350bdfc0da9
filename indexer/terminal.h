// SPDX-License-Identifier: GPL-3.0-or-later
// What the standard streams are connected to: how wide the terminal is, whether it shows bold type.
// Used by main() and by the code that prints for people. Pure apart from asking the system; safe
// from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readout::indexer {

/// How parts of a text are emphasised.
struct Style {
  std::string_view bold;  ///< begins bold; empty if it can't be shown
  std::string_view dim;
  std::string_view plain;  ///< ends bold and dim

  [[nodiscard]] std::string strong(std::string_view text) const;
  [[nodiscard]] std::string faint(std::string_view text) const;
};

inline constexpr Style kPlainStyle{};
inline constexpr Style kTerminalStyle{"\x1b[1m", "\x1b[2m", "\x1b[0m"};

/// For standard output: plain if it is not a terminal, a dumb one, or NO_COLOR is set
/// (https://no-color.org).
[[nodiscard]] Style output_style();

/// Whether the other end of standard output's pipe is closed.
[[nodiscard]] bool output_is_closed();

/// Width of the terminal behind standard error; 0 if it is not a terminal.
[[nodiscard]] std::size_t error_columns();

}  // namespace readout::indexer
