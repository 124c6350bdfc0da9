// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of searchd as plain values. For main(); one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/command_line.h"
#include "base/settings.h"

namespace readout::searchd {

enum class Wish : std::uint8_t { Serve, CheckConfig, PrintConfig, AddKey, ListKeys, RevokeKey };

struct Options {
  Wish wish = Wish::Serve;
  std::optional<Settings> settings;  ///< none: `text`, help or version, is all that is wanted
  std::string text;
  std::string key;     ///< the name of the key to add or revoke
  std::string rights;  ///< of the key to add, commas between
};

/// What is given besides settings.
struct Asked {
  bool check_config = false;
  bool print_config = false;
  std::string key;
  std::string rights = "read";
};

/// Its arguments write to `asked`.
[[nodiscard]] CommandLine command_line(Asked& asked);

/// Throws Error{Usage}.
[[nodiscard]] Options parse_options(int argc, const char* const* argv);

}  // namespace readout::searchd
