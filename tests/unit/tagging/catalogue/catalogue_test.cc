// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/catalogue.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using test::catalogue_of;
using test::TempDir;

constexpr std::string_view kChina = R"(
[[actor]]
id = "china"
name = "China"
type = "country"
aliases = ["PRC"]
)";

std::vector<FileProblem> problems_of(std::string_view toml) {
  const std::vector<EmbeddedFile> files = {{"own.toml", toml}};
  return check_catalogue(files, {});
}

/// The one problem of a catalogue, as "line: message".
std::string problem_of(std::string_view toml) {
  const auto problems = problems_of(toml);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place.file == "own.toml");
  return std::to_string(problems[0].place.line) + ": " + problems[0].message;
}

using Names = std::vector<std::string>;

std::string refusal_of(std::string_view toml) {
  try {
    static_cast<void>(catalogue_of(toml));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::BadInput);
    return error.what();
  }
  return {};
}

std::string actor(const std::string& rest) {
  return "[[actor]]\nid = \"x\"\nname = \"Xanadu\"\ntype = \"country\"\n" + rest;
}

std::string issue(const std::string& rest) {
  return "[[issue]]\nid = \"i\"\nname = \"I\"\ngroup = \"G\"\n" + rest;
}

}  // namespace

TEST_CASE("merge adds a form to an entry in any file") {
  const std::vector<EmbeddedFile> files = {
      {"a.toml", "merge = { \"Zorbax Guild\" = \"guild\" }\n"},
      {"b.toml",
       "[[actor]]\nid = \"guild\"\nname = \"Guild of Zorbax\"\ntype = \"organisation\"\n"}};
  const Tagger tagger(std::make_shared<const Catalogue>(load_catalogue(files, std::nullopt)));
  CHECK(test::found(tagger, "guild", "The Zorbax Guild met.") == test::Strings{"Zorbax Guild"});
}

TEST_CASE("a merge with an unknown actor is refused with its line") {
  const std::vector<EmbeddedFile> files = {
      {"a.toml", "\nmerge = { \"Zorbax Guild\" = \"guild\" }\n"}};
  const auto problems = check_catalogue(files, {});
  REQUIRE(problems.size() == 1);
  CHECK(describe(problems.front()) ==
        "a.toml:2: there is no actor 'guild' to merge 'Zorbax Guild' with");
}

TEST_CASE("entries are read with all their keys") {
  const Catalogue catalogue = catalogue_of(R"(
[[actor]]
id = "antony-blinken"
name = "Antony Blinken"
type = "person"
aliases = ["Tony Blinken", { text = "Blinken", near = ["State"], unless = ["Blinken Street"] }]
native = ["布林肯"]
country = "usa"
roles = [{ title = "Secretary of State", from = "2021-01", to = "2025-01-20" }]

[[actor]]
id = "usa"
name = "United States"
type = "country"
demonyms = ["American"]
seats = ["Washington"]

[[issue]]
id = "visits"
name = "Visits"
group = "Diplomacy"
about = "Who goes where."
threshold = 3
actors = ["usa"]
[issue.words]
"visit*" = 2
[issue.against]
"visit our site" = 1.5
)");
  const ActorEntry* person = catalogue.find_actor("antony-blinken");
  REQUIRE(person != nullptr);
  CHECK(person->type == article::ActorType::Person);
  CHECK(person->surname == "Blinken");
  CHECK(person->country == "usa");
  CHECK(person->aliases.size() == 4);
  REQUIRE(person->roles.size() == 1);
  CHECK(person->roles[0].to == "2025-01-20");
  const ActorEntry* country = catalogue.find_actor("usa");
  REQUIRE(country != nullptr);
  CHECK(country->aliases.size() == 4);  // name, demonym, its plural, seat
  const IssueEntry* visits = catalogue.find_issue("visits");
  REQUIRE(visits != nullptr);
  CHECK(visits->threshold == 3.0);
  CHECK(visits->words[0].text == "visit*");
  CHECK(visits->against[0].weight == 1.5);
  CHECK(visits->actors[0].actor == "usa");
  CHECK(catalogue.find_actor("nobody") == nullptr);
}

