// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("decoding steps over every form of UTF-8") {
  const std::string text = "a\u00e9\u4e2d\U0001F600";
  std::vector<char32_t> values;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    values.push_back(point.value);
    at += point.size;
  }
  CHECK(values == std::vector<char32_t>{'a', 0xE9, 0x4E2D, 0x1F600});
}

TEST_CASE("a broken sequence is one replacement character per byte and never reads past the end") {
  const std::string_view broken =
      GENERATE(std::string_view("\x80"),              // continuation alone
               std::string_view("\xC0\xAF"),          // overlong
               std::string_view("\xE0\x80\x80"),      // overlong, three bytes
               std::string_view("\xED\xA0\x80"),      // surrogate
               std::string_view("\xF4\x90\x80\x80"),  // above U+10FFFF
               std::string_view("\xE4\xB8"),          // cut short
               std::string_view("\xFF"));
  CHECK_FALSE(is_valid_utf8(broken));
  CHECK(decode_utf8(broken, 0).value == 0xFFFD);
  CHECK(decode_utf8(broken, 0).size == 1);
  CHECK(is_valid_utf8(repair_utf8(broken)));
  CHECK(count_code_points(broken) == broken.size());
}

TEST_CASE("a replacement character that was written as such is valid") {
  CHECK(is_valid_utf8("\xEF\xBF\xBD"));
}

TEST_CASE("appending is the inverse of decoding") {
  for (const char32_t value :
       {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, value);
    CHECK(decode_utf8(text, 0).value == value);
    CHECK(decode_utf8(text, 0).size == text.size());
  }
}

TEST_CASE("previous_utf8 finds the start of the character before") {
  const std::string text = "a\u4e2d\U0001F600";
  CHECK(previous_utf8(text, text.size()) == 4);
  CHECK(previous_utf8(text, 4) == 1);
  CHECK(previous_utf8(text, 1) == 0);
}

TEST_CASE("a prefix never cuts a character") {
  CHECK(utf8_prefix("a\u4e2d", 2) == "a");
  CHECK(utf8_prefix("a\u4e2d", 4) == "a\u4e2d");
  CHECK(utf8_prefix("\u4e2d", 0).empty());
}

TEST_CASE("code point offsets follow byte offsets forwards and back") {
  CodePointOffsets offsets("\u00e9\u4e2dz\U0001F600!");
  CHECK(offsets(0) == 0);
  CHECK(offsets(5) == 2);
  CHECK(offsets(10) == 4);
  CHECK(offsets(2) == 1);
  CHECK(offsets(1000) == 5);
}

TEST_CASE("code point offsets asked in any order do not read the text again") {
  const std::string text(1U << 20U, 'x');
  CodePointOffsets offsets(text);
  // Each answer from the beginning would make it minutes.
  for (std::size_t i = 0; i < 100'000; ++i) {
    if (offsets(text.size() - i) != text.size() - i || offsets(i) != i) FAIL(i);
  }
}

TEST_CASE("code point offsets are right anywhere in a long text") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "a\u4e2d\u00e9";  // three points, six bytes
  CodePointOffsets backwards(text);
  for (std::size_t at = 500; at-- > 0;) {
    CHECK(backwards(6 * at) == 3 * at);
    CHECK(backwards(6 * at + 1) == 3 * at + 1);
    CHECK(backwards(6 * at + 4) == 3 * at + 2);
  }
}

}  // namespace readout
