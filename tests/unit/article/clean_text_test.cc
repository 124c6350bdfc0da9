// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/clean.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("Spaces of every kind become one, none at the ends of lines") {
  CHECK(clean_text("  a\t\xc2\xa0 b \n c  ") == "a b\nc");
}

TEST_CASE("Line ends of every kind become the same") {
  CHECK(clean_text("a\r\nb\rc\xe2\x80\xa8"
                   "d") == "a\nb\nc\nd");
  CHECK(clean_text("a\r\n\r\nb\r\rc\n\n\n\nd") == "a\n\nb\n\nc\n\nd");
}

TEST_CASE("Invisible characters are dropped, unless a script needs them") {
  CHECK(clean_text("zero\xe2\x80\x8bwidth\xc2\xad \x01\x1bx") == "zerowidth x");
  CHECK(clean_text("ta\xe2\x80\x8clks") == "talks");
  CHECK(clean_text("می\xe2\x80\x8cخواهم") == "می\xe2\x80\x8cخواهم");
}

TEST_CASE("Left-over entities are decoded, also into spaces") {
  CHECK(clean_text("Q&amp;A&nbsp;&#8211; &amp;#8217;s") == "Q&A – ’s");
}

TEST_CASE("Broken UTF-8 becomes valid") { CHECK(clean_text("caf\xe9") == "caf\xef\xbf\xbd"); }

TEST_CASE("A clean line has no line ends") { CHECK(clean_line(" a \n\n b\r\nc ") == "a b c"); }

}  // namespace
}  // namespace readout::article
