// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/amounts.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Strings = std::vector<std::string>;

/// The amounts of the first number in the text, whose folded form is given, and their marks.
Strings found(std::string_view text, std::string_view folded) {
  const auto begin = static_cast<std::uint32_t>(text.find(folded.front()));
  const auto size = static_cast<std::uint32_t>(folded.size());
  Strings out;
  for (const Amount& amount : amounts(text, {begin, begin + size}, folded))
    out.push_back(amount.term + " <" + std::string(slice(text, amount.span)) + ">");
  return out;
}

}  // namespace

TEST_CASE("a share is one term by sign and by word") {
  CHECK(found("10% more", "10") == Strings{"10% <10%>"});
  CHECK(found("10 % more", "10") == Strings{"10% <10 %>"});
  CHECK(found("3.5 Percent more", "3.5") == Strings{"3.5% <3.5 Percent>"});
  CHECK(found("a 10-per cent rise", "10") == Strings{"10% <10-per cent>"});
  CHECK(found("um 10 Prozent", "10") == Strings{"10% <10 Prozent>"});
}

TEST_CASE("what only looks like a share is none") {
  CHECK(found("10 percentage points", "10").empty());
  CHECK(found("10%20", "10").empty());
  CHECK(found("10", "10").empty());
  CHECK(found("10 ", "10").empty());
  CHECK(found("5th % of", "5th").empty());
}

TEST_CASE("a sum of money has its sign first and its scale last") {
  CHECK(found("$5", "5") == Strings{"$5 <$5>"});
  CHECK(found("£3.20 each", "3.20") == Strings{"£3.20 <£3.20>"});
  CHECK(found("€5m", "5m") == Strings{"€5m <€5m>"});
  CHECK(found("5 € a day", "5") == Strings{"€5 <5 €>"});
  CHECK(found("US$5bn", "5bn") == Strings{"$5bn <$5bn>"});
}

TEST_CASE("the scale may be a word of its own") {
  CHECK(found("$5 billion", "5") == Strings{"$5 <$5>", "$5bn <$5 billion>"});
  CHECK(found("$5-million", "5") == Strings{"$5 <$5>", "$5m <$5-million>"});
  CHECK(found("$5 billionaires", "5") == Strings{"$5 <$5>"});
  CHECK(found("$5 or", "5") == Strings{"$5 <$5>"});
}

TEST_CASE("letters behind a number that are no scale make no sum") {
  CHECK(found("$5th", "5th").empty());
}

}  // namespace readout::engine
