// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/compaction.h"

#include <algorithm>

#include "engine/format/part_metadata.h"

namespace readout::engine {
namespace {

/// Xapian hands over the values of one key in no certain order.
class LastWins : public Xapian::Compactor {
 public:
  explicit LastWins(const std::vector<Xapian::Database>& databases) : databases_(databases) {}

  std::string resolve_duplicate_metadata(
      const std::string& key,
      std::size_t /*many*/,
      const std::string /*values*/[]) override {  // NOLINT(modernize-avoid-c-arrays)
    const std::string own = without_table_prefix(key);
    for (auto database = databases_.rbegin(); database != databases_.rend(); ++database) {
      const std::string value = database->get_metadata(own);
      if (!value.empty()) return is_forgotten(value) ? std::string() : value;
    }
    return {};
  }

 private:
  /// Xapian 1.4.22 gives the key as it stands in its table, with two bytes before it.
  static std::string without_table_prefix(const std::string& key) {
    constexpr std::string_view kTablePrefix("\0\xC0", 2);
    return key.starts_with(kTablePrefix) ? key.substr(kTablePrefix.size()) : key;
  }

  const std::vector<Xapian::Database>& databases_;
};

}  // namespace

void join_databases(const std::vector<std::filesystem::path>& databases,
                    const std::filesystem::path& result,
                    Numbering numbering) {
  std::vector<Xapian::Database> opened;
  Xapian::Database all;
  for (const std::filesystem::path& database : databases)
    all.add_database(opened.emplace_back(database.string()));
  LastWins compactor(opened);
  all.compact(result.string(),
              numbering == Numbering::Kept ? Xapian::DBCOMPACT_NO_RENUMBER : 0,
              0,
              compactor);
}

std::vector<std::uint32_t> document_offsets(const std::vector<Xapian::Database>& databases) {
  std::vector<std::uint32_t> offsets;
  std::uint32_t next = 0;
  for (const Xapian::Database& database : databases) {
    if (database.get_doccount() == 0) {
      offsets.push_back(next);
      continue;
    }
    auto id = database.postlist_begin(std::string());
    const Xapian::docid first = *id;
    Xapian::docid last = first;
    for (; id != database.postlist_end(std::string()); ++id) last = *id;
    next -= first - 1;
    offsets.push_back(next);
    next += last;
  }
  return offsets;
}

}  // namespace readout::engine
