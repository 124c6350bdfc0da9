// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/summary.h"

#include "indexer/format.h"
#include "indexer/progress.h"

namespace readout::indexer {

std::string summary_line(const AddCounts& counts,
                         std::uint64_t articles,
                         std::uint64_t bytes,
                         std::chrono::duration<double> elapsed) {
  // No commas in numbers: scripts parse this line.
  std::string line = "added " + std::to_string(counts.added) + ", replaced " +
                     std::to_string(counts.replaced) + ", unchanged " +
                     std::to_string(counts.unchanged) + ", skipped " +
                     std::to_string(counts.skipped);
  if (counts.superseded > 0) line += ", superseded " + std::to_string(counts.superseded);
  if (counts.removed > 0) line += ", removed " + std::to_string(counts.removed);
  line += " in " + duration(elapsed);
  const std::string speed = articles > 0 ? rates(articles, bytes, elapsed) : std::string();
  return speed.empty() ? line : line + " (" + speed + ")";
}

}  // namespace readout::indexer
