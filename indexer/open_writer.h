// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the index for writing, and says so when it has to wait for another indexer; a stop ends the
// wait. Used by the commands that write and can be stopped.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "base/command_line.h"
#include "engine/index_writer.h"
#include "indexer/console.h"
#include "indexer/interrupts.h"

namespace readout::indexer {

/// --wait
[[nodiscard]] Argument wait_flag(bool& into);

/// Calls `work`; with `wait` again and again as long as it throws Error{Busy}, which is said once.
/// False if a stop was requested before that.
[[nodiscard]] bool run_when_free(bool wait,
                                 Console& console,
                                 const Interrupts& interrupts,
                                 const std::function<void()>& work);

/// As open_index_writer(). Null if a stop was requested before it was open: nothing is written
/// then.
[[nodiscard]] std::unique_ptr<engine::IndexWriter> open_writer(const std::filesystem::path& index,
                                                               const engine::WriterOptions& options,
                                                               Console& console,
                                                               const Interrupts& interrupts);

/// Says that the index stays as it was because of a signal; the exit status.
[[nodiscard]] int stopped_unwritten(Console& console, const Interrupts& interrupts);

}  // namespace readout::indexer
