// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/elias_fano.h"

#include <algorithm>
#include <random>
#include <vector>

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Numbers = std::vector<std::uint32_t>;

void check_reads(const Numbers& numbers, std::mt19937& random) {
  const std::string bytes = elias_fano(numbers) + "behind";
  std::string_view rest = bytes;
  const EliasFano read(rest, numbers.size(), numbers.empty() ? 0 : numbers.back());
  CHECK(rest == "behind");
  Numbers all;
  read.each([&all](std::uint32_t number) { all.push_back(number); });
  CHECK(all == numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    REQUIRE(read.step_to(i) == std::pair(i == 0 ? 0 : numbers[i - 1], numbers[i]));
  Numbers wanted = {0, 1, 0xFFFFFFFF};
  for (const std::uint32_t number : numbers) wanted.insert(wanted.end(), {number, number + 1});
  for (int i = 0; i < 50; ++i) wanted.push_back(static_cast<std::uint32_t>(random()));
  for (const std::uint32_t number : wanted) {
    const auto first = std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin();
    const auto place = static_cast<std::size_t>(first);
    const bool is_there = place < numbers.size() && numbers[place] == number;
    REQUIRE(read.place_of(number) == (is_there ? std::optional(place) : std::nullopt));
  }
}

}  // namespace

TEST_CASE("ascending numbers are read back, each by itself, and found") {
  std::mt19937 random(4);
  check_reads({}, random);
  check_reads({0}, random);
  check_reads({7}, random);
  check_reads({0xFFFFFFFF}, random);
  check_reads({0, 0, 0, 1, 1, 5}, random);
  check_reads({0, 0xFFFFFFFE, 0xFFFFFFFF}, random);
  for (int round = 0; round < 60; ++round) {
    Numbers numbers;
    const std::uint32_t most = 1U << random() % 32;
    for (std::size_t i = random() % 300; i > 0; --i)
      numbers.push_back(static_cast<std::uint32_t>(random()) % most);
    std::sort(numbers.begin(), numbers.end());
    check_reads(numbers, random);
  }
}

TEST_CASE("ascending numbers that are cut off are refused") {
  const std::string bytes = elias_fano(Numbers{3, 90, 1000});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::string_view cut = std::string_view(bytes).substr(0, size);
    CHECK_THROWS_AS(EliasFano(cut, 3, 1000), Error);
  }
  std::string_view none;
  CHECK_THROWS_AS(EliasFano(none, std::size_t{1} << 60, 5), Error);
}

}  // namespace readout::engine