TEST_CASE("errors are named with file and line") {
  CHECK(problem_of(actor("alias = [\"X\"]")) == "5: unknown key 'alias'");
  CHECK(problem_of(actor("surname_alone = 1")) == "5: 'surname_alone' must be true or false");
  CHECK(problem_of(actor("aliases = \"Xan\"")) == "5: 'aliases' must be a list");
  CHECK(problem_of("\n[[actor]]\nid = \"x\"\nname = \"Xan\"\n") == "2: 'type' is missing");
  CHECK(problem_of("[[actor]]\nid = \"X Y\"\nname = \"Xan\"\ntype = \"country\"")
            .find("the id 'X Y' must be of small letters") != std::string::npos);
  CHECK(problem_of("[[actor]]\nid = \"x\"\nname = \"Xan\"\ntype = \"planet\"") ==
        "4: the type 'planet' must be person, country or organisation");
  CHECK(problem_of("[[person]]\nid = \"x\"") == "1: unknown key 'person'");
  CHECK(problem_of(issue("[issue.words]\n\"war\" = -1")).substr(0, 2) == "6:");
  CHECK(problem_of(issue("[issue.words]\n\"wa*\" = 1")) ==
        "6: the phrase 'wa*' needs 3 letters before its '*'");
  CHECK(problem_of(issue("")).find("needs words") != std::string::npos);
}

TEST_CASE("broken TOML is refused with its line") {
  CHECK(problem_of("[[actor]]\nid = \"x\nname = 1").substr(0, 2) == "2:");
  CHECK(refusal_of("id = ").find("test.toml:1") != std::string::npos);
  CHECK_FALSE(refusal_of("\xff\xfe\x00").empty());
}

TEST_CASE("an alias that would match everything is refused") {
  const std::string alias = GENERATE("...", "X", " ", "§ 1", "大");
  CHECK(problems_of(actor("aliases = [\"" + alias + "\"]")).size() == 1);
}

TEST_CASE("two actors can't have the same alias without conditions") {
  const std::string two = std::string(kChina) + R"(
[[actor]]
id = "taiwan"
name = "Taiwan"
type = "country"
aliases = ["P.R.C."]
)";
  CHECK(problem_of(two).find("also belongs to 'china' (own.toml:2)") != std::string::npos);
  const std::string told_apart = std::string(kChina) + R"(
[[actor]]
id = "prince"
name = "Prince"
type = "organisation"
aliases = [{ text = "PRC", near = ["railway"] }]
)";
  CHECK(problems_of(told_apart).empty());
}

TEST_CASE("unknown ids and repeated ids are refused") {
  CHECK(problem_of(actor("country = \"atlantis\"")) ==
        "1: the country 'atlantis' is no actor's id");
  CHECK(problem_of(issue("actors = [\"atlantis\"]\n[issue.words]\n\"war\" = 1")) ==
        "1: the actor 'atlantis' is no actor's id");
  CHECK(problem_of(std::string(kChina) + std::string(kChina)).find("stands already in") !=
        std::string::npos);
}

TEST_CASE("conditions that never apply give a warning") {
  const std::string odd = actor("aliases = [{ text = \"Xan\", unless = [\"Ohio\"] }]");
  const auto problems = problems_of(odd);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].severity == ProblemSeverity::Warning);
  CHECK(refusal_of(odd).empty());
}

