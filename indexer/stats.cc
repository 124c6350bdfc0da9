// SPDX-License-Identifier: GPL-3.0-or-later
// indexer stats: figures of the index.
#include <memory>
#include <ostream>

#include "engine/index_reader.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/stats_text.h"

namespace readout::indexer {

namespace {

int run(bool json, const Settings& settings, Screen& screen) {
  const engine::IndexStats stats = engine::IndexReader(index_folder(settings), {}).stats();
  const std::string tagging = tagging_hash_of(settings);
  if (json) {
    screen.out << to_json(stats, tagging) << "\n";
  } else {
    print_stats(screen.out, stats, tagging, screen.style);
  }
  return kAllWell;
}

}  // namespace

Job stats() {
  const auto json = std::make_shared<bool>(false);
  return job(json, {flag("--json", "as JSON", *json)}, run);
}

}  // namespace readout::indexer
