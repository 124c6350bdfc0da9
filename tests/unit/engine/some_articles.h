// SPDX-License-Identifier: GPL-3.0-or-later
// A small index for the tests of what stands around the hits.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "engine/contract/suggestions.h"
#include "engine/index_reader.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::test {

using Strings = std::vector<std::string>;

inline article::TaggedArticle tagged(const std::string& id,
                                     const std::string& title,
                                     const std::string& body) {
  article::TaggedArticle made;
  made.article = make_article(id, body);
  made.article.title = title;
  made.article.fingerprint = id;
  return made;
}

inline void tag(article::TaggedArticle& tagged, const std::string& id, const std::string& name) {
  tagged.tags.actors.push_back(
      {id, name, article::ActorType::Person, {{article::TextField::Body, {0, 1}}}});
}

/// Five articles in an index, two of them copies of one text.
struct SomeArticles {
  TempDir folder;
  engine::IndexReader reader;

  SomeArticles() : reader(folder / "index", {std::chrono::milliseconds(0), 2}) {
    std::vector<article::TaggedArticle> articles = {
        tagged("a", "Tariffs on steel", "The government put tariffs on steel from abroad."),
        tagged("b", "More tariffs on steel", "Tariffs on steel were raised by the government."),
        tagged("c", "A balloon", "The balloon drifted over the coast, the government said."),
        tagged("c2", "A balloon seen", "The balloon drifted over the coast, the government said."),
        tagged("d", "Élysée talks", "Diplomats met at the palace and spoke of nothing else."),
    };
    articles[3].article.fingerprint = "c";
    articles[0].article.sections = {"World", "Trade policy"};
    articles[1].article.sections = {"Trade"};
    tag(articles[0], "janet-yellen", "Janet Yellen");
    tag(articles[1], "janet-yellen", "Janet Yellen");
    tag(articles[1], "wang-yi", "Wang Yi");
    tag(articles[2], "wang-yi", "Wang Yi");
    tag(articles[3], "wang-yi", "Wang Yi");
    articles[0].tags.issues.push_back({"trade", "Trade and tariffs", "Economy", 1, {}});
    articles[0].article.published =
        article::Published{"2023-06-19", article::DatePrecision::Day, ""};
    articles[1].article.published =
        article::Published{"2023-07-02", article::DatePrecision::Day, ""};
    std::vector<engine::Submission> batch;
    for (const article::TaggedArticle& made : articles) batch.push_back({made, batch.size() + 1});
    const auto writer = open_writer(folder / "index");
    writer->add(std::move(batch));
    writer->finish();
  }
  engine::SearchResult search(const std::string& query,
                              engine::CopyMode copies = engine::CopyMode::Fold) const {
    engine::SearchRequest request;
    request.query = query;
    request.copies = copies;
    return reader.search(request);
  }
  std::string corrected(const std::string& query) const {
    return search(query).query.corrected.value_or("");
  }
};

inline Strings ids(const std::vector<engine::FacetValue>& values) {
  Strings out;
  for (const engine::FacetValue& value : values) out.push_back(value.id);
  return out;
}

inline Strings ids(const std::vector<engine::ValueSuggestion>& values) {
  Strings out;
  for (const engine::ValueSuggestion& each : values) out.push_back(each.value.id);
  return out;
}

}  // namespace readout::test
