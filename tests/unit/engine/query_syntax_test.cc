// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_syntax.h"

#include <fstream>
#include <iterator>
#include <string>

#include "engine/query/query.h"
#include "engine/searching/spelling.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::string document() {
  std::ifstream file(READOUT_DOCS "/query-syntax.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string row(std::string_view form, std::string_view example, std::string_view meaning) {
  return "| `" + std::string(form) + "` | `" + std::string(example) + "` | " +
         std::string(meaning) + " |\n";
}

}  // namespace

TEST_CASE("docs/query-syntax.md has every form as the table has it") {
  const std::string text = document();
  for (const SyntaxForm& form : query_syntax()) {
    CAPTURE(row(form.form, form.example, form.meaning));
    CHECK(text.find(row(form.form, form.example, form.meaning)) != std::string::npos);
  }
}

TEST_CASE("docs/query-syntax.md names the limits that hold") {
  const std::string text = document();
  for (const std::size_t limit : {kMaxQueryClauses,
                                  kMaxPlaced,
                                  kMaxCorrectedWords,
                                  kMaxQueryDepth,
                                  kMinPrefixCharacters,
                                  kMaxPrefixes,
                                  std::size_t{kMaxNearDistance}}) {
    CAPTURE(limit);
    CHECK(text.find(" " + std::to_string(limit) + " ") != std::string::npos);
  }
}

}  // namespace readout::engine
