// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/name_resolver.h"

#include <set>

#include "engine/folder/index_folder.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Strings = std::vector<std::string>;

/// Who is in how many articles.
struct Cast {
  std::string id;
  std::string name;
  std::size_t articles;
};

const std::vector<Cast> kActors = {{"united-states", "United States", 9},
                                   {"us-army", "U.S. Army", 2},
                                   {"toys-r-us", "Toys R Us", 4},
                                   {"islamic-state", "Islamic State", 3},
                                   {"isis-theatre", "Isis Theatre", 5},
                                   {"uk", "UK", 6},
                                   {"united-kingdom", "United Kingdom", 1},
                                   {"ukraine", "Ukraine", 8},
                                   {"bill-clinton", "Bill Clinton", 2},
                                   {"hillary-clinton", "Hillary Clinton", 7},
                                   {"clinton-foundation", "Clinton Foundation", 9},
                                   {"roger-clinton", "Roger Clinton", 8},
                                   {"white-house", "White House", 2},
                                   {"donald-trump", "Donald Trump", 5},
                                   {"trump-organization", "Trump Organization", 6},
                                   {"dprk-news-service", "DPRK News Service", 2},
                                   {"the-beatles", "The Beatles", 1},
                                   {"trump", "Trump", 1},
                                   {"smith", "Smith", 3},
                                   {"brad-smith", "Brad Smith", 2},
                                   {"ann-smith", "Ann Smith", 4},
                                   {"barack-obama", "Barack Obama", 10},
                                   {"barrack-obama", "Barrack Obama", 1},
                                   {"nowhere-smith", "Nowhere Smith", 1},
                                   {"will-jones", "Will Jones", 1},
                                   {"ann-jones", "Ann Jones", 2},
                                   {"zora-quill", "Zora Quill", 10},
                                   {"jokes-about-zora", "Jokes About Zora", 1},
                                   {"quill", "Quill", 1}};

const std::set<std::string> kPersons = {"bill-clinton",
                                        "hillary-clinton",
                                        "roger-clinton",
                                        "donald-trump",
                                        "barack-obama",
                                        "barrack-obama",
                                        "brad-smith",
                                        "ann-smith",
                                        "will-jones",
                                        "ann-jones",
                                        "zora-quill",
                                        "jokes-about-zora"};

const std::vector<ActorName> kNames = {{"United States", "united-states"},
                                       {"US", "united-states"},
                                       {"USA", "united-states"},
                                       {"Islamic State", "islamic-state"},
                                       {"ISIS", "islamic-state"},
                                       {"Daesh", "islamic-state", NameUse::Asked},
                                       {"UK", "united-kingdom"},
                                       {"Ukraine", "ukraine"},
                                       {"Bill Clinton", "bill-clinton"},
                                       {"Clinton", "bill-clinton", NameUse::Surname},
                                       {"Hillary Clinton", "hillary-clinton"},
                                       {"Clinton", "hillary-clinton", NameUse::Surname},
                                       {"Clinton Foundation", "clinton-foundation"},
                                       {"White House", "white-house"},
                                       {"Trump", "donald-trump"},
                                       {"Trump Organization", "trump-organization"},
                                       {"DPRK", "north-korea"},
                                       {"Barack Obama", "barack-obama"},
                                       {"Zora Quill", "zora-quill"},
                                       {"Smith", "brad-smith", NameUse::Surname}};

const Strings kTitles = {"president", "former", "mr", "secretary"};

struct Fixture {
  TempDir folder;
  ReaderOptions options{
      std::chrono::milliseconds(0), 2, std::make_shared<const ActorNames>(kNames, kTitles)};
  IndexReader reader;
  std::shared_ptr<Snapshot> snapshot;

