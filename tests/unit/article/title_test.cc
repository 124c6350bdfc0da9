// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/title.h"

#include "base/utf8.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("The first sentence without dateline and full stop is the title") {
  CHECK(make_title("VIENNA, May 11 (AP) - The ministers met. They talked.") == "The ministers met");
  CHECK(make_title("They met again in the U.S.\n\nThey talked.") == "They met again in the U.S.");
  CHECK(make_title("Who met whom? Nobody knows.") == "Who met whom?");
}

TEST_CASE("A long sentence is cut at a word, with an ellipsis") {
  std::string sentence = "The ministers";
  for (int i = 0; i < 40; ++i) sentence += " talked";
  const std::string title = make_title(sentence + ".");
  CHECK(title.ends_with("talked…"));
  CHECK(count_code_points(title) <= 110);
}

TEST_CASE("A text without spaces is cut between characters") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "谈";
  const std::string title = make_title(text);
  CHECK(is_valid_utf8(title));
  CHECK(count_code_points(title) == 110);
}

TEST_CASE("Without text there is no title") { CHECK(make_title("").empty()); }

}  // namespace
}  // namespace readout::article
