// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_blocks.h"
#include "article/formats/html_bounds.h"
#include "article/formats/html_byline.h"
#include "article/formats/html_content.h"
#include "article/formats/html_hints.h"
#include "article/formats/html_metadata.h"
#include "article/formats/html_tidy.h"
#include "article/formats/json_ld.h"
#include "tests/support/catch.h"

namespace readout::article {
namespace {

using Texts = std::vector<std::string>;

HtmlTree tree(std::string_view html) {
  auto page = HtmlTree::parse(html);
  REQUIRE(page);
  return std::move(*page);
}

Texts block_texts(std::string_view html) {
  const HtmlTree page = tree(html);
  Texts texts;
  for (const HtmlBlock& block : blocks_of(page.root(), [](const HtmlNode&) { return false; }))
    texts.push_back(block.text);
  return texts;
}

HtmlHint hint_in(std::string_view html) {
  const HtmlTree page = tree(html);
  const HtmlNode* wanted = find_element(
      page.root(), [](const HtmlNode& node) { return has_attribute(node, "data-here"); });
  REQUIRE(wanted != nullptr);
  return hint_of(*wanted);
}

std::string times(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST_CASE("Bounded pages have no scripts, styles, comments and visual tags; their text stays") {
  CHECK(*bounded_html("<p>a<b>b</b><!-- no --><script>no</script><style>no</style>c</p>") ==
        "<p>abc</p>");
  CHECK(bounded_html("<script type=\"application/ld+json\">{}</script>")->find("{}") !=
        std::string::npos);
  CHECK(*bounded_html("3 < 4") == "3 &lt; 4");
}

TEST_CASE("Bounded pages are nested some hundred levels deep at most") {
  const std::string deep = *bounded_html(times("<div>", 1000) + "x" + times("</div>", 1000));
  CHECK(deep.size() < 300 * (5 + 6));
  CHECK(deep.find('x') != std::string::npos);
}

TEST_CASE("A page with more tags than any article is refused") {
  CHECK_FALSE(bounded_html(times("<p>", 500'000)));
}

TEST_CASE("A tree is walked in the order of the page and finds attributes and text") {
  const HtmlTree page = tree("<div id=a><p>One <a href=x>two</a><br>three</p></div>");
  const HtmlNode* div = find_element(
      page.root(), [](const HtmlNode& node) { return is_element(node, GUMBO_TAG_DIV); });
  REQUIRE(div != nullptr);
  CHECK(attribute(*div, "id") == "a");
  CHECK(attribute(*div, "class").empty());
  CHECK(text_in(*div) == "One two three");
  CHECK(own_text(*div).empty());
}

TEST_CASE("Elements on lines of their own are blocks") {
  CHECK(block_texts("<h2>Head</h2><p>One <i>two</i>.</p><ul><li>Item</li></ul>a<br><br>b") ==
        Texts{"Head", "One two.", "Item", "a", "b"});
}

TEST_CASE("A fragment of HTML becomes paragraphs, and is told from plain text") {
  CHECK(html_to_text("<p>One &amp; two.</p><p>Three.</p>") == "One & two.\n\nThree.");
  CHECK(looks_like_fragment("<p>One</p>"));
  CHECK_FALSE(looks_like_fragment("3 < 4 > 2"));
}

TEST_CASE("Names of elements hint at what they hold") {
  CHECK(hint_in("<div data-here itemprop=articleBody>") == HtmlHint::Body);
  CHECK(hint_in("<div data-here class=newsletter>") == HtmlHint::Furniture);
  CHECK(hint_in("<nav data-here>") == HtmlHint::Never);
  CHECK(hint_in("<div data-here class=x>") == HtmlHint::None);
  CHECK(hint_in("<div data-here aria-modal=true class=article-body>") == HtmlHint::Never);
}

TEST_CASE("A dialogue about cookies is never the text, even where it is longer than the article") {
  const std::string story = times("The ministers met and talked about trade at length. ", 4);
  const HtmlTree page =
      tree("<div><p>" + story + "</p></div><div id=onetrust-consent-sdk>" +
           times("<p>You may object to the sale of what we know of you.</p>", 30) + "</div>");
  CHECK(main_content(page, {}).find("object to the sale") == std::string::npos);
}

TEST_CASE("A byline below the headline gives author and date") {
  const HtmlTree page =
      tree("<h1>Talks in Vienna go on</h1><p>By Jane Roe</p><p>May 11, 2023</p><p>They met.</p>");
  Draft draft;
  draft.article.title = "Talks in Vienna go on";
  read_byline(page, draft);
  CHECK(draft.article.authors == Texts{"Jane Roe"});
  REQUIRE(draft.dates.size() == 1);
  CHECK(draft.dates[0].text == "May 11, 2023");
  CHECK(same_headline("Talks in Vienna go on", "TALKS IN VIENNA go on for a day"));
  CHECK_FALSE(same_headline("Talks", "Talks"));
}

TEST_CASE("Links, buttons and scraps around the text are removed") {
  const HtmlTree page = tree(
      "<p>12 May</p><p>The ministers met in Vienna.</p><p><a href=x>Also read this story</a></p>"
      "<p>They talked.</p><p>Share</p><h3>Related</h3>");
  auto blocks = blocks_of(page.root(), [](const HtmlNode&) { return false; });
  tidy_blocks(blocks, "Talks", [](const HtmlBlock&) { return false; });
  Texts texts;
  for (const HtmlBlock& block : blocks) texts.push_back(block.text);
  CHECK(texts == Texts{"The ministers met in Vienna.", "They talked."});
  CHECK(text_length("谈判") == 5);
}

TEST_CASE("The content is the element with the running text, not the one with the links") {
  const std::string text = times("The ministers met and talked about trade at length. ", 4);
  const HtmlTree page =
      tree("<div>" + times("<p><a href=x>Another story of this site</a></p>", 20) +
           "</div><div><p>" + text + "</p><p>" + text + "</p></div>");
  const std::string content = main_content(page, {});
  CHECK(content.starts_with("The ministers met"));
  CHECK(content.find("Another story") == std::string::npos);
}

TEST_CASE("Metadata of a page goes into the draft, the text that it gives comes back") {
  const HtmlTree page = tree(
      "<html lang=de><head><meta property=og:title content=Talks>"
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"Text.\"}"
      "</script></head></html>");
  Draft draft;
  CHECK(read_html_metadata(page, draft) == "Text.");
  CHECK(draft.article.title == "Talks");
  CHECK(draft.article.language == "de");
}

TEST_CASE("JSON-LD is read from graphs and lists; other objects and broken scripts give nothing") {
  const auto read = [](const std::string& json) {
    return read_json_ld(tree("<script type=\"application/ld+json\">" + json + "</script>"));
  };
  const JsonLdArticle article = read(
      "{\"@graph\":[{\"@type\":\"WebSite\",\"headline\":\"no\"},{\"@type\":[\"NewsArticle\"],"
      "\"headline\":\"Talks\",\"author\":[{\"name\":\"Jane Roe\"},\"John Doe\"],"
      "\"publisher\":{\"name\":\"Desk\"},\"image\":[{\"url\":\"https://example.org/a.jpg\"}]}]}");
  CHECK(article.headline == "Talks");
  CHECK(article.authors == Texts{"Jane Roe", "John Doe"});
  CHECK(article.publisher == "Desk");
  CHECK(article.image == "https://example.org/a.jpg");
  CHECK(read("{\"@type\":\"NewsArticle\",\"headline\":").headline.empty());
  CHECK(read("{\"@type\":\"NewsArticle\",\"headline\":[[1]],\"author\":7}").headline.empty());
}

}  // namespace
}  // namespace readout::article
