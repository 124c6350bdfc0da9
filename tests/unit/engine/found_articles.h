// SPDX-License-Identifier: GPL-3.0-or-later
// For the tests of searching: articles of given texts, and what a search finds among them. One
// thread.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "engine/index_reader.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::test {

using Strings = std::vector<std::string>;

/// Articles whose ids are "1", "2"...
class FoundArticles {
 public:
  void add(const std::string& body, const std::string& title = "News") {
    article::Article made = make_article(std::to_string(++count_), body);
    made.title = title;
    articles_.push_back({{std::move(made), {}}, count_});
  }

  void add_published(const std::string& day, const std::string& body) {
    add(body);
    articles_.back().article.article.published =
        article::Published{day, article::DatePrecision::Day, ""};
  }

  engine::SearchResult search(const engine::SearchRequest& request) {
    if (!articles_.empty()) {
      const auto writer = open_writer(folder_ / "index");
      writer->add(std::exchange(articles_, {}));
      writer->finish();
    }
    return reader().search(request);
  }

  engine::SearchResult search(const std::string& query,
                              std::size_t offset = 0,
                              std::size_t limit = 10) {
    engine::SearchRequest request;
    request.query = query;
    request.offset = offset;
    request.limit = limit;
    return search(request);
  }

  Strings ids(const std::string& query) { return ids_of(search(query)); }

  static Strings ids_of(const engine::SearchResult& result) {
    Strings out;
    for (const engine::Hit& hit : result.hits) out.push_back(hit.article.id);
    return out;
  }

  [[nodiscard]] engine::IndexReader reader() const {
    return {folder_ / "index", {std::chrono::milliseconds(0), 1}};
  }

 private:
  TempDir folder_;
  std::vector<engine::Submission> articles_;
  std::size_t count_ = 0;
};

}  // namespace readout::test
