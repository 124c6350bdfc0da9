// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

const std::string kRss =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n"
    "     xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
    "<channel><title>World Desk</title><link>https://example.org/</link>\n"
    "<language>en-gb</language>\n"
    "<item>\n"
    "  <title>Talks &amp; tariffs</title>\n"
    "  <link>https://example.org/1?utm_source=rss</link>\n"
    "  <guid isPermaLink=\"false\">item-1</guid>\n"
    "  <pubDate>Thu, 11 May 2023 21:00:00 +0200</pubDate>\n"
    "  <dc:creator>Jane Roe</dc:creator>\n"
    "  <category>Diplomacy</category><category>Trade</category>\n"
    "  <description>In short.</description>\n"
    "  <content:encoded><![CDATA[<p>First <b>part</b>.</p><p>Second&nbsp;part.</p>"
    "<script>no()</script>]]></content:encoded>\n"
    "</item>\n"
    "<item><title>Only a teaser</title><link>https://example.org/2</link>\n"
    "  <description>&lt;p&gt;Nothing &lt;a href=\"/x\"&gt;more&lt;/a&gt;.&lt;/p&gt;</description>\n"
    "</item>\n"
    "</channel></rss>\n";

TEST_CASE("Each item of an RSS feed becomes an article with its line") {
  const Read result = read(kRss);
  CHECK(result.problems.empty());
  REQUIRE(result.articles.size() == 2);
  const Article& first = result.articles[0];
  CHECK(first.title == "Talks & tariffs");
  CHECK(first.url == "https://example.org/1");
  REQUIRE(first.published);
  CHECK(first.published->iso == "2023-05-11T21:00:00+02:00");
  CHECK(first.authors == std::vector<std::string>{"Jane Roe"});
  CHECK(first.source == "World Desk");
  CHECK(first.summary == "In short.");
  CHECK(first.body == "First part.\n\nSecond part.");
  CHECK(first.language == "en");
  CHECK(first.origin.line == 6);
  CHECK(result.articles[1].origin.line == 16);
  CHECK(result.articles[1].body == "Nothing more.");
}

TEST_CASE("Items of RSS 1.0 stand beside their channel and are read too") {
  const Read result = read(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<channel rdf:about=\"x\"><title>Old Desk</title></channel>"
      "<item rdf:about=\"https://example.org/3\"><title>Rivers rise</title>"
      "<link>https://example.org/3</link><dc:date>2004-08-12</dc:date>"
      "<description>They rose.</description></item></rdf:RDF>");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].source == "Old Desk");
  CHECK(result.articles[0].body == "They rose.");
  REQUIRE(result.articles[0].published);
  CHECK(result.articles[0].published->iso == "2004-08-12");
}

TEST_CASE("Entries of Atom are read whatever the type of their content") {
  const std::string content =
      GENERATE(as<std::string>{},
               "<content type=\"html\">&lt;p&gt;One &lt;i&gt;two&lt;/i&gt;.&lt;/p&gt;</content>",
               "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One "
               "<i>two</i>.</p></div></content>",
               "<content type=\"text\">One two.</content>",
               "<content>One two.</content>",
               "<summary type=\"html\">&lt;p&gt;One two.&lt;/p&gt;</summary>");
  const Read result = read(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Society</title>"
      "<author><name>Staff</name></author><entry><title type=\"html\">A &amp;amp; B</title>"
      "<link rel=\"self\" href=\"https://example.org/self\"/>"
      "<link rel=\"alternate\" href=\"https://example.org/4\"/>"
      "<id>tag:example.org,2023:4</id><updated>2023-12-14T00:00:00Z</updated>"
      "<published>2023-12-13T12:00:00+04:00</published>" +
      content + "</entry></feed>");
  CHECK(result.problems.empty());
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.title == "A & B");
  CHECK(article.url == "https://example.org/4");
  CHECK(article.source == "Society");
  CHECK(article.body == "One two.");
  REQUIRE(article.published);
  CHECK(article.published->iso == "2023-12-13T12:00:00+04:00");
}

TEST_CASE("A feed that breaks off is a problem, and its complete items are kept") {
  const Read result = read(kRss.substr(0, kRss.find("Nothing")));
  CHECK(result.problems.size() == 1);
  REQUIRE_FALSE(result.articles.empty());
  CHECK(result.articles[0].title == "Talks & tariffs");
}

TEST_CASE("A feed in an old encoding is read by the encoding it declares") {
  const Read result = read(
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><title>D</title>"
      "<item><title>\xCC\xEE\xF1\xEA\xE2\xE0</title><link>https://example.org/5</link>"
      "<description>\xCF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB.</description></item></channel></"
      "rss>");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].title == "Москва");
  CHECK(result.articles[0].body == "Переговоры.");
}

TEST_CASE("Elements nested a hundred thousand deep neither crash nor hide the items before") {
  std::string deep = kRss.substr(0, kRss.find("</channel>")) + "<item><description>";
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  const Read result = read(deep);
  CHECK(result.articles.size() + result.problems.size() >= 2);
  REQUIRE_FALSE(result.articles.empty());
  CHECK(result.articles[0].title == "Talks & tariffs");
}

}  // namespace
}  // namespace readout::article
