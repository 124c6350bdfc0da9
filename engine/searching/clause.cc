// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/clause.h"

#include <algorithm>
#include <utility>

namespace readout::engine {

Clause everything() { return clause_of(Clause::Kind::Everything, {}); }

Clause any_word(std::vector<std::string> terms) {
  Clause clause;
  clause.terms = std::move(terms);
  return clause;
}

Clause found_by(std::vector<WantedPlaces> places) {
  Clause clause;
  clause.kind = Clause::Kind::Places;
  clause.places = std::move(places);
  return clause;
}

bool wants_places(const Clause& clause) {
  return clause.kind == Clause::Kind::Places ||
         std::any_of(clause.children.begin(), clause.children.end(), wants_places);
}

Clause clause_of(Clause::Kind kind, std::vector<Clause> children) {
  Clause clause;
  clause.kind = kind;
  clause.children = std::move(children);
  return clause;
}

Clause scaled(Clause clause, double share) {
  clause.share *= share;
  return clause;
}

Clause filtered(Clause clause, Clause by) {
  return clause_of(Clause::Kind::All, {std::move(clause), scaled(std::move(by), 0)});
}

}  // namespace readout::engine
