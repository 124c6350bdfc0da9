// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/columns_check.h"

#include "engine/parts/columns_builder.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

article::TaggedArticle some_article() {
  article::TaggedArticle made;
  made.article.published = {"2023-06-19T14:05:00Z", article::DatePrecision::Instant, ""};
  made.article.source = "Readout";
  made.article.authors = {"Ann Lee", "Bo Li"};
  made.article.fingerprint = "print";
  made.tags.actors.push_back({"wang-yi", "Wang Yi", article::ActorType::Person, {}});
  return made;
}

constexpr std::uint32_t kLength = 12;

/// Of two articles, of which the second is some_article().
PartColumns columns() {
  ColumnsBuilder builder;
  builder.add(1, {}, 3);
  builder.add(2, some_article(), kLength);
  return builder.take();
}

template <typename Change>
std::string fault_after(const Change& change) {
  article::TaggedArticle changed = some_article();
  change(changed);
  return column_fault(columns(), 2, changed, kLength);
}

}  // namespace

TEST_CASE("columns say what the article says") {
  CHECK(column_fault(columns(), 1, {}, 3) == "");
  CHECK(column_fault(columns(), 2, some_article(), kLength) == "");
}

TEST_CASE("whatever of the columns is of another article is named") {
  using Tagged = article::TaggedArticle;
  CHECK(column_fault(columns(), 3, some_article(), kLength) == "place");
  CHECK(column_fault(columns(), 2, some_article(), kLength + 1) == "length");
  CHECK(fault_after([](Tagged& one) { one.article.published.reset(); }) == "date");
  CHECK(fault_after([](Tagged& one) { one.article.published->iso[18] = '1'; }) == "date");
  CHECK(fault_after([](Tagged& one) { one.article.fingerprint = "other"; }) == "fingerprint");
  CHECK(fault_after([](Tagged& one) { one.article.authors.pop_back(); }) == "author");
  CHECK(fault_after([](Tagged& one) { one.article.language = "en"; }) == "language");
  CHECK(fault_after([](Tagged& one) { one.tags.actors[0].id = "wang"; }) == "actor");
}

}  // namespace readout::engine
