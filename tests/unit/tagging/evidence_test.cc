// SPDX-License-Identifier: GPL-3.0-or-later
// No tag without evidence, and no evidence that is not where it says: over real articles, as they
// are, in capitals, in small letters and taken apart into tokens. READOUT_DATA names their folder.
#include <array>
#include <cctype>
#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout {
namespace {

using namespace test;

constexpr int kArticles = 150;

std::vector<Article> real_articles() {
  const char* data = std::getenv("READOUT_DATA");
  const auto file = std::filesystem::path(data == nullptr ? "" : data) / "data/news.jsonl.zst";
  if (data == nullptr || !std::filesystem::exists(file)) return {};
  ProgramCall call;
  call.program = "/bin/sh";
  call.arguments = {"-c",
                    "zstd -dc '" + file.string() + "' | head -n " + std::to_string(kArticles)};
  std::vector<Article> articles;
  std::string_view rest;
  const std::string out = run(call).out;
  for (rest = out; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const auto record = nlohmann::json::parse(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    articles.push_back(article_of(record.value("title", ""), record.value("body", "")));
    articles.back().language = "en";
  }
  return articles;
}

/// Every word and mark between white space, as corpora of tokens are written.
std::string taken_apart(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool mark = std::ispunct(static_cast<unsigned char>(c)) != 0;
    if (mark) out += ' ';
    out += c;
    if (mark && c != '\'') out += ' ';
  }
  return out;
}

std::string written(const std::string& text, const std::string& how) {
  if (how == "tokens") return taken_apart(text);
  std::string out = text;
  for (char& c : out) {
    const auto byte = static_cast<unsigned char>(c);
    if (how == "capitals") c = static_cast<char>(std::toupper(byte));
    if (how == "small") c = static_cast<char>(std::tolower(byte));
  }
  return out;
}

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Whole words, within the text.
bool stands_on_words(const Article& article, const Mention& mention) {
  const std::string& text = mention.field == TextField::Title ? article.title : article.body;
  const Span span = mention.span;
  if (span.begin >= span.end || span.end > text.size()) return false;
  if (span.begin > 0 && is_word_byte(text[span.begin - 1]) && is_word_byte(text[span.begin]))
    return false;
  return span.end == text.size() || !is_word_byte(text[span.end - 1]) ||
         !is_word_byte(text[span.end]);
}

void check_evidence(const Article& article, const Tags& tags) {
  for (const ActorTag& tag : tags.actors) {
    INFO(tag.name);
    REQUIRE_FALSE(tag.mentions.empty());
    std::uint32_t last_end = 0;
    TextField last = TextField::Title;
    for (const Mention& mention : tag.mentions) {
      CHECK(stands_on_words(article, mention));
      if (mention.field == last) CHECK(mention.span.begin >= last_end);
      last = mention.field;
      last_end = mention.span.end;
    }
  }
  for (const IssueTag& tag : tags.issues) {
    INFO(tag.name);
    REQUIRE_FALSE(tag.evidence.empty());
    for (const Mention& sentence : tag.evidence) {
      const std::string& text = sentence.field == TextField::Title ? article.title : article.body;
      CHECK(sentence.span.begin < sentence.span.end);
      CHECK(sentence.span.end <= text.size());
    }
  }
}

}  // namespace

TEST_CASE("no tag of a real article is without evidence, however it is written") {
  const std::vector<Article> articles = real_articles();
  if (articles.empty()) {
    WARN("skipped: READOUT_DATA names no folder with data/news.jsonl.zst");
    return;
  }
  const Tagger tagger(
      std::make_shared<const Catalogue>(load_catalogue(default_catalogue_files(), std::nullopt)),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  std::size_t tags_as_they_are = 0;
  for (const Article& real : articles) {
    for (const char* how : {"as it is", "tokens", "capitals", "small"}) {
      Article article = real;
      article.title = written(real.title, how);
      article.body = written(real.body, how);
      const Tags tags = tagger.tag(article);
      INFO(how);
      INFO(article.title);
      check_evidence(article, tags);
      if (std::string_view(how) == "as it is") tags_as_they_are += tags.actors.size();
    }
  }
  CHECK(tags_as_they_are > articles.size());
}

}  // namespace readout
