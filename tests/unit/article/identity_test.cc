// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/identity.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("An id that is safe in an address is kept, any other is hashed") {
  Article article;
  article.id = "tag:example.org,2023:1";
  CHECK(make_id(article) == article.id);
  for (const std::string& id : {std::string("a/b"),
                                std::string("a b"),
                                std::string(".."),
                                std::string("é"),
                                std::string(201, 'a')}) {
    article.id = id;
    CHECK(make_id(article).size() == 22);
  }
}

TEST_CASE("Without an id the address decides, else the file, else the text") {
  Article article;
  article.body = "Talks.";
  const std::string by_text = make_id(article);
  article.origin = {"-", 3};
  CHECK(make_id(article) == by_text);
  article.origin = {"wire.jsonl", 3};
  const std::string by_place = make_id(article);
  CHECK(by_place != by_text);
  article.origin.line = 4;
  CHECK(make_id(article) != by_place);
  article.url = "https://example.org/1";
  const std::string by_address = make_id(article);
  article.origin.line = 5;
  article.body = "Other.";
  CHECK(make_id(article) == by_address);
}

}  // namespace
}  // namespace readout::article
