// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "embedded/default_catalogue_files.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

Catalogue default_catalogue() { return load_catalogue(default_catalogue_files(), std::nullopt); }

const std::set<std::string> kIssueIds = {"bilateral-talks",
                                         "international-bodies",
                                         "alliances",
                                         "sanctions",
                                         "detained-citizens",
                                         "taiwan",
                                         "south-china-sea",
                                         "korean-peninsula",
                                         "ukraine-war",
                                         "israel-palestinians",
                                         "iran",
                                         "syria-iraq",
                                         "afghanistan-pakistan",
                                         "military",
                                         "nuclear-arms",
                                         "terrorism",
                                         "espionage",
                                         "cyber",
                                         "trade",
                                         "technology-controls",
                                         "monetary-policy",
                                         "taxes-budget",
                                         "jobs-labour",
                                         "business",
                                         "energy",
                                         "climate-environment",
                                         "human-rights",
                                         "hong-kong",
                                         "press-freedom",
                                         "migration",
                                         "drugs",
                                         "health",
                                         "disasters",
                                         "civil-rights",
                                         "guns-policing",
                                         "education-science",
                                         "elections",
                                         "election-interference",
                                         "domestic-politics",
                                         "courts-crime",
                                         "corruption",
                                         "protests-unrest"};

}  // namespace

TEST_CASE("the default catalogue has neither errors nor warnings") {
  for (const FileProblem& problem : check_catalogue(default_catalogue_files(), {}))
    FAIL_CHECK(describe(problem));
}

TEST_CASE("the default catalogue has its actors, and all issues with a description") {
  const Catalogue catalogue = default_catalogue();
  const auto count = [&catalogue](article::ActorType type) {
    return std::count_if(catalogue.actors().begin(),
                         catalogue.actors().end(),
                         [type](const ActorEntry& actor) { return actor.type == type; });
  };
  CHECK(count(article::ActorType::Country) >= 230);
  CHECK(count(article::ActorType::Person) >= 3000);
  CHECK(count(article::ActorType::Organisation) >= 4000);
  std::set<std::string> ids;
  for (const IssueEntry& issue : catalogue.issues()) {
    ids.insert(issue.id);
    CHECK_FALSE(issue.about.empty());
  }
  CHECK(ids == kIssueIds);
}

TEST_CASE("the default catalogue finds the actors and issues of a diplomatic report") {
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  const article::Article article = article_of(
      "Blinken meets Xi in Beijing",
      "U.S. Secretary of State Antony Blinken met Chinese President Xi Jinping on Monday. The two "
      "sides agreed to keep talking about trade, tariffs and Taiwan, the State Department said. "
      "Blinken pressed China over fentanyl precursors that feed the opioid crisis.");
  const article::Tags tags = tagger.tag(article);
  const Strings actors = ids_of(tags.actors);
  for (const std::string id : {"antony-blinken", "xi-jinping", "united-states", "china"}) {
    INFO(id);
    CHECK(std::find(actors.begin(), actors.end(), id) != actors.end());
  }
  const Strings issues = ids_of(tags.issues);
  for (const std::string id : {"bilateral-talks", "drugs"}) {
    INFO(id);
    CHECK(std::find(issues.begin(), issues.end(), id) != issues.end());
  }
}

TEST_CASE("shared acronyms and names are told apart by words nearby") {
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  struct Sample {
    std::string text;
    std::string actor;
    std::string not_actor;
  };
  const std::vector<Sample> samples = {
      {"The ICC in The Hague issued an arrest warrant over war crimes.",
       "international-criminal-court",
       "international-cricket-council"},
      {"The ICC changed the rules of Test cricket.",
       "international-cricket-council",
       "international-criminal-court"},
      {"The Labour Party won in New Zealand, Jacinda Ardern said.",
       "new-zealand-labour-party",
       "labour-party"},
      {"Keir Starmer, who leads the Labour Party, spoke in London.",
       "labour-party",
       "new-zealand-labour-party"},
      {"The SDF, a Kurdish-led force, took the Syrian town.",
       "syrian-democratic-forces",
       "japan-self-defense-forces"},
      {"Amazon said Bezos would pay warehouse staff more.", "amazon-company", "brazil"},
      {"The apple fell while target practice went on.", "", "apple-inc"},
      {"Russia's foreign ministry answered Kyiv.",
       "ministry-of-foreign-affairs-of-russia",
       "ministry-of-foreign-affairs-of-ukraine"},
      {"The upper house of Pakistan met; the ISI of Pakistan was silent.",
       "inter-services-intelligence",
       "islamic-state"},
  };
  for (const Sample& sample : samples) {
    INFO(sample.text);
    const Strings actors = ids_of(tagger.tag(article_of("", sample.text)).actors);
    const auto has = [&actors](const std::string& id) {
      return std::find(actors.begin(), actors.end(), id) != actors.end();
    };
    if (!sample.actor.empty()) CHECK(has(sample.actor));
    CHECK_FALSE(has(sample.not_actor));
  }
}

