// SPDX-License-Identifier: GPL-3.0-or-later
// What clauses find and weigh, against Xapian's own matcher with the same formula.
#include "engine/searching/evaluator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/searching/value_queries.h"
#include "engine/snapshot/columns.h"
#include "tests/support/catch.h"
#include "tests/unit/engine/view_of.h"

namespace readout::engine {
namespace {

using Kind = Clause::Kind;
using Random = std::mt19937;

constexpr std::size_t kArticles = 200;

constexpr std::int32_t kDay = 19'000;

std::int32_t day_of(Random& random) { return static_cast<std::int32_t>(random() % 30); }

/// Of every article some terms, of most a date. Each term is rarer than the one before; the texts
/// are of different length.
void add_random_articles(Xapian::WritableDatabase& database) {
  const std::vector<std::string> terms = {"the", "steel", "tariff", "tariffs", "rice", "rare"};
  Random random(3);
  for (std::size_t i = 0; i < kArticles; ++i) {
    Xapian::Document article;
    article.add_term("filler", static_cast<Xapian::termcount>(1 + random() % 300));
    std::vector<std::string> text;
    for (std::size_t term = 0; term < terms.size(); ++term) {
      if (random() % (term * term + 1) == 0) text.insert(text.end(), 1 + random() % 9, terms[term]);
    }
    std::shuffle(text.begin(), text.end(), random);
    Xapian::termpos position = 0;
    for (const std::string& word : text) article.add_posting(word, ++position);
    if (i % 2 == 0) article.add_boolean_term("XVeven");
    if (i % 5 != 0)
      article.add_value(test::kDaySlot, Xapian::sortable_serialise(kDay + day_of(random)));
    database.add_document(article);
  }
  database.delete_document(7);
}

using Index = test::ViewOf;

/// A clause and what it is for Xapian.
struct Both {
  Clause clause;
  Xapian::Query query;
};

Both words(const std::vector<std::string>& terms) {
  return {any_word(terms), Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end())};
}

Both joined(Kind kind, Xapian::Query::op op, const std::vector<Both>& parts) {
  std::vector<Clause> clauses;
  std::vector<Xapian::Query> queries;
  for (const Both& part : parts) {
    clauses.push_back(part.clause);
    queries.push_back(part.query);
  }
  return {clause_of(kind, clauses), Xapian::Query(op, queries.begin(), queries.end())};
}

Both share_of(const Both& whole, double share) {
  return {scaled(whole.clause, share),
          Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, whole.query, share)};
}

Both filter(const Both& what, const Both& by) {
  return {filtered(what.clause, by.clause),
          Xapian::Query(Xapian::Query::OP_FILTER, what.query, by.query)};
}

Both published(const DaySpan& span) {
  return {days_query(span),
          Xapian::Query(Xapian::Query::OP_VALUE_RANGE,
                        test::kDaySlot,
                        Xapian::sortable_serialise(span.first),
                        Xapian::sortable_serialise(span.last))};
}

/// Any word of each group, in this order.
Both in_order(const std::vector<std::vector<std::string>>& groups, unsigned gaps) {
  std::vector<Xapian::Query> places;
  for (const std::vector<std::string>& group : groups)
    places.emplace_back(Xapian::Query::OP_OR, group.begin(), group.end());
  const Xapian::Query phrase(Xapian::Query::OP_PHRASE,
                             places.begin(),
                             places.end(),
                             static_cast<Xapian::termcount>(groups.size() + gaps));
  return {found_by({{Field::Body, PhrasePlaces{groups, gaps}}}),
          Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, phrase, 0.0)};
}

/// Two words near one another.
Both near(const std::string& first, const std::string& second, unsigned distance) {
  const std::vector<std::string> words = {first, second};
  const Xapian::Query query(Xapian::Query::OP_NEAR, words.begin(), words.end(), distance + 1);
  return {found_by({{Field::Body, NearChain{{{{first}}, 0, 0}, {{{second}}, distance, 0}}}}),
          Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0)};
}

/// A clause of every kind, some levels deep.
Both random_clause(Random& random, int depth) {
  static const std::vector<std::string> kTerms = {
      "the", "steel", "tariff", "tariffs", "rice", "rare", "XVeven", "nowhere"};
  const auto word = [&] { return kTerms[random() % kTerms.size()]; };
  if (depth == 0) {
    std::vector<std::string> terms(kTerms.begin() + static_cast<std::ptrdiff_t>(random() % 4),
                                   kTerms.begin() + static_cast<std::ptrdiff_t>(4 + random() % 4));
    return random() % 2 == 0 ? words({word()}) : words(terms);
  }
  // One after the other: the order of a call's arguments is the compiler's.
  const Both first = random_clause(random, depth - 1);
  const Both second = random_clause(random, depth - 1);
  const Both word_alone = random_clause(random, 0);
  const double share = static_cast<double>(random() % 5) / 4;
  switch (random() % 10) {
    case 0:
      return joined(Kind::Any, Xapian::Query::OP_OR, {first, second, word_alone});
    case 1:
      // Words alone: in an OP_MAX, Xapian 1.4.22 takes the greatest of an OP_OR's parts too.
      return joined(Kind::Best, Xapian::Query::OP_MAX, {word_alone, random_clause(random, 0)});
    case 2:
      return joined(Kind::All, Xapian::Query::OP_AND, {first, second});
    case 3:
      return joined(Kind::Bonus, Xapian::Query::OP_AND_MAYBE, {first, second});
    case 4:
      // Words alone: what is excluded with an OP_AND_MAYBE in it, Xapian 1.4.22 finds too few of.
      return joined(Kind::Without, Xapian::Query::OP_AND_NOT, {first, word_alone});
    case 5:
      return share_of(first, share);
    case 6:
      return filter(first, second);
    case 7: {
      const std::int32_t day = kDay + day_of(random);
      return published({day, day + day_of(random)});
    }
    case 8:
      return {everything(), Xapian::Query(std::string())};
    default: {
      // Words of texts: what has no positions is found in some phrases by Xapian.
      const std::string one = kTerms[random() % 6];
      const std::string another = kTerms[random() % 6];
      const std::string other = one == "steel" ? "the" : "steel";
      const auto distance = static_cast<unsigned>(random() % 6);
      return random() % 2 == 0 ? in_order({{one, another}, {other}}, distance)
                               : near(one, other, 1 + distance);
    }
  }
}

