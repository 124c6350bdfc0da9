// SPDX-License-Identifier: GPL-3.0-or-later
// indexer check: whether the index is whole.
#include <ostream>

#include "base/error.h"
#include "engine/index_check.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"

namespace readout::indexer {

int run_check(const Options& options, Screen& screen) {
  const std::string& index = index_folder(options);
  const engine::IndexCheck result = engine::check_index(index, {.wait = options.wait});
  if (result.faults.empty()) {
    screen.out << "checked " << counted(result.articles, "article") << ": all well\n";
    return kAllWell;
  }
  for (const std::string& fault : result.faults) screen.console.say("indexer: " + printable(fault));
  throw Error(ErrorCode::IndexFormat,
              "the index " + index + " is damaged",
              "Build it anew: indexer add --rebuild --index DIR PATH...");
}

}  // namespace readout::indexer
