// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/formats.h"
#include "article/formats/markdown_text.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

using Texts = std::vector<std::string>;

Texts paragraphs(std::string_view markdown) { return markdown_to_text(markdown).paragraphs; }

TEST_CASE("Only labels that are defined make links") {
  CHECK(paragraphs("[said][One] [so]\n\n[ one ]: /x") == Texts{"said [so]"});
}

TEST_CASE("The first picture is the image, its description no text") {
  const MarkdownText text =
      markdown_to_text("a ![d](<https://example.org/a.jpg>) b ![d](https://example.org/b.jpg)");
  CHECK(text.paragraphs == Texts{"a  b"});
  CHECK(text.image == "https://example.org/a.jpg");
}

TEST_CASE("Headings are recognised by their marks") {
  for (const char* heading : {"## Talks", "   # Talks", "Talks\n====="})
    CHECK(looks_like_markdown(heading));
  for (const char* other : {"    # Talks", "#Talks", "####### Talks", "Talks\n="})
    CHECK_FALSE(looks_like_markdown(other));
}

TEST_CASE("Code keeps its characters, comments go") {
  const MarkdownText text = markdown_to_text("```\n*a*\n```\n\n<!-- no\n\nno -->after");
  CHECK(text.paragraphs == Texts{"*a*", "after"});
  CHECK_FALSE(text.begins_with_heading);
}

TEST_CASE("Notes are paragraphs without their numbers") {
  CHECK(paragraphs("He said so[^1] and[^b].\n\n[^1]: Reuters\n[^b]: The *World* Wire.") ==
        Texts{"He said so and.", "Reuters", "The World Wire."});
}

TEST_CASE("A table may follow a paragraph, and a pipe may stand in a cell") {
  CHECK(paragraphs("Deaths:\n| Year | a\\|b |\n|---|:-:|\n| 2022 | `x` |") ==
        Texts{"Deaths:", "Year a|b", "2022 x"});
}

TEST_CASE("HTML amid Markdown is read as HTML") {
  CHECK(paragraphs("<table><tr><td>a</td><td>b</td></tr></table>\n\nText.\n\n"
                   "<pre>\nOne\n\nTwo\n</pre>\n\n<script>\nlet x;\n\nlet y;\n</script>\n") ==
        Texts{"a", "b", "Text.", "One", "Two"});
}

TEST_CASE("Blocks inside blocks are paragraphs of their own") {
  CHECK(paragraphs("1. One\n\n   More\n   - a\n     b\n\n> - c\n>\n>   d\n\n    Indented *text*") ==
        Texts{"One", "More", "a b", "c", "d", "Indented text"});
}

TEST_CASE("A text that the library would take hours for is taken as it is") {
  const std::string text = "[a]: /" + std::string(4'000'000, 'b') + "\n\n" + [] {
    std::string links;
    for (int i = 0; i < 1'000'000; ++i) links += "[a]";
    return links;
  }();
  CHECK(paragraphs(text) == Texts{text});
}

}  // namespace
}  // namespace readout::article
