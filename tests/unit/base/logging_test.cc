// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include <sstream>

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("an event is one line of keys and values") {
  CHECK(format_event("request", {{"status", 200}, {"took_ms", 1.5}, {"path", "/api/v1/search"}}) ==
        "request status=200 took_ms=1.500 path=/api/v1/search");
}

TEST_CASE("a value can't forge a line or another field") {
  CHECK(format_event("request", {{"path", "/a b"}}) == "request path=\"/a b\"");
  CHECK(format_event("request", {{"path", ""}}) == "request path=\"\"");
  CHECK(format_event("request", {{"path", "a\nerror x=1\x1b[31m"}}) ==
        "request path=\"a\\u000Aerror x=1\\u001B[31m\"");
  CHECK(format_event("request", {{"path", "say \"hi\""}}) == "request path=\"say \\\"hi\\\"\"");
  CHECK(format_event("request", {{"path", "\xff"}}) == "request path=\"\xEF\xBF\xBD\"");
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
