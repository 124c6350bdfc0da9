// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "article/formats/json_elements.h"
#include "article/formats/json_value.h"
#include "base/utf8.h"
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

TEST_CASE("JSON Lines give an article a line, and a broken line hides no other") {
  const Read result = read(
      "{\"title\":\"One\",\"body\":\"First text.\"}\n"
      "{\"title\":\"Broken\n"
      "\n"
      "{\"title\":\"Two\",\"body\":\"Second text.\"}\n");
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[1].title == "Two");
  CHECK(result.articles[1].origin.line == 4);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].line == 2);
  CHECK(result.problems[0].message.starts_with("not valid JSON"));
}

TEST_CASE("A list of records over many lines is read like lines") {
  const Read result =
      read("[\n {\"title\": \"One\",\n  \"body\": \"x]y\"},\n {\"title\": \"Two\"}\n]");
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].body == "x]y");
  CHECK(result.articles[1].origin.line == 4);
}

TEST_CASE("Fields have their usual names, and those of a wrong type are named and left out") {
  const Read result = read(
      "{\"headline\":\"no\",\"title\":\"T\",\"link\":\"https://example.org/1\",\"text\":\"Body.\","
      "\"author\":\"Jane Roe and John Doe\",\"source\":{\"name\":\"Desk\"},\"pubDate\":1687183500,"
      "\"tags\":[\"a\",\"b\"],\"summary\":7,\"section\":null}");
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.url == "https://example.org/1");
  CHECK(article.body == "Body.");
  CHECK(article.authors.size() == 2);
  CHECK(article.source == "Desk");
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-06-19T14:05:00Z");
  CHECK(article.sections.size() == 2);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == "field \"summary\" is a number instead of a text: left out");
}

TEST_CASE("Of a key that comes twice the last counts") {
  CHECK(only("{\"title\":\"One\",\"title\":\"Two\",\"body\":\"x\"}").title == "Two");
}

TEST_CASE("Lone surrogates are replaced, pairs stay") {
  CHECK(only("{\"title\":\"a\\ud83db \\ud83d\\ude00 \\\\ud83d\",\"body\":\"x\"}").title ==
        "a\xef\xbf\xbd"
        "b 😀 \\ud83d");
}

TEST_CASE("A number too large is reported without being quoted") {
  const std::string problem =
      problem_of("{\"title\":\"T\",\"a\":" + std::string(10'000, '9') + "}");
  CHECK(problem.find("a number beyond all bounds") != std::string::npos);
  CHECK(problem.size() < 200);
}

TEST_CASE("A message about broken JSON stays short however long the text is") {
  CHECK(problem_of("{\"title\":" + std::string(100'000, 'x') + "}").size() < 500);
}

TEST_CASE("A message that cuts a character of its quotation is valid UTF-8") {
  CHECK(is_valid_utf8(problem_of("{\"title\":\"\\u中文\"}")));
}

TEST_CASE("JSON nested too deep is refused") {
  const std::string open = GENERATE(as<std::string>{}, "[", "{\"a\":");
  CHECK(problem_of("{\"title\":\"T\",\"a\":" + repeated(open, 100'000)).find("nested") !=
        std::string::npos);
}

TEST_CASE("Values that are not records are reported by their type") {
  CHECK(problem_of("[[1]]") == "not an article but a list");
}

TEST_CASE("A record cut off by the end of the input is a problem, those before it are kept") {
  const Read result = read("[{\"title\":\"One\"},\n{\"title\":\"Tw");
  CHECK(result.articles.size() == 1);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].line == 2);
}

TEST_CASE("Elements over the limit are skipped in bounded memory") {
  std::istringstream stream("[\"" + std::string(100'000, 'x') + "\", {\"a\": 1}]");
  Input input(stream);
  JsonElements elements(input);
  const auto first = elements.next(1000);
  REQUIRE(first);
  CHECK(first->too_large);
  CHECK(first->text.size() <= 1000);
  CHECK(elements.next(1000)->text == "{\"a\": 1}");
  CHECK_FALSE(elements.next(1000));
}

TEST_CASE("Valid values parse, and an error says where") {
  std::string error;
  CHECK(parse_json("[1, 2.5, \"a\", true, null]", error)->size() == 5);
  CHECK_FALSE(parse_json("[1,]", error));
  CHECK(error.find("at character 4") != std::string::npos);
  CHECK_FALSE(parse_json("", error));
}

}  // namespace
}  // namespace readout::article
