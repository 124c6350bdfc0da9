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

TEST_CASE("An object stands for the member that is asked for") {
  const FrontMatter fields = front("source:\n  id: ww\n  name: World Wire\n");
  CHECK(fields.find("source", {"name", "id"})->texts == Texts{"World Wire"});
}

TEST_CASE("Nothing, null and a comment are no value") {
  const FrontMatter fields = front("a:\nb: null\nc: ~\nd: # later\ne: 'null'\n");
  CHECK(fields.fields.size() == 1);
  CHECK(fields.find("e", {})->texts == Texts{"null"});
}

TEST_CASE("Lines that are no fields, and lists without end, are named by their number") {
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
}

}  // namespace
}  // namespace readout::article
