// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"

#include <limits>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

namespace readout {
namespace {

std::string written(std::string_view text) {
  JsonWriter out;
  out.text(text);
  return out.take();
}

std::string written(double value) {
  JsonWriter out;
  out.real(value);
  return out.take();
}

}  // namespace

TEST_CASE("commas stand between values and nowhere else") {
  JsonWriter out;
  out.open_object();
  out.text("a", "x");
  out.key("b");
  out.open_array();
  out.open_array();
  out.close_array();
  out.number(1);
  out.null();
  out.open_object();
  out.close_object();
  out.close_array();
  out.boolean("c", false);
  out.number("d", std::numeric_limits<std::uint64_t>::max());
  out.close_object();
  CHECK(out.take() == R"({"a":"x","b":[[],1,null,{}],"c":false,"d":18446744073709551615})");
}

TEST_CASE("every character reads back as it was") {
  std::string text;
  for (char byte = 0; byte < 0x7F; ++byte) text.push_back(byte);
  text += "\x7F é 中 \U0001F600 \u2028";
  CHECK(nlohmann::json::parse(written(text)).get<std::string>() == text);
}

TEST_CASE("broken text is repaired") {
  CHECK(written("a\xFFz\xE4\xB8") == "\"a\uFFFDz\uFFFD\uFFFD\"");
}

TEST_CASE("numbers read back to the same value") {
  for (const double value : {0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, 16.123456789012345}) {
    CHECK(nlohmann::json::parse(written(value)).get<double>() == value);
  }
  CHECK(written(std::numeric_limits<double>::infinity()) == "null");
  CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
}

}  // namespace readout
