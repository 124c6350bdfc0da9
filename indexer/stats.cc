// SPDX-License-Identifier: GPL-3.0-or-later
// indexer stats: figures of the index.
#include <ostream>

#include "engine/index_reader.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/stats_text.h"

namespace readout::indexer {

int run_stats(const Options& options, Screen& screen) {
  const engine::IndexStats stats = engine::IndexReader(index_folder(options), {}).stats();
  const std::string tagging = tagging_hash_of(options.settings);
  if (options.json) {
    screen.out << to_json(stats, tagging) << "\n";
  } else {
    print_stats(screen.out, stats, tagging, screen.style);
  }
  return kAllWell;
}

}  // namespace readout::indexer
