// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/open_writer.h"

#include <chrono>

#include "base/error.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"

namespace readout::indexer {

Argument wait_flag(bool& into) {
  return flag("--wait", "wait for another indexer to finish", into);
}

bool run_when_free(bool wait,
                   Console& console,
                   const Interrupts& interrupts,
                   const std::function<void()>& work) {
  constexpr std::chrono::milliseconds kBetweenTries{100};
  bool told = false;
  while (!interrupts.requested()) {
    try {
      work();
      return true;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::Busy || !wait) throw;
      if (!told) console.say("indexer: " + printable(error.what()) + "; waiting");
      told = true;
    }
    static_cast<void>(interrupts.wait_for(kBetweenTries));
  }
  return false;
}

std::unique_ptr<engine::IndexWriter> open_writer(const std::filesystem::path& index,
                                                 const engine::WriterOptions& options,
                                                 Console& console,
                                                 const Interrupts& interrupts) {
  engine::WriterOptions at_once = options;  // a wait for the lock itself could not be stopped
  at_once.wait = false;
  std::unique_ptr<engine::IndexWriter> writer;
  static_cast<void>(run_when_free(options.wait, console, interrupts, [&] {
    writer = engine::open_index_writer(index, at_once);
  }));
  return writer;
}

int stopped_unwritten(Console& console, const Interrupts& interrupts) {
  console.say("indexer: stopped; the index stays as it was");
  return status_of_signal(interrupts.signal());
}

}  // namespace readout::indexer
