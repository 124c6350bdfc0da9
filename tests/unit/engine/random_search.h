// SPDX-License-Identifier: GPL-3.0-or-later
// Random articles of few words and tags, and random requests that find many of them: for tests that
// compare what an index answers. One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "article/dates.h"
#include "engine/contract/search.h"
#include "tests/unit/engine/writing.h"

namespace readout::test {

using Random = std::mt19937;

inline std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

inline const std::vector<std::string> kWords = {
    "steel", "tariff", "balloon", "summit", "chips", "rice"};

inline article::TaggedArticle random_article(Random& random, std::size_t number) {
  article::TaggedArticle made;
  article::Article& article = made.article;
  article = make_article("n" + std::to_string(number), "");
  for (int i = 0; i < 3; ++i) article.body += kWords[below(random, kWords.size())] + " ";
  article.source = "Desk " + std::to_string(below(random, 3));
  for (std::size_t i = 0; i < 3; ++i) {
    if (below(random, 3) == 0) article.sections.push_back("Section " + std::to_string(i));
  }
  if (below(random, 5) > 0) {
    article.published =
        article::Published{article::iso_day(19000 + static_cast<std::int32_t>(below(random, 90))),
                           article::DatePrecision::Day,
                           ""};
  }
  // Every third or so is a copy of some other, though it may be dated and tagged otherwise.
  article.fingerprint = "text " + std::to_string(below(random, 80));
  for (std::size_t i = 0; i < 5; ++i) {
    const std::string id = "actor-" + std::to_string(i);
    if (below(random, 3) == 0)
      made.tags.actors.push_back(
          {id, id, article::ActorType::Person, {{article::TextField::Body, {0, 1}}}});
  }
  if (below(random, 2) == 0) made.tags.issues.push_back({"trade", "Trade", "Economy", 1, {}});
  return made;
}

inline engine::SearchRequest random_request(Random& random) {
  engine::SearchRequest request;
  if (below(random, 3) > 0) request.query = kWords[below(random, kWords.size())];
  if (below(random, 2) == 0) request.query += " " + kWords[below(random, kWords.size())];
  if (below(random, 3) == 0) request.query += " " + kWords[below(random, kWords.size())];
  request.match = std::vector{
      engine::MatchMode::Auto, engine::MatchMode::All, engine::MatchMode::Any}[below(random, 3)];
  if (below(random, 4) == 0) request.query += " -" + kWords[below(random, kWords.size())];
  if (below(random, 2) == 0) {
    engine::Selection actors{engine::Field::Actor, {"actor-" + std::to_string(below(random, 5))}};
    if (below(random, 2) == 0) actors.values.push_back("actor-" + std::to_string(below(random, 6)));
    request.selections.push_back(actors);
  }
  if (below(random, 3) == 0)
    request.selections.push_back(
        {engine::Field::Source, {"Desk " + std::to_string(below(random, 3))}});
  if (below(random, 4) == 0)
    request.selections.push_back({engine::Field::Section, {"Section 0", "Section 2"}});
  if (below(random, 3) == 0) request.from_day = 19000 + static_cast<int>(below(random, 60));
  if (below(random, 3) == 0) request.to_day = 19030 + static_cast<int>(below(random, 60));
  if (below(random, 2) == 0) request.facet_mode = engine::FacetMode::All;
  if (below(random, 2) == 0) request.copies = engine::CopyMode::Show;
  if (below(random, 3) == 0) request.sort = engine::SortOrder::Oldest;
  if (below(random, 4) == 0) request.fresh = 0.5;
  request.interval = engine::Interval::Day;
  if (below(random, 2) == 0)
    request.timeline_by = below(random, 2) == 0 ? engine::Field::Actor : engine::Field::Section;
  request.facets = {
      engine::Field::Actor, engine::Field::Issue, engine::Field::Source, engine::Field::Section};
  request.limit = 7;
  return request;
}

}  // namespace readout::test
