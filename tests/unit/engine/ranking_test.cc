// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles come first.
#include <algorithm>
#include <limits>
#include <set>

#include "tests/support/catch.h"
#include "tests/unit/engine/found_articles.h"

namespace readout::engine {
using namespace test;

TEST_CASE("of two articles alike the one with the word as typed comes first") {
  FoundArticles ranking;
  ranking.add("The council sanctioned a firm over the exports");
  ranking.add("The council put sanctions on a firm over exports");
  CHECK(ranking.ids("sanctions") == Strings{"2", "1"});
  CHECK(ranking.ids("sanctioned") == Strings{"1", "2"});
}

TEST_CASE("derived words lift an article among alternatives but find none") {
  FoundArticles ranking;
  ranking.add("The summit ended. Its host was praised");
  ranking.add("The summit ended. Its organisation was praised");
  ranking.add("The organisation of a fair was praised");
  ranking.add("They organise a fair");
  SearchRequest request;
  request.query = "organise summit";
  request.match = MatchMode::Any;
  const Strings found = FoundArticles::ids_of(ranking.search(request));
  CHECK(std::set<std::string>(found.begin(), found.end()) == std::set<std::string>{"1", "2", "4"});
  CHECK(std::find(found.begin(), found.end(), "2") < std::find(found.begin(), found.end(), "1"));
  CHECK(ranking.ids("organise") == Strings{"4"});
}

TEST_CASE("derived words lift an article where many words are asked for") {
  FoundArticles ranking;
  ranking.add("A summit, a host, a minister and a treaty. Its end was praised");
  ranking.add("A summit, a host, a minister and a treaty. Its organisation was praised");
  ranking.add("They organise a fair");
  const auto first_of_two = [&](const char* query) {
    const Strings found = ranking.ids(query);
    return *std::find_if(found.begin(), found.end(), [](const auto& id) { return id != "3"; });
  };
  CHECK(first_of_two("organise summit host minister treaty") == "2");
  CHECK(first_of_two("organise summit host") == "1");
}

TEST_CASE("words near one another in the text count more") {
  FoundArticles ranking;
  ranking.add(
      "Steel prices rose. Nothing else was said on that day about any new plan for a tariff");
  ranking.add(
      "Prices rose. Nothing else was said on that day about any new plan for a steel tariff");
  CHECK(ranking.ids("steel tariff") == Strings{"2", "1"});
}

TEST_CASE("pages hold every hit once, the best first, also where nearness is no longer looked at") {
  constexpr std::size_t kArticles = 450;
  FoundArticles ranking;
  const std::string apart = " said nothing else on that day about any new plan for a ";
  for (std::size_t i = 0; i < kArticles; ++i) {
    const std::string padding = i % 3 == 0 ? " Nobody asked." : "";
    ranking.add(i % 2 == 0 ? "They" + apart + "steel tariff." + padding
                           : "Steel makers" + apart + "tariff." + padding);
  }
  std::set<std::string> seen;
  double last = std::numeric_limits<double>::max();
  for (std::size_t offset = 0; offset < kArticles; offset += 90) {
    const SearchResult page = ranking.search("steel tariff", offset, 90);
    CHECK(page.total == kArticles);
    for (const Hit& hit : page.hits) {
      CHECK(seen.insert(hit.article.id).second);
      CHECK(hit.score.value() <= last);
      last = hit.score.value();
    }
  }
  CHECK(seen.size() == kArticles);
}

TEST_CASE("a word of the headline counts more than one of the text") {
  FoundArticles ranking;
  ranking.add("A balloon flew over the northern states for three days", "Weather and news");
  ranking.add("It flew over the northern states for three days", "A balloon seen");
  CHECK(ranking.ids("balloon") == Strings{"2", "1"});
}

TEST_CASE("a phrase weighs what its words weigh, in headlines too") {
  FoundArticles ranking;
  for (int i = 0; i < 20; ++i) ranking.add("Ministers spoke of rights and of human error again");
  ranking.add("The council spoke of human rights, here and once of China", "Human rights council");
  ranking.add("China answers on human rights in China: China says that China will",
              "China answers");
  for (const char* query :
       {"human rights china", "\"human rights\" china", "human NEAR/2 rights china"}) {
    CHECK(FoundArticles::ids_of(ranking.search(query, 0, 2)) == Strings{"22", "21"});
  }
}

TEST_CASE("stop words are ignored in queries with other words") {
  FoundArticles ranking;
  ranking.add("Tariffs on steel stay");
  const SearchResult result = ranking.search("what about the tariffs");
  CHECK(result.total == 1);
  CHECK_FALSE(result.query.relaxed);
  CHECK(result.query.ignored == Strings{"what", "about", "the"});
  CHECK(ranking.ids("what about the") == Strings{});
}

TEST_CASE("stop words count when alone, in phrases, in a field or joined by AND") {
  FoundArticles ranking;
  ranking.add("To be or not to be");
  ranking.add("Not a word was said");
  CHECK(ranking.search("to be or not").all_words == 1);
  CHECK(ranking.ids("\"a word was\"") == Strings{"2"});
  CHECK(ranking.ids("body:to body:be") == Strings{"1"});
  CHECK(ranking.ids("said AND a") == Strings{"2"});
}

TEST_CASE("freshness brings newer hits forward, also among hits that are all old") {
  FoundArticles ranking;
  ranking.add_published("2012-03-01", "Talks about the treaty, the treaty of treaties.");
  ranking.add_published("2015-06-01", "Talks about the treaty and about much else.");
  ranking.add_published("2015-05-02", "Talks about the treaty and about much else.");
  ranking.add("Talks about the treaty and about much else.");
  ranking.add_published("2023-06-19", "Rice is grown on the plain.");
  const auto ids = [&](double fresh, std::size_t half_life) {
    SearchRequest request;
    request.query = "treaty";
    request.fresh = fresh;
    request.fresh_half_life = half_life;
    return FoundArticles::ids_of(ranking.search(request));
  };
  CHECK(ids(0, 30).front() == "1");
  CHECK(ids(1, 30).at(0) == "2");
  CHECK(ids(1, 30).at(1) == "3");  // 30 days older: half of the bonus
  CHECK(ids(1, 1).at(1) == "1");   // of which hardly anything is left where news ages in a day
}

}  // namespace readout::engine
