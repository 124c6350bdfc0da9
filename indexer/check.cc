// SPDX-License-Identifier: GPL-3.0-or-later
// indexer check: finds damage in an index.
#include <memory>
#include <ostream>

#include "base/error.h"
#include "engine/index_check.h"
#include "engine/index_repair.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/open_writer.h"

namespace readout::indexer {

namespace {

struct WhatToCheck {
  bool repair = false;
  bool wait = false;
};

int run(const WhatToCheck& options, const Settings& settings, Screen& screen) {
  const std::string& index = index_folder(settings);
  if (options.repair) {
    const auto adopted = engine::repair_index(index, options.wait);
    screen.out << (adopted ? "repaired: XAPIANDB names " + printable(adopted->string()) + " now"
                           : std::string("nothing to repair: XAPIANDB names a generation that is "
                                         "there"))
               << "\n";
  }
  const engine::IndexCheck result = engine::check_index(index, {.wait = options.wait});
  if (!result.blocks) {
    screen.console.say(
        "indexer: the index may not be written to: all of it is read, but unused blocks are not "
        "looked at");
  }
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
  const auto options = std::make_shared<WhatToCheck>();
  return job(options,
             {flag("--repair",
                   "make the newest whole generation the current one, where XAPIANDB names none",
                   options->repair),
              wait_flag(options->wait)},
             run);
}

}  // namespace readout::indexer
