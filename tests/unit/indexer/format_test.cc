// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format.h"

#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

using std::chrono::duration;

TEST_CASE("Sizes use the largest unit that leaves a figure before the point") {
  CHECK(byte_size(0) == "0 bytes");
  CHECK(byte_size(1) == "1 byte");
  CHECK(byte_size(999) == "999 bytes");
  CHECK(byte_size(1200) == "1.2 kB");
  CHECK(byte_size(999'949) == "999.9 kB");
  CHECK(byte_size(999'960) == "1.0 MB");
  CHECK(byte_size(118'000'000) == "118.0 MB");
  CHECK(byte_size(2'000'000'000'000'000) == "2000.0 TB");
}

TEST_CASE("Durations are as exact as is useful") {
  CHECK(indexer::duration(duration<double>(-1)) == "0.0 s");
  CHECK(indexer::duration(duration<double>(0.34)) == "0.3 s");
  CHECK(indexer::duration(duration<double>(42.2)) == "42 s");
  CHECK(indexer::duration(duration<double>(59.7)) == "1 min 00 s");
  CHECK(indexer::duration(duration<double>(125)) == "2 min 05 s");
  CHECK(indexer::duration(duration<double>(3720)) == "1 h 02 min");
}

TEST_CASE("One thing is singular") {
  CHECK(counted(0, "article") == "0 articles");
  CHECK(counted(1, "article") == "1 article");
  CHECK(counted(1200, "article") == "1,200 articles");
}

TEST_CASE("Printable text can't control the terminal") {
  CHECK(printable("plain, café, 中国") == "plain, café, 中国");
  CHECK(printable("\x1b]0;owned\x07\x1b[2Jtitle") == "]0;owned[2Jtitle");
  CHECK(printable("one\ntwo\tthree\r") == "one two three ");
  CHECK(printable("c1 \xc2\x9b"
                  "31m del \x7f") == "c1 31m del ");
  CHECK(printable("gpj\u202egp.exe\u2066") == "gpjgp.exe");
  CHECK(printable("line\u2028end") == "line end");
  CHECK(printable("bad \xff byte") == "bad \xef\xbf\xbd byte");
  CHECK(printable(std::string_view("nul\0", 4)) == "nul");
}

TEST_CASE("A problem is named by file, line and message") {
  CHECK(describe(article::ReadProblem{"a/b.jsonl", 7, "not valid JSON"}) ==
        "a/b.jsonl:7: not valid JSON");
  CHECK(describe(article::ReadProblem{"a/b.html", 0, "empty file"}) == "a/b.html: empty file");
  CHECK(describe(article::ReadProblem{"-", 3, "too long"}) == "standard input:3: too long");
  CHECK(describe(article::ReadProblem{"\x1b[31mred", 0, "a\nb"}) == "[31mred: a b");
}

}  // namespace
}  // namespace readout::indexer
