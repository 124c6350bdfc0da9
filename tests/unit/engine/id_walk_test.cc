// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/id_walk.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
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

}  // namespace

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
