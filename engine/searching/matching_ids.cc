// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/matching_ids.h"

#include <string>

namespace readout::engine {
namespace {

using Take = std::function<void(Xapian::docid)>;

void read_articles(const Xapian::Database& database, const std::string& term, const Take& take) {
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) take(*posting);
}

class Listing : public Xapian::MatchSpy {
 public:
  explicit Listing(const Take& take) : take_(take) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    take_(document.get_docid());
  }

 private:
  const Take& take_;
};

Xapian::Enquire without_weights(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  // Without weights, Xapian skips what only ranks.
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

void match(const Xapian::Database& database, const Xapian::Query& query, const Take& take) {
  Xapian::Enquire enquire = without_weights(database, query);
  Listing listing(take);
  enquire.add_matchspy(&listing);
  // Xapian keeps one, but visits all.
  (void)enquire.get_mset(0, 1, database.get_doccount());
}

}  // namespace

void for_each_match(const Xapian::Database& database,
                    const Xapian::Query& query,
                    const Take& take) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_TERM:
      read_articles(database, *query.get_terms_begin(), take);
      return;
    case Xapian::Query::LEAF_MATCH_ALL:
      read_articles(database, "", take);
      return;
    case Xapian::Query::LEAF_MATCH_NOTHING:
      return;
    case Xapian::Query::OP_SCALE_WEIGHT:
    case Xapian::Query::OP_AND_MAYBE:  // what may be there only ranks
      for_each_match(database, query.get_subquery(0), take);
      return;
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_MAX:
    case Xapian::Query::OP_SYNONYM:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        for_each_match(database, query.get_subquery(i), take);
      return;
    default:
      match(database, query, take);
  }
}

bool matches_any(const Xapian::Database& database, const Xapian::Query& query) {
  return !without_weights(database, query).get_mset(0, 1).empty();
}

}  // namespace readout::engine
