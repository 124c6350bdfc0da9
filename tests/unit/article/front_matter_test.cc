// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/front_matter.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

using Kind = FieldValue::Kind;
using Texts = std::vector<std::string>;

FrontMatter front(const std::string& fields) {
  auto read = read_front_matter("---\n" + fields + "---\nThe text.");
  REQUIRE(read);
  return std::move(*read);
}

TEST_CASE("Names are found whatever their case, and the first of a name counts") {
  const FrontMatter fields = front("Title: One\ntitle: Two\n");
  CHECK(fields.find("title", {})->texts == Texts{"One"});
  CHECK_FALSE(fields.find("date", {}));
}

TEST_CASE("Lists may stand in brackets, over several lines, or one item a line") {
  for (const std::string list : {"tags: [a, \"b, c\"]\n",
                                 "tags: [a,\n  \"b, c\"\n]\n",
                                 "tags:\n- a\n- 'b, c'\n",
                                 "tags:\n  - a # note\n\n  - b, c\n"}) {
    const auto tags = front(list).find("tags", {});
    REQUIRE(tags);
    CHECK(tags->kind == Kind::List);
    CHECK(tags->texts == Texts{"a", "b, c"});
  }
}

TEST_CASE("Of an object the wanted member is the value") {
  const FrontMatter fields = front("source:\n  id: ww\n  name: World Wire\n");
  CHECK(fields.find("source", {"name", "id"})->texts == Texts{"World Wire"});
}

TEST_CASE("An empty field, null and a comment are no value") {
  const FrontMatter fields = front("a:\nb: null\nc: ~\nd: # later\ne: 'null'\n");
  for (const char* name : {"a", "b", "c", "d"}) CHECK_FALSE(fields.find(name, {}));
  CHECK(fields.find("e", {})->texts == Texts{"null"});
}

TEST_CASE("Values are as written, whatever YAML takes them for") {
  const FrontMatter fields = front("date: 2023-06-18\nsource: no\nid: 017\ntags: [1.10, yes]\n");
  CHECK(fields.find("date", {})->texts == Texts{"2023-06-18"});
  CHECK(fields.find("source", {})->texts == Texts{"no"});
  CHECK(fields.find("id", {})->texts == Texts{"017"});
  CHECK(fields.find("tags", {})->texts == Texts{"1.10", "yes"});
}

TEST_CASE("Escapes, texts over several lines and objects in brackets are read as YAML") {
  const FrontMatter fields = front(
      "title: \"Caf\\xE9 \\u2019s\n  talks\"\nbody: |\n  One.\n\n  Two.\n"
      "authors: [{name: Jane}, Joe]\nsource: {name: World Wire}\n");
  CHECK(fields.find("title", {})->texts == Texts{"Café ’s talks"});
  CHECK(fields.find("body", {})->texts == Texts{"One.\n\nTwo.\n"});
  CHECK(fields.find("authors", {"name"})->texts == Texts{"Jane", "Joe"});
  CHECK(fields.find("source", {"name"})->texts == Texts{"World Wire"});
}

TEST_CASE("A text that only quotes would make YAML is read as it is meant") {
  const FrontMatter fields = front(
      "title: Talks: day two # note\nsummary: [Update] Putin's \"no\"\nid: @x\nsource: "
      "\"C:\\path\"\n"
      "authors:\n\t- @jane\n\t- name: Joe\n\t  role: Editor: World\n");
  CHECK(fields.problems.empty());
  CHECK(fields.find("title", {})->texts == Texts{"Talks: day two"});
  CHECK(fields.find("summary", {})->texts == Texts{"[Update] Putin's \"no\""});
  CHECK(fields.find("id", {})->texts == Texts{"@x"});
  CHECK(fields.find("source", {})->texts == Texts{"C:\\path"});
  CHECK(fields.find("authors", {"name"})->texts == Texts{"@jane", "Joe"});
}

TEST_CASE("An item with a colon is a text as well") {
  CHECK(front("tags:\n- China: trade\n- b\n").find("tags", {"name"})->texts ==
        Texts{"China: trade", "b"});
}

TEST_CASE("Lines that are not fields, and lists without end, are reported with their line") {
  const FrontMatter fields = front("title: T\nnonsense\ntags: [a, b\n");
  REQUIRE(fields.problems.size() == 2);
  CHECK(fields.problems[0].line == 3);
  CHECK(fields.problems[1].line == 4);
  CHECK(fields.find("title", {})->texts == Texts{"T"});
}

TEST_CASE("Front matter needs a field and an end") {
  CHECK_FALSE(opens_front_matter("---\n---\n"));
  CHECK_FALSE(opens_front_matter("---\nJust a text.\n"));
  CHECK_FALSE(opens_front_matter("---"));
  CHECK_FALSE(read_front_matter("---\ntitle: T\n"));
  CHECK(read_front_matter("---\ntitle: T\n---")->size == 16);
  const std::string filler = "summary: " + std::string(300'000, 'a');
  CHECK_FALSE(read_front_matter("---\n" + filler + "\n---\n"));
}

TEST_CASE("Nesting without end costs its field and no more") {
  const std::string deep = GENERATE(as<std::string>{}, "[", "{a: ", "\n - ", "? ");
  std::string field = "tags: ";
  while (field.size() < 200'000) field += deep;
  const FrontMatter fields = front(field + "\ntitle: T\n");
  CHECK(fields.find("title", {})->texts == Texts{"T"});
}

TEST_CASE("Aliases are not multiplied") {
  std::string bomb = "tags:\n- &a0 [x]\n";
  for (int i = 0; i < 40; ++i) {
    const std::string last = "*a" + std::to_string(i);
    bomb.append("- &a").append(std::to_string(i + 1)).append(" [");
    for (int j = 0; j < 9; ++j) bomb.append(last).append(", ");
    bomb.append("y]\n");
  }
  CHECK(front(bomb + "title: T\n").find("tags", {})->texts.empty());
}

}  // namespace
}  // namespace readout::article
