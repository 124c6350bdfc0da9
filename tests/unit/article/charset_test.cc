// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/charset.h"

#include "base/utf8.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

std::string in_utf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char byte : ascii) out += little ? std::string{byte, '\0'} : std::string{'\0', byte};
  return out;
}

TEST_CASE("UTF-8 is taken as such whatever is declared") {
  CHECK(to_utf8("Große Sorge", "iso-8859-1") == "Große Sorge");
  CHECK(to_utf8("Große Sorge", "no such encoding") == "Große Sorge");
}

TEST_CASE("Old encodings are decoded as declared") {
  CHECK(to_utf8("caf\xe9 \x93noir\x94", "ISO-8859-1") == "café “noir”");
  CHECK(to_utf8("\xcc\xee\xf1\xea\xe2\xe0", "windows-1251") == "Москва");
  CHECK(to_utf8("\xd6\xd0\xb9\xfa", "gb2312") == "中国");
  CHECK(to_utf8("\x93\xfa\x96\x7b", "Shift_JIS") == "日本");
  CHECK(to_utf8("\xc7\xd1\xb1\xb9", "euc-kr") == "한국");
}

TEST_CASE("Without a declaration the encoding is guessed, and the result is valid UTF-8") {
  CHECK(to_utf8("Le caf\xe9 est ferm\xe9 jusqu'\xe0 lundi, a dit le propri\xe9taire.") ==
        "Le café est fermé jusqu'à lundi, a dit le propriétaire.");
  CHECK(is_valid_utf8(to_utf8("\xff\xff\xfe\x80\x80")));
}

TEST_CASE("A few broken bytes in UTF-8 become replacement characters, the rest stays") {
  CHECK(to_utf8("Große Mühe, schöne Grüße, ein Stück \xff") ==
        "Große Mühe, schöne Grüße, ein Stück \xef\xbf\xbd");
}

TEST_CASE("A byte order mark decides the encoding and is dropped") {
  CHECK(to_utf8("\xef\xbb\xbfTalks") == "Talks");
  CHECK(to_utf8("\xff\xfe" + in_utf16("Talks", true)) == "Talks");
  CHECK(to_utf8("\xfe\xff" + in_utf16("Talks", false)) == "Talks");
}

TEST_CASE(
    "UTF-16 of Latin letters is known without a mark, other zero bytes are not taken for it") {
  const std::string text = "The ministers met in Vienna on Thursday.";
  CHECK(unmarked_utf16(in_utf16(text, true)) == "UTF-16LE");
  CHECK(unmarked_utf16(in_utf16(text, false)) == "UTF-16BE");
  CHECK(unmarked_utf16(text).empty());
  CHECK(unmarked_utf16(std::string(100, '\0')).empty());
  CHECK(unmarked_utf16("a").empty());
}

TEST_CASE("A stream cut anywhere decodes as the whole") {
  const std::string bytes = in_utf16("The ministers met in Vienna.", true);
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    StreamDecoder decoder("UTF-16LE");
    std::string out;
    decoder.append_decoded(out, std::string_view(bytes).substr(0, cut));
    decoder.append_decoded(out, std::string_view(bytes).substr(cut));
    decoder.finish(out);
    CHECK(out == "The ministers met in Vienna.");
  }
}

TEST_CASE("A character cut at the end of a stream is a replacement character") {
  StreamDecoder decoder("UTF-16LE");
  std::string out;
  decoder.append_decoded(out, std::string_view("a\0b", 3));
  decoder.finish(out);
  CHECK(out == "a\xef\xbf\xbd");
}

}  // namespace
}  // namespace readout::article
