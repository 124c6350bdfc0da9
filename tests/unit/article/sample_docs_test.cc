// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/sample-docs.md promises of the folder sample_docs.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(READOUT_SOURCE_DIR) / "sample_docs";

std::vector<Article> samples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::vector<Article> articles;
  for (const fs::path& file : files) {
    read_file(file,
              fs::relative(file, kFolder).generic_string(),
              {},
              {[&](Article article) { articles.push_back(std::move(article)); },
               [&](const ReadProblem& problem) { FAIL(problem.path + ": " + problem.message); }});
  }
  return articles;
}

std::size_t words_of(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words),
                                                std::istream_iterator<std::string>()));
}

bool is_about_china(const Article& article) {
  for (const char* name : {"China", "Chinese", "Beijing"}) {
    if ((article.title + article.body).find(name) != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("There are enough sample articles, each of a readable length") {
  const auto articles = samples();
  CHECK(articles.size() >= 48);
  for (const Article& article : articles) {
    INFO(article.origin.path << ":" << article.origin.line);
    CHECK(words_of(article.body) >= 150);
    CHECK(words_of(article.body) <= 600);
    CHECK(article.language == "en");
  }
}

TEST_CASE("Enough sample articles are about something else") {
  const auto articles = samples();
  CHECK(std::count_if(articles.begin(), articles.end(), [](const Article& article) {
          return !is_about_china(article);
        }) >= 10);
}

TEST_CASE("Sample articles come in every format") {
  std::map<std::string, int> files;
  for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
    if (entry.is_regular_file()) ++files[entry.path().extension().string()];
  }
  CHECK(files[".md"] >= 10);
  CHECK(files[".txt"] >= 10);
  CHECK(files[".html"] + files[".htm"] >= 10);
  CHECK(files[".jsonl"] == 1);
  CHECK(files[".xml"] == 1);
  CHECK(files[".atom"] == 1);
  CHECK(files.size() <= 7);  // the folder holds articles and nothing else
}

TEST_CASE("Reposts among the samples have no title and no date, and two of them are one text") {
  std::size_t reposts = 0;
  std::map<std::string, std::set<std::string>> addresses;
  for (const Article& article : samples()) {
    addresses[article.fingerprint].insert(article.url.empty() ? article.origin.path : article.url);
    if (!article.origin.path.starts_with("reposts/")) continue;
    ++reposts;
    INFO(article.origin.path);
    CHECK(article.title_source == TitleSource::Made);
    CHECK_FALSE(article.published);
    CHECK_FALSE(article.image.empty());
  }
  CHECK(reposts >= 2);
  CHECK(std::count_if(addresses.begin(), addresses.end(), [](const auto& copies) {
          return copies.second.size() > 1;
        }) == 1);
}

}  // namespace
}  // namespace readout::article
