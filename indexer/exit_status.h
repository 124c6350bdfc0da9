// SPDX-License-Identifier: GPL-3.0-or-later
// The exit status of the indexer, which scripts rely on (docs/cli.md). Constants only.
#pragma once

#include "base/error.h"

namespace readout::indexer {

inline constexpr int kAllWell = 0;
inline constexpr int kSomethingSkipped = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kIndexUnusable = 3;

/// The status of a command that a signal has stopped, as shells count: 130 for Ctrl-C.
[[nodiscard]] constexpr int status_of_signal(int number) noexcept { return 128 + number; }

[[nodiscard]] constexpr int exit_status(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
      return kWrongUsage;
    case ErrorCode::Busy:
    case ErrorCode::IndexMissing:
    case ErrorCode::IndexFormat:
    case ErrorCode::NoSpace:
    case ErrorCode::TooLong:
    case ErrorCode::Io:
      return kIndexUnusable;
  }
  return kIndexUnusable;
}

}  // namespace readout::indexer
