// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

const std::string kFirst =
    "The ministers met in Vienna on Thursday and talked for eight hours, longer than planned, "
    "about trade, about the war in Ukraine and about the strait that divides their views.";
const std::string kSecond =
    "Neither side announced a result, but both called the exchange candid, substantive and "
    "constructive, and agreed to keep the channel open in the months that follow.";

std::string page(const std::string& head, const std::string& body) {
  return "<!doctype html><html lang=\"en\"><head>" + head + "</head><body>" + body +
         "</body></html>";
}

std::string paragraphs() { return "<p>" + kFirst + "</p><p>" + kSecond + "</p>"; }

TEST_CASE("JSON-LD describes the article as object, list or graph") {
  const std::string object =
      R"({"@type":"ReportageNewsArticle","headline":"Talks in Vienna",)"
      R"("datePublished":"2023-05-11T21:00:00+02:00","author":[{"@type":"Person","name":"Jane Roe"}],)"
      R"("publisher":{"name":"World Desk"},"articleSection":"World",)"
      R"("image":[{"url":"https://example.org/hall.jpg"}],"url":"https://example.org/talks"})";
  const std::string json = GENERATE_COPY(std::string(object),
                                         R"([{"@type":"BreadcrumbList"},)" + object + "]",
                                         R"({"@graph":[{"@type":"WebSite"},)" + object + "]}");
  const Article article =
      only(page("<script type=\"application/ld+json\">" + json + "</script><title>X</title>",
                "<article>" + paragraphs() + "</article>"));
  CHECK(article.title == "Talks in Vienna");
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11T21:00:00+02:00");
  CHECK(article.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(article.source == "World Desk");
  CHECK(article.sections.front() == "World");
  CHECK(article.image == "https://example.org/hall.jpg");
  CHECK(article.url == "https://example.org/talks");
  CHECK(article.body == kFirst + "\n\n" + kSecond);
}

TEST_CASE("Meta elements and the canonical link describe the article") {
  const Article article =
      only(page("<title>Talks in Vienna | World Desk</title>"
                "<link rel=canonical href=\"https://example.org/talks?utm_source=x\">"
                "<meta property=\"og:title\" content=\"Talks in Vienna\">"
                "<meta property=\"og:site_name\" content=\"World Desk\">"
                "<meta property=\"og:image\" content=\"https://example.org/hall.jpg\">"
                "<meta property=\"article:published_time\" content=\"2023-05-11T19:00:00Z\">"
                "<meta property=\"article:section\" content=\"World\">"
                "<meta name=\"author\" content=\"Jane Roe and John Doe\">",
                paragraphs()));
  CHECK(article.title == "Talks in Vienna");
  CHECK(article.source == "World Desk");
  CHECK(article.url == "https://example.org/talks");
  CHECK(article.image == "https://example.org/hall.jpg");
  CHECK(article.sections.front() == "World");
  CHECK(article.authors == std::vector<std::string>{"Jane Roe", "John Doe"});
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11T19:00:00Z");
}

TEST_CASE("Without metadata the title element (less the site's name) and the time element count") {
  const Article article =
      only(page("<title>Talks in Vienna go on for a second day | Desk</title>",
                "<time datetime=\"2023-05-11\">yesterday</time>" + paragraphs()));
  CHECK(article.title == "Talks in Vienna go on for a second day");
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-05-11");
}

TEST_CASE("Only the article's text is its body") {
  const Article article = only(page(
      "<title>Talks in Vienna</title><style>p{}</style>",
      "<nav><a href=/>Home</a></nav><header>World Desk</header>"
      "<div class=cookie-banner><p>We use cookies to measure how pages are read.</p></div>"
      "<main><article><h1>Talks in Vienna</h1><div class=share-buttons>Share this</div><p>" +
          kFirst +
          "</p><figure><img src=a.jpg><figcaption>The hall.</figcaption></figure>"
          "<aside>Related: a treaty</aside><div class=newsletter><form>Sign up</form></div><p>" +
          kSecond +
          "</p></article></main><section class=comments><p>Nice article, thank you!</p></section>"
          "<footer><p>All rights reserved.</p></footer><script>var x = '<p>no</p>';</script>"));
  CHECK(article.body == kFirst + "\n\n" + kSecond);
}

TEST_CASE("Two line breaks separate paragraphs of old pages") {
  const Article article =
      only(page("<title>Talks</title>",
                "<table><tr><td><a href=/>Home</a><br><a href=/w>World</a></td><td>" + kFirst +
                    "<br><br>" + kSecond + "</td></tr></table>"));
  CHECK(article.body == kFirst + "\n\n" + kSecond);
}

TEST_CASE("Broken JSON-LD hides nothing else of the page") {
  const std::string json = GENERATE(
      std::string("{\"@type\": \"NewsArticle\", "), std::string(100'000, '['), std::string("null"));
  const Article article =
      only(page("<script type=\"application/ld+json\">" + json + "</script><title>Talks</title>",
                paragraphs()));
  CHECK(article.title == "Talks");
  CHECK(article.body == kFirst + "\n\n" + kSecond);
}

TEST_CASE("Only web addresses are taken as address and image") {
  const Article article =
      only(page("<title>Talks</title><link rel=canonical href=\"javascript:alert(1)\">"
                "<meta property=og:image content=\"javascript:alert(2)\">",
                paragraphs()));
  CHECK(article.url.empty());
  CHECK(article.image.empty());
}

TEST_CASE("Elements nested a hundred thousand deep do not hide the text") {
  const std::string tag =
      GENERATE(as<std::string>{}, "<div>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>");
  std::string nested;
  for (int i = 0; i < 100'000; ++i) nested += tag;
  const Read result = read(page("<title>Talks</title>", paragraphs() + nested + "end"));
  REQUIRE(result.articles.size() + result.problems.size() == 1);
  if (!result.articles.empty()) CHECK(result.articles[0].body.find(kFirst) != std::string::npos);
}

}  // namespace
}  // namespace readout::article