std::map<Xapian::docid, double> found_by_xapian(const Xapian::Database& database,
                                                const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
  enquire.set_query(query);
  std::map<Xapian::docid, double> weights;
  const Xapian::MSet all = enquire.get_mset(0, kArticles);
  for (auto match = all.begin(); match != all.end(); ++match) weights[*match] = match.get_weight();
  return weights;
}

std::string differences(Index& index, const Both& both) {
  const auto expected = found_by_xapian(index.database(), both.query);
  const std::vector<ArticleNumber> found = Evaluator(index.view()).ids(both.clause);
  const std::vector<ArticleNumber>& all = index.columns().articles();
  const std::vector<double> weights = Evaluator(index.view()).weights(both.clause, all);
  std::vector<ArticleNumber> weighed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (weights[i] != Evaluator::kNotFound) weighed.push_back(all[i]);
  }
  if (weighed != found) return "weighs others than it finds";
  std::vector<ArticleNumber> each;
  Evaluator(index.view()).each(both.clause, [&each](ArticleNumber id) { each.push_back(id); });
  if (each != found) return "calls with others than it finds";
  const std::vector<double> of_found = Evaluator(index.view()).weights(both.clause, found);
  if (found.size() != expected.size()) {
    return "found " + std::to_string(found.size()) + " instead of " +
           std::to_string(expected.size());
  }
  auto other = expected.begin();
  for (std::size_t i = 0; i < found.size(); ++i) {
    const ArticleNumber id = found[i];
    const double weight = of_found[i];
    constexpr double kRounding = 1e-9;
    if (id != other->first || std::abs(weight - other->second) > kRounding) {
      return "article " + std::to_string(id) + " weighs " + std::to_string(weight) + ", expected " +
             std::to_string(other->first) + " with " + std::to_string(other->second);
    }
    ++other;
  }
  return "";
}

}  // namespace

TEST_CASE("a word weighs what Xapian's formula says") {
  Index index(add_random_articles);
  for (const char* term : {"the", "steel", "rare", "XVeven", "nowhere"}) {
    INFO(term);
    CHECK(differences(index, words({term})) == "");
  }
}

TEST_CASE("words as one weigh what Xapian's synonyms do") {
  Index index(add_random_articles);
  CHECK(differences(index, words({"tariff", "tariffs"})) == "");
  CHECK(differences(index, words({"the", "steel", "tariff", "rice", "rare"})) == "");
  CHECK(differences(index, words({"rare", "nowhere"})) == "");
}

TEST_CASE("days find what was published on them, bounds included") {
  Index index(add_random_articles);
  for (const DaySpan span : {DaySpan{kDay + 3, kDay + 9},
                             DaySpan{kDay + 5, kDay + 5},
                             DaySpan{kDay - 9, kDay - 1},
                             DaySpan{kDay, std::numeric_limits<std::int32_t>::max()},
                             DaySpan{std::numeric_limits<std::int32_t>::min(), kDay},
                             DaySpan{kDay + 9, kDay + 3}}) {
    INFO(span.first << " to " << span.last);
    CHECK(differences(index, published(span)) == "");
  }
}

TEST_CASE("clauses find and weigh what Xapian's operators do") {
  Index index(add_random_articles);
  Random random(11);
  constexpr int kClauses = 400;
  for (int i = 0; i < kClauses; ++i) {
    const Both both = random_clause(random, 1 + i % 3);
    INFO(both.query.get_description());
    CHECK(differences(index, both) == "");
  }
}

TEST_CASE("a clause of nothing finds nothing") {
  Index index(add_random_articles);
  const Evaluator evaluator(index.view());
  CHECK(evaluator.ids(any_word({})).empty());
  CHECK(evaluator.ids(clause_of(Kind::Any, {})).empty());
  CHECK(evaluator.ids(filtered(everything(), any_word({}))).empty());
}

TEST_CASE("an index without articles answers every clause with nothing") {
  Index index([](Xapian::WritableDatabase& /*database*/) {});
  const Evaluator evaluator(index.view());
  CHECK(evaluator.ids(words({"steel", "rice"}).clause).empty());
  CHECK(evaluator.ids(everything()).empty());
}

}  // namespace readout::engine
