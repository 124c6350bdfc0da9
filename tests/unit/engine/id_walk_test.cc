// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/id_walk.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "engine/format/record.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/altered_part.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

using Ids = std::vector<std::string>;

/// In three parts, with deleted and replaced articles.
Ids write_parts(const std::filesystem::path& index, std::size_t articles) {
  std::set<std::string> ids;
  for (std::size_t first : {std::size_t{1}, articles / 3, articles / 2}) {
    const auto writer = test::open_writer(index);
    const std::size_t end = first == articles / 2 ? articles : first + articles / 3;
    writer->add(test::batch(first, end - first));
    for (std::size_t i = first; i < end; ++i) ids.insert(std::to_string(i));
    for (std::size_t i = first; i < end; i += 7) {
      writer->remove(std::to_string(i));
      ids.erase(std::to_string(i));
    }
    writer->finish();
  }
  return {ids.begin(), ids.end()};
}

Ids walked(const IndexReader& reader, const std::string& after, std::size_t at_once) {
  SearchRequest everything;
  everything.copies = CopyMode::Show;
  const auto walk = reader.walk_by_id(everything, after);
  CHECK(walk->total() == reader.state().articles);
  Ids ids;
  while (true) {
    const auto piece = walk->next(at_once);
    if (piece.empty()) return ids;
    for (const article::TaggedArticle& each : piece) ids.push_back(each.article.id);
  }
}

void damage(const std::filesystem::path& index, const std::string& article) {
  test::alter_part(test::part_of(index), [&](Xapian::docid, Xapian::Document& document) {
    if (decode_record(document.get_data()).article.id == article) document.set_data("no record");
  });
}

}  // namespace

TEST_CASE("a walk by id names an article that is damaged, and passes over it where it may") {
  const std::size_t articles = GENERATE(std::size_t{60}, std::size_t{1500});
  const test::TempDir folder;
  const std::filesystem::path index = folder / "index";
  Ids ids = write_parts(index, articles);
  damage(index, "17");
  const IndexReader reader(index, {std::chrono::milliseconds(0), 1});
  SearchRequest everything;
  everything.copies = CopyMode::Show;
  const auto all_of = [](HitWalk& walk) {
    Ids met;
    while (true) {
      const auto piece = walk.next(1);
      if (piece.empty()) return met;
      met.push_back(piece.front().article.id);
    }
  };
  CHECK(test::mentions(test::message_of([&] { all_of(*reader.walk_by_id(everything, "")); }),
                       "(id '17')"));
  CHECK(test::mentions(test::message_of([&] {
                         while (!reader.walk(everything)->next(articles).empty()) {
                         }
                       }),
                       "(id '17')"));
  Ids told;
  const auto walk = reader.walk_by_id(
      everything, "", [&told](const std::string& fault) { told.push_back(fault); });
  std::erase(ids, "17");
  CHECK(all_of(*walk) == ids);
  REQUIRE(told.size() == 1);
  CHECK(test::mentions(told[0], "(id '17')"));
  CHECK(test::mentions(told[0], test::part_of(index).filename().string()));
}

TEST_CASE("a walk by id passes over all articles of a damaged block") {
  const test::TempDir folder;
  const std::filesystem::path index = folder / "index";
  std::vector<engine::Submission> many;
  for (std::size_t i = 0; i < 200; ++i) {
    const std::string id = "n" + std::to_string(i);
    many.push_back(test::submission(id, test::noise(static_cast<std::uint32_t>(i), 100), i));
  }
  for (auto& articles : {many, test::batch(1, 3)}) {
    const auto writer = test::open_writer(index);
    writer->add(articles);
    writer->finish();
  }
  const std::filesystem::path file = test::part_of(index) / "docdata.glass";
  std::string bytes = test::read_whole_file(file);
  constexpr std::size_t kBlock = 8192;
  bytes.at(kBlock) = '\x7f';  // of the revision that a block begins with: later than the table's
  std::ofstream(file, std::ios::binary) << bytes;
  const IndexReader reader(index, {std::chrono::milliseconds(0), 1});
  std::set<std::string> told;
  const auto walk =
      reader.walk_by_id({}, "", [&told](const std::string& fault) { told.insert(fault); });
  CHECK(walk->total() == 203);
  CHECK(walk->next(500).size() + told.size() == 203);
  CHECK(walk->next(500).empty());
  REQUIRE(told.size() > 1);
  CHECK(test::mentions(*told.begin(), "its block is damaged"));
  CHECK(test::mentions(*told.begin(), "(id 'n"));
}

TEST_CASE("a walk by id meets all behind an id once, whether the hits are few or many") {
  const std::size_t articles = GENERATE(std::size_t{60}, std::size_t{1500});
  const test::TempDir folder;
  const Ids ids = write_parts(folder / "index", articles);
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(0), 1});
  for (const std::string& after :
       {std::string(), std::string("2"), std::string("3x"), ids[ids.size() / 2], ids.back()}) {
    CAPTURE(articles, after);
    const auto first = std::upper_bound(ids.begin(), ids.end(), after);
    const Ids behind(first, ids.end());
    CHECK(walked(reader, after, 16) == behind);
    CHECK(walked(reader, after, 1) == behind);
    CHECK(walked(reader, after, behind.size() + 1) == behind);
  }
}

}  // namespace readout::engine
