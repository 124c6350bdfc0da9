// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/text_head.h"
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

TEST_CASE("A text's first line is its title, lines below it say who and when") {
  const Article article = only(
      "Talks in Vienna go on\n\nBy Jane Roe and John Doe\nMay 11, 2023\n\nThe ministers met.\n");
  CHECK(article.title == "Talks in Vienna go on");
  CHECK(article.title_source == TitleSource::Given);
  CHECK(article.authors.size() == 2);
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11");
  CHECK(article.body == "The ministers met.");
}

TEST_CASE("A sentence, a dateline or a long line is no title") {
  const std::string first = GENERATE(
      as<std::string>{},
      "The ministers met in Vienna on Thursday and talked for eight hours about trade and war.",
      "VIENNA, May 11 (World Wire) - The ministers met.",
      "https://example.org/");
  Draft draft;
  draft.article.body = first + "\n\nThey talked.";
  take_text_head(draft);
  CHECK(draft.article.title.empty());
  CHECK(draft.article.body == first + "\n\nThey talked.");
}

TEST_CASE("A single line is the text, and its title is made from it") {
  const Article article = only("Talks in Vienna");
  CHECK(article.body == "Talks in Vienna");
  CHECK(article.title_source == TitleSource::Made);
}

TEST_CASE("Line ends of other systems separate lines") {
  const Article article = only("Talks in Vienna\r\rThe ministers met.\rThey talked.\r");
  CHECK(article.title == "Talks in Vienna");
  CHECK(article.body == "The ministers met.\n\nThey talked.");
}

// What reposting software leaves: a line of its own, and a picture's address that runs into the
// text. No title, no date.
TEST_CASE("A repost begins with its text and has a made title, a picture and no date") {
  const Article article = only(
      "This post was originally published on this site\n"
      "https://media.example.org/uploads/2023/05/hall-e1684000000000.jpg?w=1024The two ministers "
      "met in Vienna for a second day and promised to keep a line open between their offices.\n"
      "Neither of them would say what had been agreed upon.\n");
  CHECK(article.body.starts_with("The two ministers met in Vienna"));
  CHECK(article.image ==
        "https://media.example.org/uploads/2023/05/hall-e1684000000000.jpg?w=1024");
  CHECK(article.title.starts_with("The two ministers met in Vienna"));
  CHECK(article.title_source == TitleSource::Made);
  CHECK_FALSE(article.published);
}

}  // namespace
}  // namespace readout::article
