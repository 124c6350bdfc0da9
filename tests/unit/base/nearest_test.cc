// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest.h"

#include <array>

#include "tests/support/catch.h"

namespace readout {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"index", "listen", "threads", "q", "from"};

}  // namespace

TEST_CASE("one typing mistake is recognised") {
  CHECK(nearest("indx", kNames) == "index");
  CHECK(nearest("lisetn", kNames) == "listen");
  CHECK(nearest("threadss", kNames) == "threads");
  CHECK(nearest("form", kNames) == "from");
}

TEST_CASE("a different word is not taken for a typing mistake") {
  CHECK_FALSE(nearest("zebra", kNames));
  CHECK_FALSE(nearest("", kNames));
  CHECK_FALSE(nearest("x", kNames));
  CHECK_FALSE(nearest(std::string(1'000'000, 'i'), kNames));
}

TEST_CASE("the hint is a sentence or nothing") {
  CHECK(did_you_mean("indx", kNames) == "Did you mean 'index'?");
  CHECK(did_you_mean("zebra", kNames).empty());
}

}  // namespace readout
