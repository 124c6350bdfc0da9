// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <thread>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

const Tagger& default_tagger() {
  static const Tagger tagger(
      std::make_shared<const Catalogue>(load_catalogue(default_catalogue_files(), std::nullopt)),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  return tagger;
}

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

void check_places(const article::Article& article, const article::Tags& tags) {
  const auto inside = [&article](const article::Mention& mention) {
    const std::string& text =
        mention.field == article::TextField::Title ? article.title : article.body;
    return mention.span.begin < mention.span.end && mention.span.end <= text.size();
  };
  for (const article::ActorTag& tag : tags.actors) {
    CHECK_FALSE(tag.mentions.empty());
    CHECK(std::all_of(tag.mentions.begin(), tag.mentions.end(), inside));
  }
  for (const article::IssueTag& tag : tags.issues) {
    CHECK_FALSE(tag.evidence.empty());
    CHECK(std::all_of(tag.evidence.begin(), tag.evidence.end(), inside));
  }
}

}  // namespace

TEST_CASE("a megabyte of anything is tagged in time proportional to its length") {
  const std::string text = GENERATE("China ",
                                    "U.S. U.S. ",
                                    "THE UNITED STATES AND CHINA TALK TRADE ",
                                    "Johnson Johnson ",
                                    "A. B. C. D. ",
                                    "x",
                                    "'",
                                    "a.b.",
                                    "习近平",
                                    "Donald Trump, Joe Biden, ",
                                    "The Chinese foreign minister met. ",
                                    "Photo by A/AP ",
                                    "New York Times of the United States of America's ",
                                    "\xff\xfe ",
                                    "- \n* Item 1,234.5\n",
                                    "the united states said on monday it would ");
  article::Article article = article_of(repeated(text, 1000), repeated(text, 1U << 20U));
  article.language = "en";
  article.published = article::Published{"2023-06-19", article::DatePrecision::Day, ""};
  const auto begin = std::chrono::steady_clock::now();
  const article::Tags tags = default_tagger().tag(article);
  const auto took = std::chrono::steady_clock::now() - begin;
  INFO(text);
  // Generous for sanitizers and busy machines: quadratic code takes minutes.
  CHECK(took < std::chrono::seconds(20));
  check_places(article, tags);
}

TEST_CASE("a megabyte of different names is tagged in time proportional to its length") {
  const auto word = [](std::size_t number) {
    std::string out(1, static_cast<char>('A' + number % 26));
    for (; number > 0; number /= 20) out += "bcdfghklmnprstvwaeio"[number % 20];
    return out + "o";
  };
  std::string body;
  for (std::size_t i = 0; body.size() < (1U << 20U); ++i)
    body += "Mr. " + word(3 * i) + ' ' + word(7 * i + 1) + " met " + word(5 * i + 2) + " Ltd. ";
  article::Article article = article_of("", body);
  article.language = "en";
  const auto begin = std::chrono::steady_clock::now();
  const article::Tags tags = default_tagger().tag(article);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  CHECK(tags.actors.size() > 10'000);
}

TEST_CASE("text in other languages gives native names and no false ones") {
  const article::Tags tags = default_tagger().tag(
      article_of("", "Bundeskanzler Scholz reiste nach Berlin. Deutschland will das nicht."));
  const Strings ids = ids_of(tags.actors);
  CHECK(std::find(ids.begin(), ids.end(), "germany") != ids.end());
  CHECK(tags.issues.empty());
}

TEST_CASE("persons and states are found under their names in other languages") {
  struct Sample {
    const char* language;
    const char* text;
    Strings actors;
  };
  const Sample sample = GENERATE(
      Sample{"zh",
             "中国国家主席习近平周一会见美国国务卿布林肯。",
             {"china", "xi-jinping", "united-states", "antony-blinken"}},
      Sample{
          "ru",
          "Президент России Владимир Путин поговорил с Макроном. Зеленский благодарил США.",
          {"russia", "vladimir-putin", "emmanuel-macron", "volodymyr-zelenskyy", "united-states"}},
      Sample{"de",
             "Am Montag traf Olaf Scholz Emmanuel Macron. Weiterlesen. Deutschland will das.",
             {"olaf-scholz", "emmanuel-macron", "germany"}},
      Sample{"ar",
             "قال الرئيس جو بايدن إن روسيا والصين وإيران قلقة.",
             {"joe-biden", "russia", "china", "iran"}},
      Sample{"ja", "岸田文雄首相はバイデン大統領と会談した。", {"fumio-kishida", "joe-biden"}});
  INFO(sample.language);
  article::Article article = article_of("", sample.text);
  article.language = sample.language;
  Strings found = ids_of(default_tagger().tag(article).actors);
  Strings expected = sample.actors;
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  CHECK(found == expected);
}

TEST_CASE("lists, tables and menus give no false actors") {
  article::Article article =
      article_of("Results",
                 "Rank | Country | Gold\n1 | China | 10\n\nName\tAge\tCity\n\n- Home\n- "
                 "News\n- Sport\n- Read More\n- Sign Up\n\n* Monday 9 am\n* Tuesday 10 "
                 "am\n\nHowever\nShare This\nMost Read In World\nAll Rights Reserved");
  article.language = "en";
  CHECK(ids_of(default_tagger().tag(article).actors) == Strings{"china"});
}

TEST_CASE("one tagger serves many threads") {
  const article::Article article =
      article_of("China and the U.S. talk", "Xi Jinping met Joe Biden.");
  const Strings expected = ids_of(default_tagger().tag(article).actors);
  REQUIRE_FALSE(expected.empty());
  std::vector<Strings> found(4);
  {
    std::vector<std::jthread> threads;
    for (Strings& slot : found)
      threads.emplace_back([&] { slot = ids_of(default_tagger().tag(article).actors); });
  }
  for (const Strings& ids : found) CHECK(ids == expected);
}

}  // namespace readout::tagging
