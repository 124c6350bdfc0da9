// SPDX-License-Identifier: GPL-3.0-or-later
// indexer check: finds damage in an index.
#include <memory>
#include <ostream>

#include "base/error.h"
#include "engine/index_check.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/open_writer.h"

namespace readout::indexer {

namespace {

int run(bool wait, const Settings& settings, Screen& screen) {
  const std::string& index = index_folder(settings);
  const engine::IndexCheck result = engine::check_index(index, {.wait = wait});
  if (result.faults.empty()) {
    screen.out << "checked " << counted(result.articles, "article") << ": all well\n";
    return kAllWell;
  }
  for (const std::string& fault : result.faults) screen.console.say("indexer: " + printable(fault));
  throw Error(ErrorCode::IndexFormat,
              "the index " + index + " is damaged",
              "Build it anew: indexer add --rebuild --index DIR PATH...");
}

}  // namespace

Job check() {
  const auto wait = std::make_shared<bool>(false);
  return job(wait, {wait_flag(*wait)}, run);
}

}  // namespace readout::indexer
