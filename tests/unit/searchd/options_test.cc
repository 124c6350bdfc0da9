// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::searchd {
namespace {

ParsedOptions parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "searchd");
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

}  // namespace

TEST_CASE("flags become settings that name their flag as origin") {
  const auto parsed = parse({"--index", "/x", "--listen=[::1]:0", "--log-queries=true"});
  REQUIRE(parsed.options);
  CHECK(parsed.options->wish == Wish::Serve);
  CHECK(parsed.options->settings.text(Setting::Index) == "/x");
  CHECK(parsed.options->settings.text(Setting::Listen) == "[::1]:0");
  CHECK(parsed.options->settings.flag(Setting::LogQueries));
  CHECK(parsed.options->settings.origin(Setting::Index) == "--index");
}

TEST_CASE("a flag for yes or no needs no value") {
  const auto parsed = parse({"--log-queries", "--index", "/x"});
  REQUIRE(parsed.options);
  CHECK(parsed.options->settings.flag(Setting::LogQueries));
  CHECK(parsed.options->settings.text(Setting::Index) == "/x");
}

TEST_CASE("a settings file is taken from --config") {
  const test::TempDir folder;
  const std::string file = folder.write("r.toml", "refresh_ms = 7\n").string();
  const auto parsed = parse({"--config", file.c_str(), "--check-config"});
  REQUIRE(parsed.options);
  CHECK(parsed.options->wish == Wish::CheckConfig);
  CHECK(parsed.options->settings.integer(Setting::RefreshMs) == 7);
}

TEST_CASE("wrong values are errors of usage, wrong flags end with status 2") {
  CHECK_THROWS_AS(parse({"--threads", "many"}), Error);
  CHECK_THROWS_AS(parse({"--index", ""}), Error);
  const auto parsed = parse({"--no-such-flag"});
  CHECK_FALSE(parsed.options);
  CHECK(parsed.status == 2);
}

}  // namespace readout::searchd
