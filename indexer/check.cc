// SPDX-License-Identifier: GPL-3.0-or-later
// indexer check: finds damage in an index.
#include <memory>
#include <optional>
#include <ostream>
#include <string>

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

std::string told(const engine::Repair& repair) {
  const std::string found = "repaired: " + counted(repair.articles, "article") + " in " +
                            counted(repair.parts, "part") + ": XAPIANDB";
  switch (repair.from) {
    case engine::Repair::From::Itself:
      return found + ".copy is written anew";
    case engine::Repair::From::Copy:
      return found + " is written anew from its copy";
    case engine::Repair::From::Parts:
      break;
  }
  return found +
         " is written anew from the parts that are there; articles that were deleted last may be "
         "back";
}

std::string told(const engine::LeftOutPart& part) {
  const std::string articles =
      part.articles ? " with its " + counted(*part.articles, "article") : std::string();
  const std::string kept =
      part.kept.empty() ? std::string() : "; what is there of it stays as " + part.kept.string();
  return "indexer: left out: part " + part.name + articles + ": " + part.fault + kept;
}

void tell(const engine::Repair& repair, const std::string& index, Screen& screen) {
  screen.out << told(repair) << "\n";
  if (repair.left_out.empty()) return;
  for (const engine::LeftOutPart& part : repair.left_out) screen.console.say(printable(told(part)));
  screen.console.say("  Bring them back from a snapshot: indexer restore --index " +
                     printable(index) + " SNAPSHOT; or add their files again");
}

/// The copy is no part of the index: nothing is lost with it.
void tell_copy(engine::CopyState copy, const std::string& index, Console& console) {
  const std::string command = "indexer check --repair --index " + index;
  switch (copy) {
    case engine::CopyState::Same:
      return;
    case engine::CopyState::Damaged:
      throw Error(ErrorCode::IndexFormat,
                  "XAPIANDB.copy is damaged; all else of the index " + index + " is well",
                  "Write it anew: " + command);
    case engine::CopyState::Missing:
    case engine::CopyState::Other:
      break;
  }
  const std::string what =
      copy == engine::CopyState::Missing ? " is missing" : " is of another commit";
  console.say("indexer: XAPIANDB.copy" + what + "; the next commit writes it anew, or " +
              printable(command));
}

int run(const WhatToCheck& options, const Settings& settings, Screen& screen) {
  const std::string& index = index_folder(settings);
  std::optional<engine::Repair> repair;
  if (options.repair) repair = engine::repair_index(index, options.wait);
  if (repair) tell(*repair, index, screen);
  const engine::IndexCheck result = engine::check_index(index, {.wait = options.wait});
  if (!result.faults.empty()) {
    for (const std::string& fault : result.faults)
      screen.console.say("indexer: " + printable(fault));
    throw Error(
        ErrorCode::IndexFormat,
        "the index " + index + " is damaged" +
            (options.repair ? ", and --repair writes nothing anew but XAPIANDB and its copy" : ""),
        "Bring it back from a snapshot: indexer restore --index " + index +
            " SNAPSHOT; or build it anew: indexer add --rebuild --index " + index + " PATH...");
  }
  tell_copy(result.copy, index, screen.console);
  if (options.repair && !repair)
    screen.out << "nothing to repair: XAPIANDB names parts that are there\n";
  screen.out << "checked " << counted(result.articles, "article") << " in "
             << counted(result.parts, "part") << ": all well\n";
  return repair && !repair->left_out.empty() ? kSomethingSkipped : kAllWell;
}

}  // namespace

Job check() {
  const auto options = std::make_shared<WhatToCheck>();
  return job(options,
             {flag("--repair",
                   "write XAPIANDB and its copy anew where they are lost or damaged",
                   options->repair),
              wait_flag(options->wait)},
             run);
}

}  // namespace readout::indexer
