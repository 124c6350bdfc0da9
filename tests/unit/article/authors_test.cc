// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/authors.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {
using Names = std::vector<std::string>;

TEST_CASE("A byline is cut into its names") {
  CHECK(split_authors("By Jane Roe, John Doe and Ann Poe") ==
        Names{"Jane Roe", "John Doe", "Ann Poe"});
  CHECK(split_authors("Jane Roe; John Doe | Ann Poe") == Names{"Jane Roe", "John Doe", "Ann Poe"});
  CHECK(split_authors("BY Jane Roe & John Doe with Ann Poe") ==
        Names{"Jane Roe", "John Doe", "Ann Poe"});
  CHECK(split_authors("Jane Roe, and Ann Poe") == Names{"Jane Roe", "Ann Poe"});
}

TEST_CASE("Suffixes stay with their name, and 'and' inside a word does not split it") {
  CHECK(split_authors("Martin Roe, Jr., Ann Poe, PhD") == Names{"Martin Roe, Jr.", "Ann Poe, PhD"});
  CHECK(split_authors("Alexandra Sand") == Names{"Alexandra Sand"});
}

TEST_CASE("A byline without a name has none") {
  CHECK(split_authors("").empty());
  CHECK(split_authors(" ,; ").empty());
}

TEST_CASE("Keywords are cut at commas and semicolons only") {
  CHECK(split_keywords("talks, trade and tariffs; Beijing") ==
        Names{"talks", "trade and tariffs", "Beijing"});
}

}  // namespace
}  // namespace readout::article
