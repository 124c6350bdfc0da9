// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/pending_part.h"

#include <string>
#include <vector>

#include <xapian.h>

#include "engine/format/record.h"
#include "engine/parts/part_columns.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

TEST_CASE("batches that are written in another order than they were given room stand in theirs") {
  const test::TempDir index;
  PendingPart part(index.path(), test::kCatalogue, 1);
  constexpr std::size_t kBatches = 130;  // more than two groups of segments
  std::vector<article::TaggedArticle> articles;
  std::vector<PendingPart::Room> rooms;
  for (std::size_t i = 0; i < kBatches; ++i) {
    articles.push_back({test::make_article("n" + std::to_string(i), "Talks went on"), {}});
    rooms.push_back(part.reserve(1));
  }
  for (std::size_t i = kBatches; i-- > 0;) part.write({&articles[i]}, rooms[i]);
  const std::string name = part.finish().name;
  const Xapian::Database database(part_folder(index.path(), name).string());
  REQUIRE(database.get_doccount() == kBatches);
  for (std::size_t i = 0; i < kBatches; ++i) {
    const auto document = static_cast<Xapian::docid>(i + 1);
    CHECK(decode_record(database.get_document(document).get_data()).article.id ==
          "n" + std::to_string(i));
  }
}

TEST_CASE("who is left out of a pending part is deleted from the start") {
  const test::TempDir index;
  PendingPart part(index.path(), test::kCatalogue, 5);
  const std::vector<article::TaggedArticle> articles = {{test::make_article("a", "Talks"), {}},
                                                        {test::make_article("b", "Tariffs"), {}}};
  const PendingPart::Room room = part.reserve(2);
  CHECK_FALSE(part.leave_out(4));
  CHECK(part.leave_out(6));
  part.write({&articles[0], &articles[1]}, room);
  const NewPart made = part.finish();
  CHECK(made.deleted.size() == 1);
  CHECK(made.deleted.contains(2));
}

TEST_CASE("the columns are those of all batches, in the order of their articles") {
  const test::TempDir index;
  PendingPart part(index.path(), test::kCatalogue, 1);
  std::vector<article::TaggedArticle> articles;
  for (const char* source : {"A", "B", "C", "A"}) {
    articles.push_back({test::make_article("n" + std::to_string(articles.size()), "Talks"), {}});
    articles.back().article.source = source;
  }
  const PendingPart::Room first = part.reserve(2);
  const PendingPart::Room second = part.reserve(2);
  part.write({&articles[2], &articles[3]}, second);
  part.write({&articles[0], &articles[1]}, first);
  const std::string name = part.finish().name;
  const Xapian::Database database(part_folder(index.path(), name).string());
  const PartColumns columns = read_columns(database);
  CHECK(columns.articles == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(columns.lengths[4] == database.get_doclength(4));
  const PartFacet& sources = columns.facets[2];
  REQUIRE(sources.values.size() == 3);
  CHECK(sources.values[0] == "A");
  CHECK(sources.articles == std::vector<std::uint32_t>{2, 1, 1});
}

}  // namespace readout::engine
