// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <filesystem>
#include <set>

#include "embedded/default_catalogue_files.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout {
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

TEST_CASE("the default catalogue has no errors") {
  for (const CatalogueProblem& problem : check_catalogue(default_catalogue_files(), {})) {
    INFO(describe(problem));
    CHECK(problem.severity == CatalogueSeverity::Warning);
  }
}

TEST_CASE("the default catalogue holds its actors and all issues, each with its meaning") {
  const Catalogue catalogue = default_catalogue();
  CHECK(catalogue.actors().size() >= 250);
  std::set<std::string> ids;
  for (const IssueEntry& issue : catalogue.issues()) {
    ids.insert(issue.id);
    CHECK_FALSE(issue.about.empty());
  }
  CHECK(ids == kIssueIds);
}

TEST_CASE("the default catalogue reads a diplomatic report as a reader would") {
  const Tagger tagger(std::make_shared<const Catalogue>(default_catalogue()));
  const Article article = article_of(
      "Blinken meets Xi in Beijing",
      "U.S. Secretary of State Antony Blinken met Chinese President Xi Jinping on Monday. The two "
      "sides agreed to keep talking about trade, tariffs and Taiwan, the State Department said. "
      "Blinken pressed China over fentanyl precursors that feed the opioid crisis.");
  const Tags tags = tagger.tag(article);
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
    const Tags tags = tagger.tag(article_of("", text.substr(begin)));
    Strings names;
    for (const ActorTag& tag : tags.actors) names.push_back(tag.name);
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

}  // namespace readout
