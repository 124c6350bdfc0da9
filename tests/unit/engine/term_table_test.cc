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

TEST_CASE("heads of terms compare as the terms do") {
  const std::vector<std::string> ascending = {
      "", "a", "ab", "abcdefg", "abcdefgh", "b", "\u00e9", "\u4e2d\u56fd"};
  TermTable terms;
  for (const std::string& term : ascending) static_cast<void>(terms.number_of(term));
  for (std::uint32_t i = 1; i < ascending.size(); ++i) {
    CAPTURE(ascending[i]);
    CHECK(terms.head(i - 1) < terms.head(i));
  }
  const std::uint32_t longer = terms.number_of("abcdefghij");
  CHECK(terms.head(longer) == terms.head(4));
}

}  // namespace readout::engine
