// SPDX-License-Identifier: GPL-3.0-or-later
// How a caller ends work that takes too long, or that nobody waits for any more.
#pragma once

#include <functional>

namespace readout::engine {

/// Called by the thread that works, again and again: before every list that is read and every
/// article that is opened, so mostly within a millisecond. What it throws ends the work. Empty: the
/// work goes on to its end.
using Checkpoint = std::function<void()>;

inline const Checkpoint kNoCheckpoint;

}  // namespace readout::engine
