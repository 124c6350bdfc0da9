// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/part_columns.h"

#include "base/error.h"
#include "engine/parts/columns_builder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

PartColumns some_columns() {
  article::TaggedArticle one;
  one.article.source = "Readout";
  one.tags.actors.push_back({"wang-yi", "Wang Yi", article::ActorType::Person, {}});
  ColumnsBuilder builder;
  builder.add(1, one, 3);
  return builder.take();
}

PartColumns read_back(const PartColumns& columns) {
  const test::TempDir folder;
  Xapian::WritableDatabase database((folder / "db").string(), Xapian::DB_CREATE);
  write_columns(columns, database);
  return read_columns(database);
}

}  // namespace

TEST_CASE("columns are read as they were written") {
  const PartColumns columns = read_back(some_columns());
  CHECK(columns.articles == std::vector<std::uint32_t>{1});
  CHECK(columns.facets[0].name(0) == "Wang Yi");
  CHECK(columns.facets[2].name(0) == "Readout");
}

TEST_CASE("columns that don't fit one another are refused") {
  PartColumns short_of_lengths = some_columns();
  short_of_lengths.lengths.pop_back();
  CHECK_THROWS_AS(read_back(short_of_lengths), Error);
  PartColumns beyond_values = some_columns();
  beyond_values.facets[2].ordinals[0] = 1;
  CHECK_THROWS_AS(read_back(beyond_values), Error);
}

TEST_CASE("values of a field are named if the field's values are ids, and only then") {
  PartColumns without_names = some_columns();
  without_names.facets[0].names = {};
  without_names.facets[0].kinds = {};
  CHECK_THROWS_AS(read_back(without_names), Error);
  PartColumns with_names = some_columns();
  with_names.facets[2].names.add("Readout");
  with_names.facets[2].kinds.add("");
  CHECK_THROWS_AS(read_back(with_names), Error);
}

}  // namespace readout::engine
