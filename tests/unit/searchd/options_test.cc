// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::searchd {
namespace {

Options parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "searchd");
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

}  // namespace

TEST_CASE("flags become settings that name their flag as origin") {
  const auto parsed = parse({"--index", "/x", "--listen=[::1]:0", "--log-queries=true"});
  REQUIRE(parsed.settings);
  CHECK(parsed.wish == Wish::Serve);
  CHECK(parsed.settings->text(Setting::Index) == "/x");
  CHECK(parsed.settings->text(Setting::Listen) == "[::1]:0");
  CHECK(parsed.settings->flag(Setting::LogQueries));
  CHECK(parsed.settings->origin(Setting::Index) == "--index");
}

TEST_CASE("a flag for yes or no needs no value") {
  const auto parsed = parse({"--log-queries", "--index", "/x"});
  REQUIRE(parsed.settings);
  CHECK(parsed.settings->flag(Setting::LogQueries));
  CHECK(parsed.settings->text(Setting::Index) == "/x");
}

TEST_CASE("a settings file is taken from --config") {
  const test::TempDir folder;
  const std::string file = folder.write("r.toml", "refresh_ms = 7\n").string();
  const auto parsed = parse({"--config", file.c_str(), "--check-config"});
  REQUIRE(parsed.settings);
  CHECK(parsed.wish == Wish::CheckConfig);
  CHECK(parsed.settings->integer(Setting::RefreshMs) == 7);
}

TEST_CASE("help and version are texts to print") {
  CHECK_FALSE(parse({"--help"}).settings);
  CHECK(parse({"--help"}).text.find("--print-config") != std::string::npos);
  CHECK(parse({"--version"}).text.starts_with("searchd "));
}

TEST_CASE("wrong values and wrong flags are errors of usage") {
  CHECK_THROWS_AS(parse({"--threads", "many"}), Error);
  CHECK_THROWS_AS(parse({"--index", ""}), Error);
  CHECK_THROWS_AS(parse({"--log-queries=maybe"}), Error);
  CHECK_THROWS_AS(parse({"--no-such-flag"}), Error);
}

}  // namespace readout::searchd
