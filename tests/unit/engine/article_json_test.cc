// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/article_json.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using namespace article;

TaggedArticle balloon() {
  TaggedArticle tagged;
  Article& article = tagged.article;
  article.id = "a-1";
  article.title = "Ein Ballon über Montana";
  article.title_source = TitleSource::Given;
  article.body = "“Große Sorge”, said Blinken.\n\nBeijing regretted it.";
  article.published = Published{"2023-02-03", DatePrecision::Day, "field date"};
  article.origin = {"wire.jsonl", 7};
  const auto begin = static_cast<std::uint32_t>(article.body.find("Blinken"));
  tagged.tags.actors.push_back({"antony-blinken",
                                "Antony Blinken",
                                ActorType::Person,
                                {{TextField::Body, {begin, begin + 7}}}});
  const auto end = static_cast<std::uint32_t>(article.body.find('\n'));
  tagged.tags.issues.push_back(
      {"espionage",
       "Espionage",
       "security",
       1.0,
       {{TextField::Title, {0, 24}}, {TextField::Body, {0, end}}, {TextField::Metadata, {0, 0}}}});
  return tagged;
}

TEST_CASE("An article becomes one line with the documented fields in their order") {
  const std::string line = to_json_with_origin(balloon());
  CHECK(line.find('\n') == std::string::npos);
  std::vector<std::string> keys;
  const auto json = nlohmann::ordered_json::parse(line);
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{
                    "path",   "line",      "id",        "title",          "title_source",
                    "url",    "image",     "published", "date_precision", "date_source",
                    "source", "authors",   "language",  "sections",       "summary",
                    "body",   "sentences", "actors",    "issues",         "fingerprint"});
  CHECK(json["path"] == "wire.jsonl");
  CHECK(json["line"] == 7);
  CHECK(json["title_source"] == "given");
  CHECK(json["published"] == "2023-02-03");
  CHECK(json["date_precision"] == "day");
  CHECK(json["date_source"] == "field date");
}

TEST_CASE("An article is told without where it was read from unless that is asked for") {
  const auto told = nlohmann::json::parse(to_json(balloon()));
  auto with_origin = nlohmann::json::parse(to_json_with_origin(balloon()));
  CHECK(to_json(balloon()).find("wire.jsonl") == std::string::npos);
  with_origin.erase("path");
  with_origin.erase("line");
  CHECK(told == with_origin);
}

TEST_CASE("Offsets count code points of the field they name") {
  const auto json = nlohmann::json::parse(to_json(balloon()));
  const auto& actor = json["actors"][0];
  CHECK(actor["type"] == "person");
  CHECK(actor["mentions"][0] == nlohmann::json{{"field", "body"}, {"start", 20}, {"end", 27}});
  const auto& evidence = json["issues"][0]["evidence"];
  CHECK(evidence[0] == nlohmann::json{{"field", "title"}, {"start", 0}, {"end", 23}});
  CHECK(evidence[1] == nlohmann::json{{"field", "body"}, {"start", 0}, {"end", 28}});
  CHECK(evidence[2] == nlohmann::json{{"field", "metadata"}, {"start", 0}, {"end", 0}});
  CHECK(json["sentences"] == nlohmann::json{{0, 28}, {30, 51}});
  CHECK(json["issues"][0]["group"] == "security");
}

TEST_CASE("What is not known is null or empty") {
  const auto json = nlohmann::json::parse(to_json(TaggedArticle{}));
  CHECK(json["published"].is_null());
  CHECK(json["date_precision"].is_null());
  CHECK(json["date_source"].is_null());
  CHECK(json["title_source"] == "none");
  CHECK(json["actors"] == nlohmann::json::array());
  CHECK(json["authors"] == nlohmann::json::array());
  CHECK(json["sections"] == nlohmann::json::array());
}

TEST_CASE("No control character reaches the terminal raw, and none is lost") {
  TaggedArticle tagged;
  tagged.article.title =
      "a\x1b[31mb\x7f\xc2\x9b"
      "2Jc\xc2\xa0\xc3\x82";
  const std::string line = to_json(tagged);
  CHECK(line.find('\x1b') == std::string::npos);
  CHECK(line.find('\x7f') == std::string::npos);
  CHECK(line.find("\xc2\x9b") == std::string::npos);
  CHECK(nlohmann::json::parse(line)["title"] == tagged.article.title);
}

TEST_CASE("Text that is not UTF-8 is repaired") {
  TaggedArticle tagged;
  tagged.article.title = "caf\xe9 noir";
  CHECK(nlohmann::json::parse(to_json(tagged))["title"] == "caf\xef\xbf\xbd noir");
}

}  // namespace
}  // namespace readout::engine
