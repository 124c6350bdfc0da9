// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/copy_groups.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "engine/fields/schema.h"

namespace readout::engine {

CopyGroups::CopyGroups(const Xapian::Database& database) {
  // Hashes rather than fingerprints: a third of the memory. Two texts meet in 64 bits once in some
  // ten million indexes of a million articles.
  std::vector<std::pair<std::size_t, Xapian::docid>> seen;
  const auto slot = static_cast<Xapian::valueno>(spec_of(Field::Copy).slot);
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    const std::string fingerprint = *value;
    if (!fingerprint.empty())
      seen.emplace_back(std::hash<std::string>()(fingerprint), value.get_docid());
  }
  std::sort(seen.begin(), seen.end());
  group_.assign(database.get_lastdocid() + 1, kAlone);
  for (std::size_t i = 1; i < seen.size(); ++i) {
    if (seen[i].first != seen[i - 1].first) continue;
    std::uint32_t& before = group_[seen[i - 1].second];
    if (before == kAlone) before = ++groups_;
    group_[seen[i].second] = before;
  }
}

}  // namespace readout::engine