  Fixture() : reader(folder / "index", options) {
    std::vector<Submission> batch;
    const Strings sources = {"The New York Times", "Financial Times", "Times of India"};
    for (std::size_t i = 0; i < 10; ++i) {
      article::TaggedArticle made;
      made.article = make_article(std::to_string(i), "Talks went on about the tariffs.");
      made.article.fingerprint = std::to_string(i);
      made.article.source = sources[i % sources.size()];
      for (const Cast& cast : kActors) {
        if (i < cast.articles)
          made.tags.actors.push_back({cast.id,
                                      cast.name,
                                      kPersons.contains(cast.id) ? article::ActorType::Person
                                                                 : article::ActorType::Organisation,
                                      {{article::TextField::Body, {0, 1}}}});
      }
      batch.push_back({made, i + 1});
    }
    const auto writer = open_writer(folder / "index");
    writer->add(std::move(batch));
    writer->finish();
    snapshot = std::make_shared<Snapshot>(folder / "index",
                                          existing_manifest(folder / "index"),
                                          nullptr,
                                          options,
                                          std::make_shared<SlotPool>(options.handles));
  }

  Strings ids(Field field, const std::vector<std::uint32_t>& ordinals) const {
    Strings out;
    for (const std::uint32_t ordinal : ordinals)
      out.emplace_back(snapshot->columns().facet(field).value(ordinal));
    return out;
  }
  Strings meant(const std::string& text, Field field = Field::Actor) const {
    return ids(field, NameResolver(*snapshot).meant(field, text));
  }
  Strings offered(const std::string& text) const {
    std::vector<std::uint32_t> ordinals;
    for (const auto& offer : NameResolver(*snapshot).offered(Field::Actor, text))
      ordinals.push_back(offer.ordinal);
    return ids(Field::Actor, ordinals);
  }
  SearchResult search(const std::string& query, std::vector<Selection> selections = {}) const {
    SearchRequest request;
    request.query = query;
    request.selections = std::move(selections);
    return reader.search(request);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a name is taken in any capitals, with and without points") {
  for (const char* written :
       {"US", "us", "U.S.", "u.s.", "USA", "usa", "united states", "United-States"}) {
    CAPTURE(written);
    CHECK(meant(written) == Strings{"united-states"});
  }
}

TEST_CASE_METHOD(Fixture, "the catalogue's actor is meant before one that it does not list") {
  CHECK(meant("ISIS") == Strings{"islamic-state"});
  CHECK(meant("daesh") == Strings{"islamic-state"});
  CHECK(meant("UK") == Strings{"united-kingdom"});
  CHECK(meant("uk") == Strings{"united-kingdom"});
  CHECK(meant("trump") == Strings{"donald-trump"});
}

TEST_CASE_METHOD(Fixture, "an id after = means that value and no other") {
  CHECK(meant("=uk") == Strings{"uk"});
  CHECK(meant("=trump") == Strings{"trump"});
  CHECK(meant("=UK").empty());
  CHECK(meant("=Financial Times", Field::Source) == Strings{"Financial Times"});
}

TEST_CASE_METHOD(Fixture, "a surname alone may mean whom the catalogue lists with it too") {
  CHECK(meant("smith") == Strings{"brad-smith", "smith"});
  CHECK(meant("ann smith") == Strings{"ann-smith"});
  CHECK(meant("jones") == Strings{"ann-jones", "will-jones"});
}

TEST_CASE_METHOD(Fixture, "an id is meant before a name and a whole name before words of it") {
  CHECK(meant("clinton foundation") == Strings{"clinton-foundation"});
  CHECK(meant("us army") == Strings{"us-army"});
  CHECK(meant("trump") == Strings{"donald-trump"});
  CHECK(meant("organization trump") == Strings{"trump-organization"});
  CHECK(meant("the White House") == Strings{"white-house"});
  CHECK(meant("beatles") == Strings{"the-beatles"});
}

TEST_CASE_METHOD(Fixture, "a last word that several have means them all, catalogued ones first") {
  CHECK(meant("Clinton") == Strings{"hillary-clinton", "bill-clinton", "roger-clinton"});
}

TEST_CASE_METHOD(Fixture, "titles before a person's name are left out") {
  CHECK(meant("President Clinton") == Strings{"hillary-clinton", "bill-clinton", "roger-clinton"});
  CHECK(meant("Mr. Trump") == Strings{"donald-trump"});
  CHECK(meant("former President Obama") == Strings{"barack-obama", "barrack-obama"});
  CHECK(meant("Secretary Hillary Clinton") == Strings{"hillary-clinton"});
  CHECK(meant("Secretary of State Ann Jones") == Strings{"ann-jones"});
  CHECK(meant("president").empty());
  CHECK(meant("Mr Foundation").empty());
  CHECK(offered("president clinton") ==
        Strings{"hillary-clinton", "bill-clinton", "roger-clinton"});
  CHECK(offered("mr oba").front() == "barack-obama");
}

TEST_CASE_METHOD(Fixture, "a misspelt person is offered, and taken beside whoever is called so") {
  CHECK(meant("Barrack Obama") == Strings{"barack-obama", "barrack-obama"});
  CHECK(offered("barrack obama") == Strings{"barack-obama", "barrack-obama"});
  CHECK(meant("barack obamma").empty());
  CHECK(offered("barack obamma") == Strings{"barack-obama"});
  CHECK(offered("barrack") == Strings{"barack-obama", "barrack-obama"});
  CHECK(meant("=barrack-obama") == Strings{"barrack-obama"});
  CHECK(search("actor:\"barack obamma\"").query.problems.at(0).message ==
        "no article has the actor 'barack obamma'; did you mean Barack Obama "
        "(actor:barack-obama)?");
}

TEST_CASE_METHOD(Fixture, "words that name nothing mean nothing") {
  CHECK(meant("chin").empty());
  CHECK(meant("...").empty());
  CHECK(meant("").empty());
}

TEST_CASE_METHOD(Fixture,
                 "nobody is meant where no article has the actor that the catalogue knows") {
  CHECK(meant("DPRK").empty());
  CHECK(meant("dprk news") == Strings{"dprk-news-service"});
}

TEST_CASE_METHOD(Fixture, "a publisher may be named without its article, or by words of its name") {
  CHECK(meant("new york times", Field::Source) == Strings{"The New York Times"});
  CHECK(meant("times", Field::Source).size() == 3);
  CHECK(meant("Financial", Field::Source) == Strings{"Financial Times"});
}

TEST_CASE_METHOD(Fixture, "what is offered begins with what is named exactly") {
  CHECK(offered("us") == Strings{"united-states", "toys-r-us", "us-army"});
  CHECK(offered("uk").front() == "united-kingdom");
  CHECK(offered("uk") == Strings{"united-kingdom", "ukraine", "uk"});
  CHECK(offered("daes") == Strings{"islamic-state"});
  CHECK(offered("clint") ==
        Strings{"clinton-foundation", "hillary-clinton", "bill-clinton", "roger-clinton"});
  CHECK(offered("").empty());
}

TEST_CASE_METHOD(Fixture, "a search tells what a name in it was taken for") {
  const SearchResult one = search("actor:u.s. tariffs");
  CHECK(one.total == 9);
  CHECK(one.query.problems.empty());
  CHECK(one.query.understood == "(actor:united-states tariffs)");
  CHECK(one.query.explained.find("actor United States") != std::string::npos);
  CHECK(one.query.tree.parts.at(0).values == Strings{"united-states"});
  CHECK(search("source:\"new york times\"").query.understood == "source:\"The New York Times\"");
}

TEST_CASE_METHOD(Fixture, "a search takes all that an ambiguous name may mean and says so") {
  const SearchResult several = search("actor:clinton");
  CHECK(several.total == 8);
  CHECK(several.query.understood ==
        "(actor:hillary-clinton OR actor:bill-clinton OR actor:roger-clinton)");
  REQUIRE(several.query.problems.size() == 1);
  CHECK(several.query.problems[0].message ==
        "'clinton' may be Hillary Clinton (actor:hillary-clinton), Bill Clinton "
        "(actor:bill-clinton) or Roger Clinton (actor:roger-clinton): all of them are taken");
  CHECK(several.query.problems[0].span == Span{6, 13});
  CHECK(search("-actor:clinton").total == 2);
}

TEST_CASE_METHOD(Fixture, "a name of nobody brings those that begin so into mind") {
  const SearchResult result = search("actor:ukr");
  CHECK(result.total == 0);
  REQUIRE(result.query.problems.size() == 1);
  CHECK(result.query.problems[0].message ==
        "no article has the actor 'ukr'; did you mean Ukraine (actor:ukraine)?");
}

TEST_CASE_METHOD(Fixture, "a filter takes names as the query does") {
  const SearchResult result =
      search("", {{Field::Actor, {"USA"}}, {Field::Source, {"new york times"}}});
  CHECK(result.total == 3);
  CHECK(result.query.problems.empty());
  REQUIRE(result.query.filters.size() == 2);
  CHECK(result.query.filters[0].text == "USA");
  CHECK(result.query.filters[0].values.at(0).id == "united-states");
  CHECK(result.facets.at(0).values.at(0).id == "barack-obama");
  for (const FacetValue& value : result.facets.at(0).values)
    CHECK(value.selected == (value.id == "united-states"));
}

TEST_CASE_METHOD(Fixture, "a filter's unknown and ambiguous values are problems with its name") {
  const SearchResult result = search("steel)", {{Field::Actor, {"nobody", "clinton"}}});
  CHECK(result.query.filters[0].values.empty());
  CHECK(result.query.filters[1].values.size() == 3);
  REQUIRE(result.query.problems.size() == 3);
  CHECK(result.query.problems[0].parameter.empty());
  CHECK(result.query.problems[1].parameter == "actor");
  CHECK(result.query.problems[1].message == "no article has the actor 'nobody'");
  CHECK(result.query.problems[2].message.starts_with("'clinton' may be "));
}

TEST_CASE_METHOD(Fixture, "a person of the catalogue is meant before a far rarer name of others") {
  CHECK(meant("Zora") == Strings{"zora-quill"});
  CHECK(meant("Quill") == Strings{"zora-quill", "quill"});
}

TEST_CASE_METHOD(Fixture, "initials don't hide whom the catalogue lists") {
  CHECK(meant("Donald J. Trump") == Strings{"donald-trump"});
}

TEST_CASE_METHOD(Fixture, "a filter by an id that a facet gives finds what the facet counts") {
  const SearchResult result = search("", {{Field::Actor, {"trump"}}});
  CHECK(result.total == 1);
  CHECK(result.query.filters.at(0).values.at(0).id == "trump");
  CHECK(result.query.problems.at(0).message ==
        "'trump' is taken as the actor with that id; did you mean Donald Trump "
        "(actor:donald-trump)?");
  CHECK(search("", {{Field::Actor, {"Trump"}}}).total == 5);
  CHECK(search("", {{Field::Actor, {"ann-smith"}}}).query.problems.empty());
}

TEST_CASE_METHOD(Fixture, "all of several filters are needed, each by one of those it may mean") {
  SearchRequest request;
  request.facet_mode = FacetMode::All;
  request.selections = {{Field::Actor, {"clinton", "ISIS"}}};
  CHECK(reader.search(request).total == 3);
  request.selections = {{Field::Actor, {"clinton", "nobody"}}};
  CHECK(reader.search(request).total == 0);
  request.facet_mode = FacetMode::Any;
  CHECK(reader.search(request).total == 8);
}

TEST_CASE_METHOD(Fixture, "values of a facet are found by all names that actors have") {
  const auto found = [this](const char* text) {
    Strings out;
    for (const FacetValue& value : reader.facet_values({}, Field::Actor, text).values)
      out.push_back(value.id);
    return out;
  };
  CHECK(found("daesh") == Strings{"islamic-state"});
  CHECK(found("us") == Strings{"united-states", "toys-r-us", "us-army"});
}

TEST_CASE_METHOD(Fixture, "the last words typed are suggested beside those before them") {
  const auto actors = [this](const char* text) {
    Strings out;
    for (const ValueSuggestion& each : reader.suggest(text, 5).actors)
      out.push_back(each.before + "|" + each.value.id);
    return out;
  };
  CHECK(actors("steel tariffs trump") == Strings{"steel tariffs|donald-trump",
                                                 "steel tariffs|trump-organization",
                                                 "steel tariffs|trump"});
  CHECK(actors("tariffs  white hou") == Strings{"tariffs|white-house"});
  CHECK(actors("trump organ") == Strings{"|trump-organization"});
  CHECK(actors("nothing at all").empty());
}

}  // namespace readout::engine
