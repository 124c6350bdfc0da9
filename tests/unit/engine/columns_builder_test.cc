// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/columns_builder.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "article/dates.h"
#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Random = std::mt19937;
using Numbers = std::vector<std::uint32_t>;
using Texts = std::vector<std::string>;

constexpr std::size_t kActors = 0;
constexpr std::size_t kSources = 2;

article::TaggedArticle by(const std::string& actor_name, const std::string& source) {
  article::TaggedArticle made;
  made.tags.actors.push_back({"wang-yi", actor_name, article::ActorType::Person, {}});
  made.article.source = source;
  return made;
}

article::TaggedArticle random_article(Random& random) {
  article::TaggedArticle made;
  article::Article& article = made.article;
  if (random() % 4 > 0) {
    const auto day = static_cast<std::int32_t>(19'000 + random() % 9);
    article.published = {article::iso_day(day), article::DatePrecision::Day, ""};
  }
  if (random() % 3 > 0) article.source = "Source " + std::to_string(random() % 5);
  if (random() % 3 > 0) article.fingerprint = "print" + std::to_string(random() % 6);
  for (std::size_t i = random() % 4; i > 0; --i) {
    const std::string id = std::to_string(4 * (random() % 6) + i);
    made.tags.actors.push_back({"a" + id, "Actor " + id, article::ActorType::Country, {}});
    made.tags.issues.push_back({"i" + id, "Issue " + id, "Economy", 1, {}});
  }
  return made;
}

Texts texts(const TextTable& table) {
  Texts all;
  for (std::size_t i = 0; i < table.size(); ++i) all.emplace_back(table[i]);
  return all;
}

void check_equal(const PartFacet& made, const PartFacet& expected) {
  CHECK(texts(made.values) == texts(expected.values));
  CHECK(made.articles == expected.articles);
  CHECK(texts(made.names) == texts(expected.names));
  CHECK(texts(made.kinds) == texts(expected.kinds));
  CHECK(texts(made.words) == texts(expected.words));
  CHECK(made.word_starts == expected.word_starts);
  CHECK(made.placed == expected.placed);
  CHECK(made.starts == expected.starts);
  CHECK(made.ordinals == expected.ordinals);
}

void check_equal(const PartColumns& made, const PartColumns& expected) {
  CHECK(made.articles == expected.articles);
  CHECK(made.days == expected.days);
  CHECK(made.instants == expected.instants);
  CHECK(made.lengths == expected.lengths);
  CHECK(made.copy_hashes == expected.copy_hashes);
  CHECK(made.copy_articles == expected.copy_articles);
  for (std::size_t i = 0; i < made.facets.size(); ++i) {
    INFO(spec_of(kFacetedFields[i]).name);
    check_equal(made.facets[i], expected.facets[i]);
  }
}

}  // namespace

TEST_CASE("articles that came in any order stand by their ids") {
  ColumnsBuilder builder;
  builder.add(5, by("Wang", "B"), 50);
  builder.add(2, by("Wang", "C"), 20);
  builder.add(3, by("Wang", "B"), 30);
  const PartColumns columns = builder.take();
  CHECK(columns.articles == Numbers{2, 3, 5});
  CHECK(columns.lengths == Numbers{0, 0, 20, 30, 0, 50});
  const PartFacet& sources = columns.facets[kSources];
  CHECK(texts(sources.values) == Texts{"B", "C"});
  CHECK(sources.articles == Numbers{2, 1});
  CHECK(sources.starts == Numbers{0, 0, 0, 1, 2, 2, 3});
  CHECK(sources.ordinals == Numbers{1, 0, 0});
}

TEST_CASE("columns of no article have room for id 0 alone") {
  ColumnsBuilder builder;
  const PartColumns columns = builder.take();
  CHECK(columns.end() == 1);
  CHECK(columns.articles.empty());
  CHECK(columns.facets[kActors].values.size() == 0);
  CHECK(columns.facets[kActors].starts.empty());
}

TEST_CASE("the article with the greatest id decides what an actor is called") {
  ColumnsBuilder builder;
  builder.add(2, by("Wang Yi", "A"), 1);
  builder.add(1, by("Wang", "A"), 1);
  CHECK(texts(builder.take().facets[kActors].names) == Texts{"Wang Yi"});
}

TEST_CASE("the last part that has an actor decides what it is called, by whichever article") {
  const auto part_by = [](const std::string& actor_name) {
    ColumnsBuilder builder;
    builder.add(1, by(actor_name, "A"), 1);
    return builder.take();
  };
  ColumnsBuilder builder;
  builder.add(part_by("Wang"), 0);
  builder.add(part_by("Wang Yi"), 1);
  builder.add(PartColumns(), 1);
  CHECK(texts(builder.take().facets[kActors].names) == Texts{"Wang Yi"});
}

TEST_CASE("columns made of parts are those of their articles") {
  Random random(7);
  for (int round = 0; round < 50; ++round) {
    ColumnsBuilder of_articles;
    ColumnsBuilder of_parts;
    std::uint32_t next = 0;
    for (int part = 0; part < 4; ++part) {
      ColumnsBuilder builder;
      const auto first = static_cast<std::uint32_t>(random() % 3);  // ids behind it move down
      const auto many = static_cast<std::uint32_t>(random() % 20);
      for (std::uint32_t id = first + 1; id <= first + many; ++id) {
        const auto length = static_cast<std::uint32_t>(random() % 100);
        const article::TaggedArticle one = random_article(random);
        builder.add(id, one, length);
        of_articles.add(next + id - first, one, length);
      }
      of_parts.add(builder.take(), next - first);
      next += many;
    }
    check_equal(of_parts.take(), of_articles.take());
  }
}

}  // namespace readout::engine
