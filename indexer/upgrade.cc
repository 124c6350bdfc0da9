// SPDX-License-Identifier: GPL-3.0-or-later
// indexer upgrade: makes an index of an older format one of the present format, without the
// sources.
#include <memory>
#include <ostream>

#include "base/error.h"
#include "engine/index_upgrade.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/interrupts.h"
#include "indexer/open_writer.h"

namespace readout::indexer {
namespace {

int run(bool wait, const Settings& settings, Screen& screen) {
  const std::string& index = index_folder(settings);
  const Interrupts interrupts;
  const auto go_on = [&](std::size_t done, std::size_t articles) {
    screen.console.show_progress(grouped(done) + " of " + counted(articles, "article"));
    return !interrupts.requested();
  };
  engine::Upgrade upgrade;
  try {
    const auto work = [&] { upgrade = engine::upgrade_index(index, {.go_on = go_on}); };
    if (!run_when_free(wait, screen.console, interrupts, work))
      return stopped_unwritten(screen.console, interrupts);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::NoSpace) throw;
    throw Error(
        error.code(), std::string(error.what()) + "; the index stays as it was", error.hint());
  }
  screen.console.clear_progress();
  switch (upgrade.outcome) {
    case engine::Upgrade::Outcome::Stopped:
      return stopped_unwritten(screen.console, interrupts);
    case engine::Upgrade::Outcome::NothingToDo:
      screen.out << "nothing to upgrade: the index has the format of this version\n";
      return kAllWell;
    case engine::Upgrade::Outcome::Done:
      break;
  }
  screen.out << "upgraded " << counted(upgrade.articles, "article") << " from " << upgrade.from
             << "\n";
  return kAllWell;
}

}  // namespace

Job upgrade() {
  const auto wait = std::make_shared<bool>(false);
  return {{wait_flag(*wait)}, [wait](const Settings& settings, Screen& screen) {
            return run(*wait, settings, screen);
          }};
}

}  // namespace readout::indexer
