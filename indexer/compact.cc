// SPDX-License-Identifier: GPL-3.0-or-later
// indexer compact: makes one part of all parts of the index.
#include <memory>
#include <ostream>

#include "engine/index_compaction.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/open_writer.h"

namespace readout::indexer {
namespace {

int run(bool wait, const Settings& settings, Screen& screen) {
  const auto begins = [&screen](const engine::Compaction& plan) {
    screen.console.say("indexer: compacting " + counted(plan.parts, "part") + " of " +
                       byte_size(plan.bytes) + "; that takes up to " + byte_size(plan.room) +
                       " on the disk meanwhile");
  };
  const engine::Compaction done =
      engine::compact_index(index_folder(settings), {.wait = wait, .begins = begins});
  if (done.parts <= 1 && done.deleted == 0) {
    screen.out << "nothing to compact: the index is one part without deleted articles\n";
    return kAllWell;
  }
  screen.out << "compacted " << counted(done.articles, "article") << ": from "
             << counted(done.parts, "part") << " with " << counted(done.deleted, "deleted article")
             << " and " << byte_size(done.bytes) << " to one of " << byte_size(done.bytes_after)
             << "\n";
  return kAllWell;
}

}  // namespace

Job compact() {
  const auto wait = std::make_shared<bool>(false);
  return {{wait_flag(*wait)}, [wait](const Settings& settings, Screen& screen) {
            return run(*wait, settings, screen);
          }};
}

}  // namespace readout::indexer
