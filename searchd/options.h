// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of searchd as plain values. For main(); one thread.
#pragma once

#include <optional>

#include "base/settings.h"

namespace readout::searchd {

enum class Wish { Serve, CheckConfig, PrintConfig };

struct Options {
  Wish wish = Wish::Serve;
  Settings settings;
};

/// What the command line asks for; or, where it only asks for help or the version or is wrong, the
/// exit status after that has been printed. Throws Error{Usage} for settings that can't be used.
struct ParsedOptions {
  std::optional<Options> options;
  int status = 0;
};
[[nodiscard]] ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace readout::searchd
