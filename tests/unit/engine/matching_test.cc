// SPDX-License-Identifier: GPL-3.0-or-later
// All words first, then most of them.
#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>

#include "engine/searching/matcher.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/found_articles.h"

namespace readout::engine {
using namespace test;
namespace {

/// So many with all of three words, then so many with two of them, then two with one.
struct ThreeWords : FoundArticles {
  ThreeWords(std::size_t all, std::size_t most) {
    for (std::size_t i = 0; i < all; ++i) add("Steel, tariffs and Brussels");
    for (std::size_t i = 0; i < most; ++i) add("Steel steel steel tariffs");
    add("Steel alone");
    add("Brussels alone");
  }
};

SearchRequest request_for(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.copies = CopyMode::Show;
  return request;
}

Strings exported(const FoundArticles& articles, const SearchRequest& request) {
  Strings ids;
  const auto walk = articles.reader().walk(request);
  for (auto next = walk->next(7); !next.empty(); next = walk->next(7)) {
    for (const article::TaggedArticle& each : next) ids.push_back(each.article.id);
  }
  CHECK(walk->total() == ids.size());
  return ids;
}

}  // namespace

TEST_CASE("most of the words are two thirds of them and four of many") {
  CHECK(most_of(2) == 1);
  CHECK(most_of(3) == 2);
  CHECK(most_of(4) == 3);
  CHECK(most_of(5) == 3);
  CHECK(most_of(6) == 4);
  CHECK(most_of(10) == 4);
}

TEST_CASE("ten articles with all words are the result and the list goes on with most") {
  ThreeWords articles(12, 20);
  SearchRequest request = request_for("steel tariffs brussels");
  std::set<std::string> seen;
  for (request.offset = 0; request.offset < 40; request.offset += request.limit) {
    const SearchResult page = articles.search(request);
    CHECK(page.total == 12);
    CHECK(page.all_words == 12);
    CHECK(page.partial_total == 20);
    CHECK_FALSE(page.query.relaxed);
    CHECK(page.undated == 12);
    for (const Hit& hit : page.hits) {
      const std::size_t rank = seen.size();
      CHECK(seen.insert(hit.article.id).second);
      CHECK(hit.partial == (rank >= 12));
      CHECK(hit.partial == (std::stoi(hit.article.id) > 12));
    }
  }
  CHECK(seen.size() == 32);
  CHECK(exported(articles, request).size() == 12);
}

TEST_CASE("fewer than ten articles with all words are relaxed to most and stay first") {
  ThreeWords articles(9, 20);
  SearchRequest request = request_for("steel tariffs brussels");
  request.limit = 100;
  const SearchResult result = articles.search(request);
  CHECK(result.query.relaxed);
  CHECK(result.total == 29);
  CHECK(result.all_words == 9);
  CHECK(result.partial_total == 20);
  CHECK(result.undated == 29);
  REQUIRE(result.hits.size() == 29);
  for (std::size_t i = 0; i < result.hits.size(); ++i) CHECK(result.hits[i].partial == (i >= 9));
  CHECK(exported(articles, request) == FoundArticles::ids_of(result));
}

TEST_CASE("where hardly any article has most words those that come closest are taken") {
  ThreeWords articles(0, 3);
  for (int i = 0; i < 10; ++i) articles.add("Brussels alone");
  CHECK(articles.search(request_for("steel tariffs brussels")).total == 15);
  CHECK(articles.search(request_for("steel tariffs qqzzyx")).total == 4);
}

TEST_CASE("a phrase counts by itself where hardly any article has most of the query") {
  FoundArticles articles;
  articles.add("The White House spoke");
  articles.add("The house is white");
  articles.add("Steel alone");
  const SearchRequest request = request_for("\"white house\" steel brussels");
  CHECK(articles.search(request).total == 2);
}

TEST_CASE("words in parentheses side by side count one by one") {
  ThreeWords articles(1, 12);
  const SearchResult result = articles.search("steel (tariffs brussels)");
  CHECK(result.all_words == 1);
  CHECK(result.partial_total == articles.search("steel tariffs brussels").partial_total);
  CHECK(articles.search("steel (tariffs -brussels)").total == 12);
}

TEST_CASE("of many words those lead that stand near one another and all count") {
  FoundArticles articles;
  std::string far = "Steel and tariffs. ";
  for (unsigned i = 0; i < 2 * kTogetherDistance; ++i) far += "word ";
  far += "Brussels ministers met.";
  articles.add(far + " They vote.");
  articles.add("Ministers met in Brussels. They vote on tariffs, on steel.");
  articles.add(far, "Ministers vote in Brussels");
  articles.add("Nothing more.", "Brussels ministers vote: steel tariffs");
  articles.add("Brussels ministers vote on steel.");
  const SearchResult result = articles.search("steel tariffs brussels ministers vote");
  CHECK(result.all_words == 4);
  CHECK(result.partial_total == 1);
  CHECK(result.total == 5);
  Strings leading = FoundArticles::ids_of(result);
  leading.resize(2);
  std::sort(leading.begin(), leading.end());
  CHECK(leading == Strings{"2", "4"});
  const auto partial = std::count_if(
      result.hits.begin(), result.hits.end(), [](const Hit& hit) { return hit.partial; });
  CHECK(partial == 1);
  SearchRequest request = request_for("steel tariffs brussels ministers vote");
  request.match = MatchMode::All;
  CHECK(articles.search(request).total == 4);
}

TEST_CASE("of many words those that may be written in one are near in either writing") {
  FoundArticles articles;
  std::string between;
  for (unsigned i = 0; i < 2 * kTogetherDistance; ++i) between += "word ";
  articles.add("A ceasefire, a cease-fire. " + between + "Gaza, Gaza. " + between +
               "Egypt leads talks. Egypt leads talks.");
  articles.add("A cease-fire in Gaza: Egypt leads talks.");
  articles.add("A ceasefire in Gaza: Egypt leads talks.");
  articles.add("They cease fire in Gaza: Egypt leads talks.");
  for (const char* query : {"cease fire gaza egypt leads talks",
                            "ceasefire gaza egypt leads talks",
                            "cease-fire gaza egypt leads talks"}) {
    INFO(query);
    const SearchResult result = articles.search(query);
    CHECK(result.all_words == 4);
    CHECK(FoundArticles::ids_of(result).back() == "1");
  }
}

TEST_CASE("of more words than twelve nearness is not asked") {
  const std::string eleven =
      "tariff brussels minister vote summit treaty border harvest railway museum orchestra";
  const std::string twelve = "steel " + eleven;
  std::string padding;
  for (unsigned i = 0; i < 2 * kTogetherDistance; ++i) padding += " word";
  std::string far;
  std::istringstream words(twelve + " lighthouse");
  for (std::string word; words >> word;) far += word + padding + " ";
  FoundArticles articles;
  articles.add(far, eleven);
  std::string longer;
  for (unsigned i = 0; i < 40; ++i) longer += padding;
  articles.add(twelve + " lighthouse" + longer);
  for (unsigned i = 0; i < 20; ++i) articles.add("Nothing more.");
  CHECK(FoundArticles::ids_of(articles.search(twelve)) == Strings{"2", "1"});
  CHECK(FoundArticles::ids_of(articles.search(twelve + " lighthouse")) == Strings{"1", "2"});
}

TEST_CASE("what is asked for in one field is in partial hits too") {
  FoundArticles articles;
  articles.add("Ebola is back.", "Zika in Brazil");
  articles.add("Nothing else.", "Zika again");
  articles.add("Ebola, ebola and zika.", "A virus");
  CHECK(articles.search("title:zika ebola").total == 2);
  CHECK(articles.search("title:zika ebola").all_words == 1);
  CHECK(articles.search("title:(zika again) ebola").total == 1);
  CHECK(articles.search("zika ebola").total == 3);
}

TEST_CASE("what has a plus or is joined by AND is in partial hits too") {
  ThreeWords articles(2, 20);
  const auto total = [&](const char* query) { return articles.search(query).total; };
  CHECK(total("brussels steel tariffs") == 22);
  CHECK(total("+brussels steel tariffs") == 3);  // with "Brussels alone"
  CHECK(total("brussels AND (steel tariffs)") == 3);
  CHECK(total("brussels AND steel tariffs") == 2);
  CHECK(articles.search("+brussels steel tariffs").all_words == 2);
  CHECK(total("+steel -brussels tariffs") == 20);
}

TEST_CASE("all and any mark nothing as partial") {
  ThreeWords articles(2, 20);
  SearchRequest request = request_for("steel tariffs brussels");
  request.match = MatchMode::All;
  SearchResult result = articles.search(request);
  CHECK(result.total == 2);
  CHECK(result.all_words == 2);
  CHECK(result.partial_total == 0);
  CHECK_FALSE(result.query.relaxed);
  request.match = MatchMode::Any;
  result = articles.search(request);
  CHECK(result.total == 24);
  CHECK(result.all_words == std::nullopt);
  CHECK(result.partial_total == 0);
}

TEST_CASE("what is excluded and what is a filter holds for partial hits too") {
  ThreeWords articles(1, 4);
  CHECK(articles.search(request_for("steel tariffs -brussels")).total == 5);
  CHECK(articles.search(request_for("steel tariffs date:2023")).total == 0);
  CHECK(articles.search(request_for("steel tariffs language:en")).total == 6);
  CHECK(articles.search(request_for("steel tariffs language:de")).total == 0);
}

TEST_CASE("by date the relaxed are sorted over everything and others after those with all words") {
  ThreeWords articles(10, 2);
  SearchRequest request = request_for("steel tariffs brussels");
  request.sort = SortOrder::Newest;
  request.limit = 20;
  const auto first_partial = [&] {
    const SearchResult result = articles.search(request);
    const auto partial = std::find_if(
        result.hits.begin(), result.hits.end(), [](const Hit& hit) { return hit.partial; });
    return partial - result.hits.begin();
  };
  CHECK(first_partial() == 10);
  request.query = "steel tariffs qqzzyx";  // of one instant the later added comes first
  CHECK(first_partial() == 0);
}

TEST_CASE("copies of a text are one hit of the whole list") {
  FoundArticles articles;
  for (int i = 0; i < 3; ++i) articles.add("A text about steel", "Tariffs " + std::to_string(i));
  articles.add("A text about steel", "Another headline");
  SearchRequest request = request_for("steel tariffs");
  request.copies = CopyMode::Fold;
  const SearchResult result = articles.search(request);
  CHECK(result.total == result.all_words.value() + result.partial_total);
  CHECK(result.hits.size() == result.total);
}

TEST_CASE("little words that change a meaning decide who comes first") {
  FoundArticles articles;
  articles.add("She pleaded guilty. Guilty again. A guilty plea.", "Actress pleads guilty");
  articles.add("The minister was found not guilty on all counts by the jury after a long trial");
  articles.add("A rival is to take over the firm");
  articles.add("They take up a collection, and over the hill they take a rest: take, take");
  articles.add("Senators want an up or down vote on it");
  CHECK(articles.ids("not guilty") == Strings{"2", "1"});
  CHECK(articles.search("not guilty").all_words == 1);
  CHECK(articles.search("not guilty").query.ignored.empty());
  CHECK(articles.ids("take over") == Strings{"3", "4"});
  CHECK(articles.ids("up or down vote") == Strings{"5"});
  CHECK(articles.search("up or down vote").query.ignored.empty());
}

TEST_CASE("little words that no article has beside the word are ignored and named") {
  FoundArticles articles;
  articles.add("Tariffs on steel");
  const SearchResult result = articles.search("no steel");
  CHECK(result.query.ignored == Strings{"no"});
  CHECK(result.all_words == 1);
  CHECK(result.total == 1);
}

TEST_CASE("a little word and its neighbour are marked together") {
  FoundArticles articles;
  articles.add("The jury said: not guilty.");
  const SearchResult result = articles.search("not guilty");
  REQUIRE(result.hits.size() == 1);
  const Snippet& snippet = result.hits[0].snippet;
  REQUIRE(snippet.marks.size() == 1);
  const Span mark = snippet.marks[0];
  CHECK(snippet.text.substr(mark.begin, mark.end - mark.begin) == "not guilty");
}

TEST_CASE("hyphenated and joined and spaced writings find one another") {
  FoundArticles articles;
  articles.add("The aide sent two e-mails about cease-fires and their well-being.");
  articles.add("The aide sent an e-mail about a cease-fire and wellbeing.");
  articles.add("The aide sent an email about a ceasefire and well being.");
  articles.add("The aide sent emails about a cease fire.");
  for (const char* query : {"e-mail",
                            "e-mails",
                            "email",
                            "emails",
                            "ceasefire",
                            "ceasefires",
                            "cease-fire",
                            "cease-fires",
                            "cease fire",
                            "cease fires"}) {
    INFO(query);
    CHECK(articles.search(query).all_words == 4);
  }
  for (const char* query : {"well-being", "wellbeing", "well being"}) {
    INFO(query);
    CHECK(articles.search(query).all_words == 3);
  }
}

TEST_CASE("words are taken as one only where some article has the hyphen") {
  FoundArticles articles;
  articles.add("A car in the pet shop");
  articles.add("A carpet in the shop");
  SearchRequest request = request_for("car pet");
  request.match = MatchMode::All;
  CHECK(FoundArticles::ids_of(articles.search(request)) == Strings{"1"});
}

}  // namespace readout::engine
