// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/part.h"

#include "engine/format/part_metadata.h"

namespace readout::engine {
namespace {

std::vector<Xapian::Database> open_databases(const std::string& folder, std::size_t slots) {
  std::vector<Xapian::Database> databases;
  databases.reserve(slots);
  while (databases.size() < slots) databases.emplace_back(folder);
  return databases;
}

PartColumns columns_of(const Xapian::Database& database) {
  check_format(database);
  return read_columns(database);
}

}  // namespace

Part::Part(const std::filesystem::path& folder, std::size_t slots)
    : name_(folder.filename().string()),
      databases_(open_databases(folder.string(), slots)),
      columns_(columns_of(databases_.front())),
      vectors_(folder / kTermVectorsFile) {}

}  // namespace readout::engine
