// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

using Texts = std::vector<std::string>;

const std::string kText = "The ministers met in Vienna on Thursday and talked for eight hours.";

TEST_CASE("Front matter fills the fields and the text below it is the body") {
  const Article article = only(
      "---\n"
      "title: \"Talks: \\\"candid\\\", says Beijing\"  # as sent\n"
      "date: 2023-05-11T21:00:00+02:00\n"
      "source: 'The People''s Wire'\n"
      "url: https://example.org/2023/talks#top\n"
      "tags: [Vienna, \"trade, tariffs\"]\n"
      "actors: [wang-yi, jake-sullivan]\n"
      "issues:\n"
      "  - bilateral-talks\n"
      "  - taiwan\n"
      "authors:\n"
      "- Jane Roe\n"
      "- name: John Doe\n"
      "  role: editor\n"
      "language: en\n"
      "summary: >\n"
      "  Two days\n"
      "  of talks\n"
      "---\n\n" +
      kText + "\n");
  CHECK(article.title == "Talks: \"candid\", says Beijing");
  CHECK(article.title_source == TitleSource::Given);
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11T21:00:00+02:00");
  CHECK(article.source == "The People's Wire");
  CHECK(article.url == "https://example.org/2023/talks");
  CHECK(article.sections == Texts{"Vienna", "trade, tariffs"});
  CHECK(article.explicit_actors == Texts{"wang-yi", "jake-sullivan"});
  CHECK(article.explicit_issues == Texts{"bilateral-talks", "taiwan"});
  CHECK(article.authors == Texts{"Jane Roe", "John Doe"});
  CHECK(article.language == "en");
  CHECK(article.summary == "Two days of talks");
  CHECK(article.body == kText);
}

TEST_CASE("Windows line ends change nothing about front matter") {
  const Article article = only("---\r\ntitle: Talks in Vienna\r\n---\r\n\r\n" + kText + "\r\n");
  CHECK(article.title == "Talks in Vienna");
  CHECK(article.body == kText);
}

TEST_CASE("A heading is the title where there is no front matter") {
  const std::string source = GENERATE(std::string("# Talks in *Vienna*\n\n"),
                                      std::string("\n# Talks in Vienna #\n"),
                                      std::string("Talks in Vienna\n===\n\n"));
  const Article article = only(source + kText);
  CHECK(article.title == "Talks in Vienna");
  CHECK(article.body == kText);
}

TEST_CASE("Marks of Markdown are removed and the words stay") {
  const auto body_of = [](const std::string& markdown) {
    return only("---\ntitle: T\n---\n" + markdown).body;
  };
  CHECK(body_of("**Bold**, *leaning*, ***both***, ~~gone~~ and `code_x`.") ==
        "Bold, leaning, both, gone and code_x.");
  CHECK(body_of("The [State Department](https://example.org/a_(b) \"note\") said so.") ==
        "The State Department said so.");
  CHECK(body_of("It [said][1] so [again].\n\n[1]: https://example.org\n[again]: /x") ==
        "It said so again.");
  CHECK(body_of("He said [sic] \\*no\\* and snake_case_name, 2 * 3 * 4.") ==
        "He said [sic] *no* and snake_case_name, 2 * 3 * 4.");
  CHECK(body_of("One\ntwo lines.\n\n## Next ##\n\n> Quoted\n> text.\n\n---\n\n1. First\n2. Second\n"
                "- [x] Third") ==
        "One two lines.\n\nNext\n\nQuoted text.\n\nFirst\n\nSecond\n\nThird");
  CHECK(body_of("| Year | Deaths |\n|:-----|-------:|\n| 2022 | 110,000 |") ==
        "Year Deaths\n\n2022 110,000");
  CHECK(body_of("See <https://example.org/x>.<br>A <b>tag</b><!-- no -->; 3 < 4 > 2[^1].") ==
        "See https://example.org/x. A tag; 3 < 4 > 2.");
}

TEST_CASE("Lines of Chinese that were wrapped are joined without a space") {
  CHECK(only("---\ntitle: T\n---\n王毅在维也\n纳会见了沙利文。").body ==
        "王毅在维也纳会见了沙利文。");
}

TEST_CASE("The first picture with a web address is the article's image") {
  const Article article = only(
      "# Talks\n\n![no](data:image/png;base64,AA) ![hall](https://example.org/h.jpg \"The "
      "hall\")\n\n" +
      kText);
  CHECK(article.image == "https://example.org/h.jpg");
  CHECK(article.body == kText);
}

TEST_CASE("Front matter without an end is a problem, and nothing of it is lost") {
  const Read result = read("---\ntitle: Talks\n\n" + kText);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].line == 1);
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].body.find("Vienna") != std::string::npos);
}

TEST_CASE("A line of the front matter that is not a field is reported with its number") {
  const Read result = read("---\ntitle: Talks\nwhat is this\n---\n" + kText);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].line == 3);
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].title == "Talks");
}

TEST_CASE("Texts that only begin like Markdown are read as plain text") {
  CHECK(only("#taiwan was the tag of the day\n\n" + kText).title ==
        "#taiwan was the tag of the day");
  CHECK(only("-- Reuters\n\n" + kText).body.find(kText) != std::string::npos);
}

TEST_CASE("Marks without end, a hundred thousand of them, are read all the same") {
  const std::string mark = GENERATE(as<std::string>{},
                                    "[",
                                    "![",
                                    "[a](",
                                    "*a ",
                                    "a*",
                                    "_",
                                    "`",
                                    "``a`",
                                    "<a ",
                                    "> ",
                                    "- ",
                                    "| ",
                                    "![![a](b",
                                    "~~a",
                                    "](\n",
                                    "[a](\n",
                                    "[a]: b (\n",
                                    "<p>a\n\n",
                                    "\t> ",
                                    "[^a]: b\n");
  std::string source = "# Talks\n\n" + kText + "\n\n";
  for (int i = 0; i < 100'000; ++i) source += mark;
  CHECK(only(source).body.starts_with(kText));
}

}  // namespace
}  // namespace readout::article
