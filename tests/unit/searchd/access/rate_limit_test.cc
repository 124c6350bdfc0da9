// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/rate_limit.h"

#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

using namespace std::chrono_literals;

}  // namespace

TEST_CASE("so many requests at once, then one after the other as time passes") {
  RateLimit rates;
  const RateLimit::Clock::time_point now{1h};
  for (int i = 0; i < 6; ++i) CHECK_FALSE(rates.take("a", 6, now));
  CHECK(rates.take("a", 6, now) == 10s);
  CHECK_FALSE(rates.take("b", 6, now));
  CHECK(rates.take("a", 6, now + 4s) == 6s);
  CHECK_FALSE(rates.take("a", 6, now + 10s));
  CHECK(rates.take("a", 6, now + 10s) == 10s);
  for (int i = 0; i < 6; ++i) CHECK_FALSE(rates.take("a", 6, now + 5min));
  CHECK(rates.take("a", 6, now + 5min).has_value());
}

TEST_CASE("without a limit nobody waits") {
  RateLimit rates;
  const RateLimit::Clock::time_point now{1h};
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(rates.take("a", 0, now));
}

TEST_CASE("of many clients only those are remembered who asked lately") {
  RateLimit rates;
  const RateLimit::Clock::time_point now{1h};
  for (int i = 0; i < 250'000; ++i) CHECK_FALSE(rates.take(std::to_string(i), 60, now));
  CHECK_FALSE(rates.take("a", 1, now));
  CHECK(rates.take("a", 1, now).has_value());
}

}  // namespace readout::searchd
