// SPDX-License-Identifier: GPL-3.0-or-later
// What the standard streams are connected to: how wide the terminal is, whether it shows bold type.
// Used by main() and by what prints for people. Pure apart from asking the system; safe from any
// thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readout::indexer {

/// How parts of a text are set apart.
struct Style {
  std::string_view bold;  ///< begins it; empty where it can't be shown
  std::string_view dim;
  std::string_view plain;  ///< ends bold and dim

  [[nodiscard]] std::string strong(std::string_view text) const;
  [[nodiscard]] std::string faint(std::string_view text) const;
};

inline constexpr Style kPlainStyle{};
inline constexpr Style kTerminalStyle{"\x1b[1m", "\x1b[2m", "\x1b[0m"};

/// For standard output: plain where it is no terminal, a dumb one, or NO_COLOR is set
/// (https://no-color.org).
[[nodiscard]] Style output_style();

/// Whether nobody can read standard output any more: the other end of its pipe is closed.
[[nodiscard]] bool output_is_closed();

/// Width of the terminal behind standard error; 0 where it is none.
[[nodiscard]] std::size_t error_columns();

}  // namespace readout::indexer
