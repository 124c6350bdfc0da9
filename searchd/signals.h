// SPDX-License-Identifier: GPL-3.0-or-later
// What a daemon is told by signals. For the main thread.
#pragma once

#include <functional>

namespace readout::searchd {

/// Before any thread is made: from now on signals wait for wait_for_end().
void hold_signals();

/// Waits for SIGINT or SIGTERM, and returns which. At each SIGHUP calls `reload`; SIGUSR1 and
/// SIGUSR2, which would end a program that does not expect them, mean nothing.
[[nodiscard]] int wait_for_end(const std::function<void()>& reload);

}  // namespace readout::searchd
