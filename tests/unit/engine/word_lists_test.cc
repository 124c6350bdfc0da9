// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/word_lists.h"

#include <memory>
#include <string>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::shared_ptr<const WordList> list_of(std::size_t articles) {
  WordList list;
  list.postings.resize(articles);
  return std::make_shared<const WordList>(std::move(list));
}

}  // namespace

TEST_CASE("a kept list is found again, another is not") {
  WordLists lists(100'000);
  const auto steel = list_of(3);
  lists.keep("steel", steel);
  CHECK(lists.find("steel") == steel);
  CHECK(lists.find("rice") == nullptr);
}

TEST_CASE("lists that are asked for stay while others come and go") {
  constexpr std::size_t kRoom = 100'000;
  WordLists lists(kRoom);
  lists.keep("steel", list_of(10));
  lists.keep("rice", list_of(10));
  std::size_t kept = 0;
  for (std::size_t i = 0; i < 1000; ++i) {
    lists.keep(std::to_string(i), list_of(100));
    REQUIRE(lists.find("steel") != nullptr);
  }
  for (std::size_t i = 0; i < 1000; ++i) kept += lists.find(std::to_string(i)) ? 1U : 0U;
  CHECK(lists.find("rice") == nullptr);
  CHECK(kept > 10);
  CHECK(kept * 100 * sizeof(WordList::Posting) <= kRoom);
}

TEST_CASE("a list that would take all the room is not kept") {
  WordLists lists(100'000);
  lists.keep("steel", list_of(10));
  lists.keep("the", list_of(50'000));
  CHECK(lists.find("the") == nullptr);
  CHECK(lists.find("steel") != nullptr);
}

}  // namespace readout::engine
