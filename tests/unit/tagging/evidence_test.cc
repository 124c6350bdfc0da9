// SPDX-License-Identifier: GPL-3.0-or-later
// Every tag has evidence, and all evidence is where it says: over real articles, as they are, in
// capitals, in small letters and split into tokens. READOUT_DATA names their folder.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <nlohmann/json.hpp>

#include "embedded/default_catalogue_files.h"
#include "embedded/name_model_files.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

constexpr int kArticles = 150;

std::vector<article::Article> real_articles() {
  const char* data = std::getenv("READOUT_DATA");
  const auto file = std::filesystem::path(data == nullptr ? "" : data) / "data/news.jsonl.zst";
  if (data == nullptr || !std::filesystem::exists(file)) return {};
  ProgramCall call;
  call.program = "/bin/sh";
  call.arguments = {"-c",
                    "zstd -dc '" + file.string() + "' | head -n " + std::to_string(kArticles)};
  std::vector<article::Article> articles;
  const std::string out = run(call).out;
  for (std::string_view rest = out; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const auto record = nlohmann::json::parse(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    articles.push_back(article_of(record.value("title", ""), record.value("body", "")));
    articles.back().language = "en";
  }
  return articles;
}

/// Every word and punctuation mark between white space, as in tokenised corpora.
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
bool stands_on_words(const article::Article& article, const article::Mention& mention) {
  const std::string& text =
      mention.field == article::TextField::Title ? article.title : article.body;
  const Span span = mention.span;
  if (span.begin >= span.end || span.end > text.size()) return false;
  if (span.begin > 0 && is_word_byte(text[span.begin - 1]) && is_word_byte(text[span.begin]))
    return false;
  return span.end == text.size() || !is_word_byte(text[span.end - 1]) ||
         !is_word_byte(text[span.end]);
}

/// Whole words of the text, in its order, each one once.
bool stands_in_order(const article::Article& article,
                     const std::vector<article::Mention>& mentions) {
  const auto place = [](const article::Mention& one) {
    return std::pair(one.field, one.span.begin);
  };
  const auto before = [&place](const article::Mention& left, const article::Mention& right) {
    return place(left) < place(right) &&
           (left.field != right.field || left.span.end <= right.span.begin);
  };
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    if (!before(mentions[i - 1], mentions[i])) return false;
  }
  return std::all_of(mentions.begin(), mentions.end(), [&article](const article::Mention& one) {
    return stands_on_words(article, one);
  });
}

bool stands_in_text(const article::Article& article, const article::Mention& mention) {
  const std::string& text =
      mention.field == article::TextField::Title ? article.title : article.body;
  return mention.span.begin < mention.span.end && mention.span.end <= text.size();
}

/// Names of the tags with wrong evidence.
Strings unproven(const article::Article& article, const article::Tags& tags) {
  Strings names;
  for (const article::ActorTag& tag : tags.actors) {
    if (tag.mentions.empty() || !stands_in_order(article, tag.mentions)) names.push_back(tag.name);
  }
  for (const article::IssueTag& tag : tags.issues) {
    const bool inside = std::all_of(
        tag.evidence.begin(), tag.evidence.end(), [&article](const article::Mention& one) {
          return stands_in_text(article, one);
        });
    if (tag.evidence.empty() || !inside) names.push_back(tag.name);
  }
  return names;
}

}  // namespace

TEST_CASE("every tag of a real article has evidence, however the article is written") {
  const std::vector<article::Article> articles = real_articles();
  if (articles.empty()) {
    WARN("skipped: READOUT_DATA names no folder with data/news.jsonl.zst");
    return;
  }
  const Tagger tagger(
      std::make_shared<const Catalogue>(load_catalogue(default_catalogue_files(), std::nullopt)),
      std::make_shared<const NameModel>(NameModel::read(name_model_files().front().bytes)));
  std::size_t tags_as_they_are = 0;
  for (const article::Article& real : articles) {
    for (const char* how : {"as it is", "tokens", "capitals", "small"}) {
      article::Article article = real;
      article.title = written(real.title, how);
      article.body = written(real.body, how);
      const article::Tags tags = tagger.tag(article);
      INFO(how);
      INFO(article.title);
      CHECK(unproven(article, tags).empty());
      if (std::string_view(how) == "as it is") tags_as_they_are += tags.actors.size();
    }
  }
  CHECK(tags_as_they_are > articles.size());
}

}  // namespace readout::tagging
