// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include <sstream>

#include "tests/support/catch.h"

namespace readout {
namespace {

std::string line_of(std::string_view event, std::initializer_list<LogField> fields) {
  return format_event(event, {fields.begin(), fields.size()});
}

}  // namespace

TEST_CASE("an event is one line of keys and values") {
  CHECK(line_of("request", {{"status", 200}, {"took_ms", 1.5}, {"path", "/api/v1/search"}}) ==
        "request status=200 took_ms=1.500 path=/api/v1/search");
}

TEST_CASE("a value can't forge a line or another field") {
  CHECK(line_of("request", {{"path", "/a b"}}) == "request path=\"/a b\"");
  CHECK(line_of("request", {{"path", ""}}) == "request path=\"\"");
  CHECK(line_of("request", {{"path", "a\nerror x=1\x1b[31m"}}) ==
        "request path=\"a\\u000Aerror x=1\\u001B[31m\"");
  CHECK(line_of("request", {{"path", "say \"hi\""}}) == "request path=\"say \\\"hi\\\"\"");
  CHECK(line_of("request", {{"path", "\xff"}}) == "request path=\"\xEF\xBF\xBD\"");
}

TEST_CASE("events below the level are left out") {
  std::ostringstream out;
  const Log log(LogLevel::Warning, out);
  log.info("quiet");
  log.warning("loud", {{"n", 1}});
  CHECK(out.str().find("quiet") == std::string::npos);
  CHECK(out.str().find(" warning loud n=1\n") != std::string::npos);
}

TEST_CASE("levels go by the names of the setting") {
  CHECK(log_level_named("debug") == LogLevel::Debug);
  CHECK(log_level_named("off") == LogLevel::Off);
  CHECK_FALSE(log_level_named("loud"));
}

}  // namespace readout
