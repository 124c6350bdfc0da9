// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/matching_ids.h"

namespace readout::engine {
namespace {

class Listing : public Xapian::MatchSpy {
 public:
  explicit Listing(std::vector<Xapian::docid>& ids) : ids_(ids) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    ids_.push_back(document.get_docid());
  }

 private:
  std::vector<Xapian::docid>& ids_;
};

Xapian::Enquire without_weights(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  // Without weights, Xapian skips what only ranks.
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

}  // namespace

std::vector<Xapian::docid> matching_ids(const Xapian::Database& database,
                                        const Xapian::Query& query) {
  std::vector<Xapian::docid> ids;
  Xapian::Enquire enquire = without_weights(database, query);
  Listing listing(ids);
  enquire.add_matchspy(&listing);
  // Xapian keeps one, but visits all.
  (void)enquire.get_mset(0, 1, database.get_doccount());
  return ids;
}

bool matches_any(const Xapian::Database& database, const Xapian::Query& query) {
  return !without_weights(database, query).get_mset(0, 1).empty();
}

}  // namespace readout::engine
