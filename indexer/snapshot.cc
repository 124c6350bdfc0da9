// SPDX-License-Identifier: GPL-3.0-or-later
// indexer snapshot: a consistent copy of an index, also while it is written to.
#include <memory>
#include <ostream>
#include <string>

#include "engine/index_snapshot.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

int run(const std::string& folder, const Settings& settings, Screen& screen) {
  const engine::IndexCopy copy = engine::take_snapshot(index_folder(settings), folder);
  screen.out << "snapshot of " << counted(copy.articles, "article") << " in "
             << counted(copy.parts, "part") << ": " << byte_size(copy.linked_bytes) << " linked, "
             << byte_size(copy.copied_bytes) << " copied\n";
  return kAllWell;
}

}  // namespace

Job snapshot() {
  const auto folder = std::make_shared<std::string>();
  return job(folder,
             {operand(Argument::Kind::Operand,
                      "DIR",
                      "where to: an empty folder or a new one, not in the index",
                      *folder)},
             run);
}

}  // namespace readout::indexer
