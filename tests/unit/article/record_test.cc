// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/record.h"

#include <map>

#include "tests/support/catch.h"

namespace readout::article {
namespace {

using Kind = FieldValue::Kind;

std::vector<std::string> filled(Draft& draft, const std::map<std::string, FieldValue>& fields) {
  return fill_draft(draft, [&](std::string_view name, const std::vector<std::string_view>&) {
    const auto found = fields.find(std::string(name));
    return found == fields.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST_CASE("Of several names for one field the best one counts") {
  Draft draft;
  CHECK(filled(draft,
               {{"content", {Kind::Text, {"worse"}, "a text"}},
                {"body", {Kind::Text, {"best"}, "a text"}}})
            .empty());
  CHECK(draft.article.body == "best");
}

TEST_CASE("Every date is kept with the name of its field, the most trusted first") {
  Draft draft;
  CHECK(filled(draft,
               {{"date", {Kind::Text, {"2023"}, "a text"}},
                {"published", {Kind::Number, {"1687183500"}, "a number"}}})
            .empty());
  REQUIRE(draft.dates.size() == 2);
  CHECK(draft.dates[0].origin == "field published");
}

TEST_CASE("A field of a wrong type is left out and reported") {
  Draft draft;
  const auto wrong = filled(draft, {{"title", {Kind::List, {"a"}, "a list"}}});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0] == "field \"title\" is a list instead of a text: left out");
  CHECK(draft.article.title.empty());
}

}  // namespace
}  // namespace readout::article
