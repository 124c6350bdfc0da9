// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/openapi.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "searchd/routes.h"
#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("the description has every route but the page's, with every parameter, and no other") {
  const auto document = nlohmann::json::parse(openapi_document());
  std::vector<std::string> patterns;
  for (const Route& route : routes()) {
    const std::string pattern(route.pattern);
    CAPTURE(pattern);
    if (!is_documented(route)) {
      CHECK((pattern == "/" || pattern == "/assets/{path...}"));
      continue;
    }
    patterns.push_back(pattern);
    std::vector<std::string> names;
    for (const auto& parameter : document.at("paths").at(pattern).at("get").at("parameters")) {
      if (parameter.at("in") == "query") names.push_back(parameter.at("name"));
    }
    std::vector<std::string> taken;
    for (const engine::SearchParameter& parameter : route.parameters())
      taken.emplace_back(parameter.name);
    CHECK(names == taken);
  }
  CHECK(document.at("paths").size() == patterns.size());
}

TEST_CASE("fields that are counted are named where one is chosen") {
  const auto document = nlohmann::json::parse(openapi_document());
  const auto parameters = [&](const char* pattern) {
    return document.at("paths").at(pattern).at("get").at("parameters");
  };
  const nlohmann::json counted = {"actor", "issue", "source", "author", "language", "section"};
  CHECK(parameters("/api/v1/facets/{field}").at(0).at("schema").at("enum") == counted);
  CHECK_FALSE(parameters("/api/v1/actors/{id}").at(0).at("schema").contains("enum"));
  for (const auto& parameter : parameters("/api/v1/search")) {
    if (parameter.at("name") != "facets") continue;
    const std::string one = "(actor|issue|source|author|language|section)";
    CHECK(parameter.at("schema").at("pattern") == "^(none|" + one + "(," + one + ")*)$");
  }
}

TEST_CASE("every schema that is named is there") {
  const auto document = nlohmann::json::parse(openapi_document());
  const std::string text = document.dump();
  const std::string reference = "\"#/components/schemas/";
  for (std::size_t at = text.find(reference); at != std::string::npos;
       at = text.find(reference, at + 1)) {
    const std::size_t begin = at + reference.size();
    const std::string name = text.substr(begin, text.find('"', begin) - begin);
    CAPTURE(name);
    CHECK(document.at("components").at("schemas").contains(name));
  }
}

}  // namespace readout::searchd
