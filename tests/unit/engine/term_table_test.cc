// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/term_table.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("each term of a batch has one number and its text, however many there are") {
  constexpr std::uint32_t kMany = 10'000;  // grows several times
  const auto term = [](std::uint32_t i) { return "term" + std::to_string(i); };
  TermTable terms;
  std::uint32_t right = 0;
  for (std::uint32_t i = 0; i < kMany; ++i) right += terms.number_of(term(i)) == i ? 1U : 0U;
  CHECK(right == kMany);
  CHECK(terms.size() == kMany);
  right = 0;
  for (std::uint32_t i = 0; i < kMany; ++i)
    right += terms.number_of(term(i)) == i && terms.text(i) == term(i) ? 1U : 0U;
  CHECK(right == kMany);
}

TEST_CASE("terms are put in the order of their bytes") {
  const std::vector<std::string> ascending = {"",
                                              "a",
                                              "ab",
                                              "abcdefg",
                                              "abcdefgh",
                                              "abcdefghi",
                                              "abcdefghij",
                                              "b",
                                              "\u00e9",
                                              "\u4e2d\u56fd"};
  TermTable terms;
  for (std::size_t i = ascending.size(); i-- > 0;) static_cast<void>(terms.number_of(ascending[i]));
  std::vector<std::string> ordered;
  for (const std::uint32_t number : terms.in_order()) ordered.emplace_back(terms.text(number));
  CHECK(ordered == ascending);
  CHECK(terms.before(terms.number_of("abcdefgh"), terms.number_of("abcdefghi")));
  CHECK_FALSE(terms.before(terms.number_of("a"), terms.number_of("a")));
}

}  // namespace readout::engine
