// SPDX-License-Identifier: GPL-3.0-or-later
// docs/fields.md is the field table for people. READOUT_WRITE_DOCS=1 unit_engine "docs/fields.md*"
// writes it anew.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/fields/schema.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

constexpr const char* kPage = READOUT_DOCS "/fields.md";

constexpr std::string_view kHead = R"(# Fields

What an article can be searched by. This page is written from the field table, engine/fields/schema.h, and a test keeps
it current; `/api/v1/fields` tells programs the same. How a field is used in a query: docs/query-syntax.md.

| field | example | what |
|---|---|---|
)";

constexpr std::string_view kFaceted = R"(
## Filters and facets

Each of these is a filter too, which may be given several times: `?actor=ID` over HTTP, `--actor ID` for `indexer search`.
With `facets` its values are counted. In JSON and CSV an article's values stand under the member named here.

| field | filter | member |
|---|---|---|
)";

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string row(const std::string& first, const std::string& second, std::string_view third) {
  return "| " + first + " | " + second + " | " + std::string(third) + " |\n";
}

std::string member_of(const FieldSpec& spec) {
  if (!spec.value_kind.empty()) return code(spec.member) + ": each with its `id`; in CSV the ids";
  return code(spec.member) + (spec.values.several ? ": a list" : "");
}

std::string page() {
  std::string text(kHead);
  for (const FieldSpec& spec : kFields) {
    if (!spec.name.empty())
      text += row(code(std::string(spec.name) + ":"), code(spec.example), spec.help);
  }
  text += kFaceted;
  for (const Field field : kFacetedFields) {
    const FieldSpec& spec = spec_of(field);
    text += row(code(spec.name), std::string(spec.filter), member_of(spec));
  }
  return text;
}

}  // namespace

TEST_CASE("docs/fields.md is what the field table says") {
  if (std::getenv("READOUT_WRITE_DOCS") != nullptr) std::ofstream(kPage) << page();
  std::ifstream file(kPage);
  CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == page());
}

}  // namespace readout::engine
