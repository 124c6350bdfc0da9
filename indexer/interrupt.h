// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and SIGTERM while articles are read: the first asks to stop, so that what is whole is
// committed; the second ends the process at once. For `indexer add`, once a process.
#pragma once

namespace readout {

/// From now on the first SIGINT or SIGTERM only makes interrupted() true.
void catch_interrupts();

[[nodiscard]] bool interrupted() noexcept;

}  // namespace readout
