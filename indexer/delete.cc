// SPDX-License-Identifier: GPL-3.0-or-later
// indexer delete: remove articles by id.
#include <memory>
#include <ostream>

#include "engine/index_reader.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/interrupts.h"
#include "indexer/open_writer.h"

namespace readout::indexer {

namespace {

struct DeleteOptions {
  std::vector<std::string> ids;
  bool wait = false;
};

int run(const DeleteOptions& options, const Settings& settings, Screen& screen) {
  const Interrupts interrupts;
  const std::string& index = index_folder(settings);
  // A writer would make an index if there is none; a deletion must not.
  static_cast<void>(engine::IndexReader(index, {}).state());
  const engine::WriterOptions how{
      .wait = options.wait, .rebuild = false, .catalogue = tagging_hash_of(settings)};
  const auto writer = open_writer(index, how, screen.console, interrupts);
  if (!writer) return stopped_unwritten(screen.console, interrupts);
  std::vector<std::string> deleted;
  std::vector<std::string> missing;
  for (const std::string& id : options.ids) {
    (writer->remove(id) ? deleted : missing).push_back(id);
  }
  if (interrupts.requested()) return stopped_unwritten(screen.console, interrupts);
  writer->finish();
  for (const std::string& id : deleted) screen.out << "deleted " << printable(id) << "\n";
  for (const std::string& id : missing) {
    screen.console.say("indexer: there is no article '" + printable(id) + "'");
  }
  return missing.empty() ? kAllWell : kSomethingSkipped;
}

}  // namespace

Job remove() {
  const auto options = std::make_shared<DeleteOptions>();
  return job(options,
             {operands(Argument::Kind::Operands,
                       "ID",
                       "ids of articles, as search and inspect show them",
                       options->ids),
              wait_flag(options->wait)},
             run);
}

}  // namespace readout::indexer
