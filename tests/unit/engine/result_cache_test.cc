// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/result_cache.h"

#include "tests/support/catch.h"

namespace readout {
namespace {

std::shared_ptr<const SearchResult> result(const std::string& revision, std::size_t hits = 0) {
  SearchResult made;
  made.index.revision = revision;
  made.hits.resize(hits);
  return std::make_shared<const SearchResult>(made);
}

}  // namespace

TEST_CASE("every part of a request is in its key") {
  const SearchRequest plain;
  std::vector<SearchRequest> others(13);
  others[0].query = "x";
  others[1].match = MatchMode::All;
  others[2].selections = {{Field::Actor, {"a"}}};
  others[3].facet_mode = FacetMode::All;
  others[4].from_day = 0;
  others[5].to_day = 0;
  others[6].sort = SortOrder::Relevance;
  others[7].limit = 11;
  others[8].offset = 1;
  others[9].facets = {};
  others[10].copies = CopyMode::Show;
  others[11].fresh = 0.5;
  others[12].highlight = false;
  for (const SearchRequest& other : others) {
    CHECK(cache_key(other) != cache_key(plain));
  }
  CHECK(cache_key(SearchRequest{}) == cache_key(plain));
}

TEST_CASE("the order of filters is no part of the key") {
  SearchRequest a;
  a.selections = {{Field::Issue, {"x"}}, {Field::Actor, {"y"}}};
  SearchRequest b;
  b.selections = {{Field::Actor, {"y"}}, {Field::Issue, {"x"}}};
  CHECK(cache_key(a) == cache_key(b));
}

TEST_CASE("answers are kept for one revision, those used last") {
  ResultCache cache(2);
  CHECK_FALSE(cache.find("r1", "a"));
  cache.put("a", result("r1"));
  cache.put("b", result("r1"));
  CHECK(cache.find("r1", "a"));
  cache.put("c", result("r1"));
  CHECK_FALSE(cache.find("r1", "b"));
  CHECK(cache.find("r1", "a"));
  CHECK_FALSE(cache.find("r2", "a"));
  cache.put("d", result("r2"));
  CHECK_FALSE(cache.find("r1", "a"));
  CHECK(cache.find("r2", "d"));
}

TEST_CASE("answers with very many hits are not kept") {
  ResultCache cache(2);
  cache.put("a", result("r1", ResultCache::kMostHits + 1));
  CHECK_FALSE(cache.find("r1", "a"));
}

}  // namespace readout
