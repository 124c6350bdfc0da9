// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/markdown_inline.h"
#include "article/formats/markdown_text.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

std::string plain(std::string_view text, const LinkLabels& labels = {}) {
  std::string image;
  return plain_inline(text, labels, image);
}

TEST_CASE("Only labels that are defined make links") {
  CHECK(plain("[said][One] [so]", {"one"}) == "said [so]");
  CHECK(link_label(" One ") == "one");
}

TEST_CASE("A link longer than any address is text") {
  const std::string text = "[a](" + std::string(5000, 'x') + ")";
  CHECK(plain(text) == text);
}

TEST_CASE("The first picture is the image, its description no text") {
  std::string image;
  CHECK(plain_inline("a ![d](<https://example.org/a.jpg>) b ![d](https://example.org/b.jpg)",
                     {},
                     image) == "a  b ");
  CHECK(image == "https://example.org/a.jpg");
}

TEST_CASE("Headings are told by their marks") {
  CHECK(heading_level("## Talks") == 2);
  CHECK(heading_level("   # Talks") == 1);
  CHECK(heading_level("    # Talks") == 0);
  CHECK(heading_level("#Talks") == 0);
  CHECK(heading_level("####### Talks") == 0);
  CHECK(is_heading_underline("====="));
  CHECK_FALSE(is_heading_underline("="));
}

TEST_CASE("Code keeps its characters, comments go") {
  const MarkdownText text = markdown_to_text("```\n*a*\n```\n\n<!-- no\nno -->after");
  CHECK(text.paragraphs == std::vector<std::string>{"*a*", "after"});
  CHECK_FALSE(text.begins_with_heading);
}

}  // namespace
}  // namespace readout::article
