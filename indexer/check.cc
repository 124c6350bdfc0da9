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

std::string told(const std::optional<engine::Repair>& repair) {
  if (!repair) return "nothing to repair: XAPIANDB names parts that are there";
  const std::string found = counted(repair->articles, "article") + " in " +
                            counted(repair->parts, "part") + ": XAPIANDB is written anew";
  return repair->from == engine::Repair::From::Copy
             ? "repaired: " + found + " from its copy"
             : "repaired: " + found +
                   " from the parts that are there; articles that were deleted last may be back";
}

int run(const WhatToCheck& options, const Settings& settings, Screen& screen) {
  const std::string& index = index_folder(settings);
  if (options.repair) screen.out << told(engine::repair_index(index, options.wait)) << "\n";
  const engine::IndexCheck result = engine::check_index(index, {.wait = options.wait});
  if (result.faults.empty()) {
    screen.out << "checked " << counted(result.articles, "article") << " in "
               << counted(result.parts, "part") << ": all well\n";
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
             {flag("--repair", "write XAPIANDB anew where it is lost or damaged", options->repair),
              wait_flag(options->wait)},
             run);
}

}  // namespace readout::indexer
