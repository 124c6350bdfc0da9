// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/paragraphs.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {
using Texts = std::vector<std::string>;

TEST_CASE(
    "Blank lines separate paragraphs, and so do single line ends in text that is not wrapped") {
  CHECK(split_paragraphs("One.\n\nTwo.") == Texts{"One.", "Two."});
  CHECK(split_paragraphs("One.\nTwo.") == Texts{"One.", "Two."});
  CHECK(split_paragraphs("").empty());
}

TEST_CASE("Lines wrapped at a width are joined") {
  CHECK(split_paragraphs("The ministers met in Vienna on Thursday and talked\n"
                         "for eight hours, longer than planned, about trade\n"
                         "and about the war.\n\n"
                         "Neither side announced a result, but both called\n"
                         "the exchange candid.") ==
        Texts{"The ministers met in Vienna on Thursday and talked for eight hours, longer than "
              "planned, about trade and about the war.",
              "Neither side announced a result, but both called the exchange candid."});
}

TEST_CASE("Joined paragraphs have a blank line between them") {
  CHECK(join_paragraphs({"One.", "Two."}) == "One.\n\nTwo.");
  CHECK(join_paragraphs({}).empty());
}

TEST_CASE("Line ends of other systems become those of Unix") {
  CHECK(with_unix_line_ends("a\r\nb\rc\r\r\nd\n\r") == "a\nb\nc\n\nd\n\n");
}

TEST_CASE("Chinese and Japanese lines are joined without a space, Korean ones with one") {
  const auto joined = [](std::string first, std::string_view second) {
    join_line(first, second);
    return first;
  };
  CHECK(joined("维也", "纳。") == "维也纳。");
  CHECK(joined("「ウィー", "ン」") == "「ウィーン」");
  CHECK(joined("빈", "회담") == "빈 회담");
  CHECK(joined("Wien", "维") == "Wien 维");
}

}  // namespace
}  // namespace readout::article
