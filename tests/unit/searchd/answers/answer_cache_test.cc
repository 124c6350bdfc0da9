// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/answer_cache.h"

#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

constexpr std::size_t kMost = 640'000;  // so that one may take 10,000

HttpResponse answer(const std::string& body) {
  HttpResponse made;
  made.body = body;
  return made;
}

}  // namespace

TEST_CASE("an answer is kept for its key and its revision") {
  AnswerCache cache(kMost);
  CHECK_FALSE(cache.find("r1", "a"));
  cache.put("r1", "a", answer("x"));
  REQUIRE(cache.find("r1", "a"));
  CHECK(cache.find("r1", "a")->body == "x");
  CHECK_FALSE(cache.find("r1", "b"));
  CHECK_FALSE(cache.find("r2", "a"));
  cache.put("r2", "b", answer("y"));
  CHECK_FALSE(cache.find("r1", "a"));
  CHECK(cache.find("r2", "b"));
}

TEST_CASE("the answers used last stay, within the bytes allowed") {
  AnswerCache cache(kMost);
  const std::string body(8'000, 'x');  // with its key and head some 9,000
  cache.put("r", "first", answer(body));
  cache.put("r", "second", answer(body));
  for (int i = 0; i < 69; ++i) cache.put("r", std::to_string(i), answer(body));
  CHECK(cache.find("r", "first"));
  cache.put("r", "one more", answer(body));
  CHECK(cache.find("r", "first"));
  CHECK(cache.find("r", "one more"));
  CHECK_FALSE(cache.find("r", "second"));
}

TEST_CASE("an answer too large is not kept") {
  AnswerCache cache(kMost);
  cache.put("r", "a", answer(std::string(10'000, 'x')));
  CHECK_FALSE(cache.find("r", "a"));
}

}  // namespace readout::searchd
