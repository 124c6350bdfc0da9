// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/widening.h"

#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

ActorNames names() {
  return ActorNames({{"PRC", "china"},
                     {"Beijing", "china"},
                     {"State Department", "state-department"},
                     {"US State Department", "state-department"},
                     {"Department", "department"},
                     {"Ghost", "not-in-the-index"}});
}

std::string wide(const std::string& query) {
  return to_text(widened(parse_query(query).root, names()).root);
}

}  // namespace

TEST_CASE("a name stands beside its actor") {
  CHECK(wide("PRC") == "(PRC OR actor:china)");
  CHECK(wide("\"PRC\"") == "(\"PRC\" OR actor:china)");
  CHECK(wide("PRC tariffs") == "((PRC OR actor:china) tariffs)");
  CHECK(wide("tariffs OR (steel AND beijing)") ==
        "(tariffs OR (steel AND (beijing OR actor:china)))");
  CHECK(wide("rice") == "rice");
  CHECK(wide("") == "*");
}

TEST_CASE("of names that overlap the longest is meant") {
  CHECK(wide("the state department said") ==
        "(the ((state AND department) OR actor:state-department) said)");
  CHECK(wide("US state department") == "((US AND state AND department) OR actor:state-department)");
  CHECK(wide("a department") == "(a (department OR actor:department))");
}

TEST_CASE("exclusions, fields, prefixes and NEAR name no actor") {
  for (const std::string query :
       {"-beijing rice", "title:beijing", "beijing*", "beijing NEAR rice", "actor:beijing"}) {
    CHECK(wide(query) == to_text(parse_query(query).root));
  }
}

TEST_CASE("names are reported as they were written") {
  const auto found = widened(parse_query("Beijing \"state department\"").root, names()).names;
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "Beijing");
  CHECK(found[0].actor == "china");
  CHECK(found[1].text == "state department");
}

TEST_CASE("a search is widened to the actor where it is asked for, and says so") {
  const TempDir folder;
  std::vector<Submission> batch;
  for (const std::string body : {"Talks in Beijing went on.", "Zhongnanhai was silent.", "Rice."}) {
    article::TaggedArticle made;
    made.article = make_article("id-" + std::to_string(batch.size()), body);
    made.article.fingerprint = body;
    if (body != "Rice.")
      made.tags.actors.push_back(
          {"china", "China", article::ActorType::Country, {{article::TextField::Body, {0, 1}}}});
    batch.push_back({made, batch.size() + 1});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  const IndexReader reader(
      folder / "index",
      {std::chrono::milliseconds(0), 1, std::make_shared<const ActorNames>(names())});
  SearchRequest request;
  request.query = "beijing";
  const SearchResult narrow = reader.search(request);
  CHECK(narrow.total == 1);
  CHECK_FALSE(narrow.query.widened);
  REQUIRE(narrow.query.actors.size() == 1);
  CHECK(narrow.query.actors[0].text == "beijing");
  CHECK(narrow.query.actors[0].actor.name == "China");
  CHECK(narrow.query.actors[0].actor.count == 2);

  request.widen = true;
  const SearchResult wide = reader.search(request);
  CHECK(wide.total == 2);
  CHECK(wide.query.widened);
  CHECK(wide.query.understood == "(beijing OR actor:china)");
  REQUIRE(wide.hits.size() == 2);
  CHECK(wide.hits[0].article.id == "id-0");  // what has the word itself comes first
  CHECK(reader.walk(request)->total() == 2);

  request.query = "ghost rice";
  CHECK(reader.search(request).query.actors.empty());
  CHECK_FALSE(reader.search(request).query.widened);
}

}  // namespace readout::engine
