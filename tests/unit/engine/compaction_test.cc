// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/compaction.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

/// With documents from `first` to `last`, but for those of `without`; their data are the name and
/// their numbers.
fs::path make_database(const TempDir& folder,
                       const std::string& name,
                       Xapian::docid first,
                       Xapian::docid last,
                       const std::set<Xapian::docid>& without = {}) {
  const fs::path path = folder / name;
  Xapian::WritableDatabase database(path.string(), kNewPrivateDatabase);
  for (Xapian::docid id = first; id <= last; ++id) {
    if (without.contains(id)) continue;
    Xapian::Document document;
    document.set_data(name + std::to_string(id));
    document.add_term("x");
    database.replace_document(id, document);
  }
  database.set_metadata("name", name);
  database.add_synonym("key", name);
  database.add_synonym("key", "same");
  database.commit();
  return path;
}

}  // namespace

TEST_CASE("of many databases' metadata the last one's counts") {
  const TempDir folder;
  std::vector<fs::path> databases;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
    databases.push_back(make_database(folder, name, 1, 2));
  join_databases(databases, folder / "result", Numbering::Moved);
  const Xapian::Database result((folder / "result").string());
  CHECK(result.get_metadata("name") == "g");
  CHECK(std::vector<std::string>(result.synonyms_begin("key"), result.synonyms_end("key")) ==
        std::vector<std::string>{"a", "b", "c", "d", "e", "f", "g", "same"});
}

TEST_CASE("metadata that the last database says is forgotten goes") {
  const TempDir folder;
  const fs::path first = make_database(folder, "a", 1, 1);
  const fs::path last = make_database(folder, "b", 1, 1);
  {
    Xapian::WritableDatabase database(last.string(), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    database.set_metadata("name", "forgotten\na");
  }
  join_databases({first, last}, folder / "result", Numbering::Moved);
  CHECK(Xapian::Database((folder / "result").string()).get_metadata("name").empty());
}

TEST_CASE("documents are moved as document_offsets() says, whatever numbers are not used") {
  const TempDir folder;
  std::vector<fs::path> paths = {make_database(folder, "a", 4, 9, {4, 6, 9}),
                                 make_database(folder, "none", 1, 0),
                                 make_database(folder, "b", 1, 3),
                                 make_database(folder, "c", 100, 120, {101, 119, 120})};
  std::vector<Xapian::Database> databases;
  for (const fs::path& path : paths) databases.emplace_back(path.string());
  const std::vector<std::uint32_t> offsets = document_offsets(databases);
  join_databases(paths, folder / "result", Numbering::Moved);
  const Xapian::Database result((folder / "result").string());
  std::size_t documents = 0;
  for (std::size_t i = 0; i < databases.size(); ++i) {
    const auto end = databases[i].postlist_end("");
    for (auto id = databases[i].postlist_begin(""); id != end; ++id, ++documents) {
      CHECK(result.get_document(*id + offsets[i]).get_data() ==
            databases[i].get_document(*id).get_data());
    }
  }
  CHECK(result.get_doccount() == documents);
  CHECK(documents == 3 + 3 + 18);
}

}  // namespace readout::engine
