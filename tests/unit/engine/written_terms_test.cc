// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/written_terms.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Strings = std::vector<std::string>;

Strings parts(std::string_view text) { return written_terms(text).parts; }

}  // namespace

TEST_CASE("a word with a sign is searched for with its sign alone") {
  CHECK(parts("10%") == Strings{"10%"});
  CHECK(parts("$5bn") == Strings{"$5bn"});
  CHECK(parts("Disney+ series") == Strings{"disney+", "series"});
  CHECK(parts("C++") == Strings{"c++"});
}

TEST_CASE("a hyphenated word has another spelling as a whole") {
  CHECK(written_terms("cross-strait").joined == "crossstrait");
  CHECK(written_terms("F-16s").joined == "f16");
  CHECK(written_terms("F-16/F-18").joined.empty());
  CHECK(written_terms("don't/won't").joined.empty());
}

TEST_CASE("ends of sentences inside a text are its gaps") {
  CHECK(written_terms("the president. The talks").gaps == 1);
  CHECK(written_terms("the president the talks").gaps == 0);
  CHECK(written_terms("They met. They left. ").gaps == 1);
  CHECK(written_terms("習近平 met").gaps == 1);
}

TEST_CASE("scripts without spaces are searched for by pairs") {
  CHECK(parts("習近平") == Strings{"習近", "近平"});
  CHECK(parts("習") == Strings{"習"});
}

}  // namespace readout::engine