TEST_CASE("offices, names and months do not make an issue") {
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  const auto issues_of = [&tagger](const std::string& text) {
    return ids_of(tagger.tag(article_of("", text)).issues);
  };
  CHECK(issues_of(
            "The president, a minister and officials of the government spoke to political leaders. "
            "The administration said its policy was for the committee to debate. The president and "
            "the "
            "ministers of the government told other leaders that law and politics went together, "
            "officials of "
            "the administration said.")
            .empty());
  CHECK(issues_of("Bill Gates, Bill Clinton, Bill Barr, Bill Nye and Bill Weld met in March.")
            .empty());
  const Strings dismissal = issues_of(
      "The defence minister was removed from office and a new cabinet was sworn in after the "
      "reshuffle.");
  CHECK(std::find(dismissal.begin(), dismissal.end(), "domestic-politics") != dismissal.end());
}

TEST_CASE("leading actors are found under their native names") {
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  const std::vector<std::pair<std::string, std::string>> samples = {
      {"习近平会见布林肯。", "xi-jinping"},
      {"Президент Макрон прилетел в Москву.", "emmanuel-macron"},
      {"Deutschland stimmt zu.", "germany"},
      {"استقبل محمد بن سلمان الوفد", "mohammed-bin-salman"},
      {"НАТО усиливает фланг.", "nato"},
      {"联合国安理会通过决议。", "united-nations-security-council"},
      {"أعلنت حماس موقفها", "hamas"},
      {"ООН призвала к миру.", "united-nations"},
  };
  for (const auto& [text, id] : samples) {
    INFO(text);
    const Strings actors = ids_of(tagger.tag(article_of("", text)).actors);
    CHECK(std::find(actors.begin(), actors.end(), id) != actors.end());
  }
}

TEST_CASE("a real repost gives its actors and issues") {
  const char* data = std::getenv("READOUT_DATA");
  const std::filesystem::path folder = std::filesystem::path(data == nullptr ? "" : data) / "seed";
  if (data == nullptr || !std::filesystem::is_directory(folder)) {
    WARN("skipped: READOUT_DATA names no folder with seed/");
    return;
  }
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string text = read_whole_file(file.path());
    const std::size_t begin = text.find("The United States and China have pledged");
    REQUIRE(begin != std::string::npos);
    const article::Tags tags = tagger.tag(article_of("", text.substr(begin)));
    Strings names;
    for (const article::ActorTag& tag : tags.actors) names.push_back(tag.name);
    for (const std::string name : {"Antony Blinken",
                                   "Xi Jinping",
                                   "Joe Biden",
                                   "Wang Yi",
                                   "Qin Gang",
                                   "William Burns",
                                   "Jake Sullivan",
                                   "Lloyd Austin",
                                   "Bill Gates",
                                   "United States",
                                   "China",
                                   "State Department"}) {
      INFO(name);
      CHECK(std::find(names.begin(), names.end(), name) != names.end());
    }
    const Strings issues = ids_of(tags.issues);
    for (const std::string id : {"bilateral-talks",
                                 "taiwan",
                                 "trade",
                                 "human-rights",
                                 "south-china-sea",
                                 "ukraine-war",
                                 "drugs",
                                 "espionage"}) {
      INFO(id);
      CHECK(std::find(issues.begin(), issues.end(), id) != issues.end());
    }
  }
}

}  // namespace readout::tagging
