// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/term_vector.h"

#include <random>

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

TextVector random_text(std::mt19937& random, std::size_t terms, std::uint32_t most_position) {
  TextVector text;
  std::uint32_t number = below(random, 3);
  for (std::size_t i = 0; i < terms; ++i, number += 1 + below(random, 5000)) {
    const std::uint32_t places = below(random, 4);
    const std::uint32_t unplaced = places == 0 ? 1 + below(random, 2) : below(random, 3) / 2;
    text.terms.push_back({number, places, unplaced});
    std::uint32_t position = 0;
    for (std::uint32_t place = 0; place < places; ++place) {
      position += 1 + below(random, most_position);
      text.positions.push_back(position);
    }
  }
  return text;
}

bool equal(const TextVector& a, const TextVector& b) {
  const auto same = [](const VectorTerm& x, const VectorTerm& y) {
    return x.number == y.number && x.places == y.places && x.unplaced == y.unplaced;
  };
  return a.positions == b.positions && a.terms.size() == b.terms.size() &&
         std::equal(a.terms.begin(), a.terms.end(), b.terms.begin(), same);
}

}  // namespace

TEST_CASE("a term vector is read back as it was encoded, whatever its positions are") {
  std::mt19937 random(7);
  for (const std::uint32_t most : {1U, 100U, 70'000U, 1'000'000'000U}) {
    const TermVector vector{random_text(random, 9, most), random_text(random, 300, most)};
    const std::string bytes = encode_term_vector(vector);
    const TermVector read = TermVectorReader(bytes).whole();
    CHECK(equal(read.title, vector.title));
    CHECK(equal(read.body, vector.body));
  }
}

TEST_CASE("a term vector of no words has none") {
  const std::string bytes = encode_term_vector({});
  CHECK(TermVectorReader(bytes).whole().body.terms.empty());
}

TEST_CASE("a term vector gets other numbers and keeps its positions") {
  std::mt19937 random(8);
  const TermVector vector{random_text(random, 3, 50), random_text(random, 40, 5000)};
  std::vector<std::uint32_t> numbers(1 + vector.body.terms.back().number + 20'000);
  for (std::uint32_t i = 0; i < numbers.size(); ++i) numbers[i] = 2 * i + 7;
  const std::string moved = TermVectorReader(encode_term_vector(vector)).renumbered(numbers);
  TermVector expected = vector;
  for (TextVector* text : {&expected.title, &expected.body}) {
    for (VectorTerm& term : text->terms) term.number = numbers[term.number];
  }
  const TermVector read = TermVectorReader(moved).whole();
  CHECK(equal(read.title, expected.title));
  CHECK(equal(read.body, expected.body));
}

TEST_CASE("every flipped bit of a term vector is noticed") {
  std::mt19937 random(9);
  const std::string whole =
      encode_term_vector({random_text(random, 2, 9), random_text(random, 20, 300)});
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string bytes = whole;
    bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ 1U << bit % 8);
    CHECK_THROWS_AS(TermVectorReader(bytes), Error);
  }
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_THROWS_AS(TermVectorReader(std::string_view(whole).substr(0, size)), Error);
}

}  // namespace readout::engine
