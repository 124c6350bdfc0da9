// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles come first.
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::test {
namespace {

using Strings = std::vector<std::string>;

/// Ids of the hits for `query` among articles of these texts, whose ids are "1", "2"...
struct Ranking {
  TempDir folder;
  std::vector<Submission> articles;

  void add(const std::string& body, const std::string& title = "News") {
    const std::string id = std::to_string(articles.size() + 1);
    Article made = article(id, body);
    made.title = title;
    articles.push_back({{made, {}}, articles.size() + 1});
  }
  SearchResult search(const std::string& query) {
    if (!articles.empty()) {
      const auto writer = open_writer(folder / "index");
      writer->add(std::exchange(articles, {}));
      writer->finish();
    }
    SearchRequest request;
    request.query = query;
    return IndexReader(folder / "index", {std::chrono::milliseconds(0), 1}).search(request);
  }
  Strings ids(const std::string& query) {
    Strings out;
    for (const Hit& hit : search(query).hits) out.push_back(hit.id);
    return out;
  }
};

}  // namespace

TEST_CASE("of two articles alike the one with the word as typed comes first") {
  Ranking ranking;
  ranking.add("The council sanctioned a firm over the exports");
  ranking.add("The council put sanctions on a firm over exports");
  CHECK(ranking.ids("sanctions") == Strings{"2", "1"});
  CHECK(ranking.ids("sanctioned") == Strings{"1", "2"});
}

TEST_CASE("words near one another in the text count more") {
  Ranking ranking;
  ranking.add(
      "Steel prices rose. Nothing else was said on that day about any new plan for a tariff");
  ranking.add(
      "Prices rose. Nothing else was said on that day about any new plan for a steel tariff");
  CHECK(ranking.ids("steel tariff") == Strings{"2", "1"});
}

TEST_CASE("a word of the headline counts more than one of the text") {
  Ranking ranking;
  ranking.add("A balloon flew over the northern states for three days", "Weather and news");
  ranking.add("It flew over the northern states for three days", "A balloon seen");
  CHECK(ranking.ids("balloon") == Strings{"2", "1"});
}

TEST_CASE("stop words are not looked for where other words are") {
  Ranking ranking;
  ranking.add("Tariffs on steel stay");
  const SearchResult result = ranking.search("what about the tariffs");
  CHECK(result.total == 1);
  CHECK_FALSE(result.query.relaxed);
  CHECK(result.query.ignored == Strings{"what", "about", "the"});
  CHECK(ranking.ids("what about the") == Strings{});
}

TEST_CASE("stop words alone, in phrases, in a field or asked for by AND are looked for") {
  Ranking ranking;
  ranking.add("To be or not to be");
  ranking.add("Not a word was said");
  CHECK(ranking.ids("to be or not").size() == 1);
  CHECK(ranking.ids("\"a word was\"") == Strings{"2"});
  CHECK(ranking.ids("body:to body:be") == Strings{"1"});
  CHECK(ranking.ids("said AND a") == Strings{"2"});
}

}  // namespace readout::test