TEST_CASE("a user's folder is laid over the defaults") {
  const std::vector<EmbeddedFile> defaults = {{"actors.toml", kChina}, {"notes.txt", "no toml"}};
  const TempDir folder;
  SECTION("an entry with the same id replaces the default") {
    folder.write("deep/mine.toml",
                 "[[actor]]\nid = \"china\"\nname = \"China, mine\"\ntype = \"country\"\n");
    const Catalogue catalogue = load_catalogue(defaults, folder.path());
    REQUIRE(catalogue.actors().size() == 1);
    CHECK(catalogue.actors()[0].name == "China, mine");
    CHECK(catalogue.hash() != load_catalogue(defaults, std::nullopt).hash());
  }
  SECTION("an entry can be silenced in one line") {
    folder.write("mine.toml", "[[actor]]\nid = \"china\"\nsilence = true\n");
    CHECK(load_catalogue(defaults, folder.path()).actors().empty());
  }
  SECTION("silencing what is not there is an error") {
    folder.write("mine.toml", "[[actor]]\nid = \"chine\"\nsilence = true\n");
    CHECK_THROWS_AS(load_catalogue(defaults, folder.path()), Error);
  }
  SECTION("other files than TOML are ignored") {
    folder.write("readme.md", "# [[[");
    CHECK(load_catalogue(defaults, folder.path()).actors().size() == 1);
  }
  SECTION("a single file can be checked over the defaults") {
    const std::vector<std::filesystem::path> files = {folder.write("a.toml", "[[actor]]\n")};
    const auto problems = check_catalogue(defaults, files);
    REQUIRE_FALSE(problems.empty());
    CHECK(describe(problems[0]) == files[0].string() + ":1: 'id' is missing");
  }
  SECTION("a missing folder is refused") {
    CHECK_THROWS_AS(load_catalogue(defaults, folder.path() / "none"), Error);
  }
}

TEST_CASE("dated roles say when they were checked, in the entry or at the top of the file") {
  const std::string person =
      "[[actor]]\nid = \"p\"\nname = \"Ann Lee\"\ntype = \"person\"\n"
      "roles = [{ title = \"Mayor\", from = \"2020\" }]\n";
  CHECK(problem_of(person).substr(0, 3) == "1: ");
  CHECK(problem_of(person).find("give 'as_of'") != std::string::npos);
  const Catalogue by_file = catalogue_of("as_of = \"2026-11\"\n" + person);
  CHECK(by_file.find_actor("p")->as_of == "2026-11");
  const Catalogue by_entry = catalogue_of("as_of = \"2026-11\"\n" + person + "as_of = \"2025\"\n");
  CHECK(by_entry.find_actor("p")->as_of == "2025");
  CHECK(problems_of("[[actor]]\nid = \"p\"\nname = \"Ann Lee\"\ntype = \"person\"\n"
                    "roles = [\"Mayor\"]\n")
            .empty());
  for (const std::string date : {"May", "2023-13", "2023-00", "2023-02-30"}) {
    CHECK(problem_of("as_of = \"" + date + "\"\n") ==
          "1: '" + date + "' is no date of the form 2023, 2023-06 or 2023-06-19");
  }
  CHECK(
      problem_of("as_of = \"2026\"\n[[actor]]\nid = \"p\"\nname = \"Ann Lee\"\ntype = \"person\"\n"
                 "roles = [{ title = \"Mayor\", from = \"2021-05\", to = \"2020\" }]\n") ==
      "6: the role ends before it begins: 2021-05 to 2020");
}

TEST_CASE("the hash changes with the content") {
  CHECK(catalogue_of(kChina).hash() == catalogue_of(kChina).hash());
  CHECK(catalogue_of(kChina).hash() != catalogue_of("").hash());
}

TEST_CASE("every name is told, with how surely it means its actor") {
  const Catalogue catalogue = catalogue_of(R"(
[[actor]]
id = "mike-pence"
name = "Mike Pence"
type = "person"
surname = "Pence"
surname_alone = true

[[actor]]
id = "ann-lee"
name = "Ann Lee"
type = "person"
surname = "Lee"

[[actor]]
id = "apple"
name = "Apple"
type = "organisation"
aliases = ["Apple Inc", { text = "AAPL", near = ["shares"] }]
)");
  Names names;
  each_name(catalogue, [&](std::string_view name, std::string_view actor, article::NameUse use) {
    names.push_back(std::string(name) + "=" + std::string(actor) + " " +
                    std::to_string(static_cast<int>(use)));
  });
  CHECK(names == Names{"Mike Pence=mike-pence 0",
                       "Pence=mike-pence 0",
                       "Ann Lee=ann-lee 0",
                       "Lee=ann-lee 2",
                       "Apple=apple 0",
                       "Apple Inc=apple 0",
                       "AAPL=apple 1"});
}

}  // namespace readout::tagging
