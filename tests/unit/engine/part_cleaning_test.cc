// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_cleaning.h"

#include <string>
#include <vector>

#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/parts/index_walk.h"
#include "engine/parts/part_columns.h"
#include "engine/terms/exact_term.h"
#include "engine/writing/part_filler.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMany = 250;  // more than are written at once

article::TaggedArticle numbered(std::size_t number) {
  article::TaggedArticle made{
      test::make_article("n" + std::to_string(number), "Talks about w" + std::to_string(number)),
      {}};
  made.article.language = "en";
  return made;
}

/// By two taggers: the first articles by "late", which comes later in the alphabet.
void write_part(const fs::path& folder, const fs::path& work) {
  PartFiller filler(work);
  for (std::size_t i = 0; i < kMany; ++i) {
    const article::TaggedArticle made = numbered(i + 1);
    filler.write({&made}, i < 30 ? "late" : "early", i, static_cast<Xapian::docid>(i + 1));
  }
  filler.change_metadata([](auto& metadata) {
    write_file_state(metadata, "/a/file", {5, 6, 7, false}, "late");
  });
  filler.finish(folder);
}

std::string id_at(const Xapian::Database& database, Xapian::docid document) {
  return decode_record(database.get_document(document).get_data()).article.id;
}

bool has(const Xapian::Database& database, const std::string& term, Xapian::docid document) {
  auto posting = database.postlist_begin(term);
  posting.skip_to(document);
  return posting != database.postlist_end(term) && *posting == document;
}

}  // namespace

TEST_CASE("a cleaned part has the other articles in their order, and nothing of the deleted ones") {
  const test::TempDir folder;
  write_part(folder / "part", folder / "work");
  DeletedSet deleted;
  for (const std::uint32_t id : {1U, 20U, 31U, 250U}) deleted.add(id);
  const std::vector<Xapian::docid> moved =
      clean_part(folder / "part", deleted, folder / "cleaning", folder / "clean");
  const Xapian::Database database((folder / "clean").string());
  REQUIRE(database.get_doccount() == kMany - 4);
  Xapian::docid next = 1;
  for (std::uint32_t id = 1; id <= kMany; ++id) {
    INFO(id);
    if (deleted.contains(id)) {
      CHECK(moved[id] == 0);
      CHECK_FALSE(database.term_exists(id_term("n" + std::to_string(id))));
      continue;
    }
    REQUIRE(moved[id] == next);
    CHECK(id_at(database, next) == "n" + std::to_string(id));
    CHECK(has(database, tagging_term(id <= 30 ? "late" : "early"), next));
    ++next;
  }
  CHECK(read_columns(database).articles.size() == kMany - 4);
  const TermVectors vectors(folder / "clean" / kTermVectorsFile);
  CHECK(vectors.number_of("w2"));
  CHECK_FALSE(vectors.number_of("w20"));
  CHECK(walk_faults(database, vectors, 20).empty());
  CHECK(read_stored_file(database, "/a/file").has_value());
  CHECK_FALSE(fs::exists(folder / "cleaning"));
}

TEST_CASE("words of deleted articles alone are not among the forms either") {
  const test::TempDir folder;
  {
    PartFiller filler(folder / "work");
    article::TaggedArticle gone{test::make_article("a", "Sanctions hurt"), {}};
    article::TaggedArticle stays{test::make_article("b", "Tariffs hurt"), {}};
    gone.article.language = stays.article.language = "en";
    filler.write({&gone, &stays}, "x", 0, 1);
    filler.finish(folder / "part");
  }
  DeletedSet deleted;
  deleted.add(1);
  static_cast<void>(clean_part(folder / "part", deleted, folder / "cleaning", folder / "clean"));
  const auto keys = [](const fs::path& part) {
    const Xapian::Database database(part.string());
    return std::vector<std::string>(database.synonym_keys_begin(), database.synonym_keys_end());
  };
  const auto mentions = [](const std::vector<std::string>& all, const std::string& text) {
    return std::any_of(all.begin(), all.end(), [&text](const std::string& key) {
      return key.find(text) != std::string::npos;
    });
  };
  CHECK(mentions(keys(folder / "part"), "sanction"));
  CHECK_FALSE(mentions(keys(folder / "clean"), "sanction"));
  CHECK(mentions(keys(folder / "clean"), "tariff"));
}

TEST_CASE("a part of deleted articles alone is cleaned to one without any") {
  const test::TempDir folder;
  write_part(folder / "part", folder / "work");
  DeletedSet deleted;
  for (std::uint32_t id = 1; id <= kMany; ++id) deleted.add(id);
  static_cast<void>(clean_part(folder / "part", deleted, folder / "cleaning", folder / "clean"));
  const Xapian::Database database((folder / "clean").string());
  CHECK(database.get_doccount() == 0);
  CHECK(read_columns(database).articles.empty());
  CHECK(TermVectors(folder / "clean" / kTermVectorsFile).end() == 0);
}

}  // namespace readout::engine
