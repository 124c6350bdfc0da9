// SPDX-License-Identifier: GPL-3.0-or-later
// indexer restore: makes the index what a snapshot is.
#include <memory>
#include <ostream>
#include <string>

#include "engine/index_restore.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/open_writer.h"

namespace readout::indexer {
namespace {

struct RestoreFrom {
  std::string folder;
  bool wait = false;
};

int run(const RestoreFrom& options, const Settings& settings, Screen& screen) {
  const engine::IndexCopy copy =
      engine::restore_snapshot(index_folder(settings), options.folder, {.wait = options.wait});
  screen.out << "restored " << counted(copy.articles, "article") << " in "
             << counted(copy.parts, "part") << ": " << byte_size(copy.linked_bytes) << " linked, "
             << byte_size(copy.copied_bytes) << " copied\n";
  return kAllWell;
}

}  // namespace

Job restore() {
  const auto options = std::make_shared<RestoreFrom>();
  return job(
      options,
      {operand(Argument::Kind::Operand, "DIR", "a snapshot, or any other index", options->folder),
       wait_flag(options->wait)},
      run);
}

}  // namespace readout::indexer
