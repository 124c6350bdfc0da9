// SPDX-License-Identifier: GPL-3.0-or-later
// What a query finds and what it weighs: a tree of values, made by the compiler and read by the
// evaluator. Private to engine. Values: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/calendar.h"
#include "engine/searching/wanted_places.h"

namespace readout::engine {

struct Clause {
  enum class Kind : std::uint8_t {
    Everything,  ///< all articles; weighs nothing
    Words,       ///< any of `terms`, as one word: how often each occurs is added up; none: nothing
    Places,      ///< where any of `places` holds; weighs nothing
    Days,        ///< published on one of `days`; weighs nothing
    Any,         ///< any of the children; their sum
    Best,        ///< any of the children; the greatest
    All,         ///< all children; their sum
    Bonus,       ///< the first child; the others add what they weigh
    Without,     ///< the first child, unless another one is found too
  };

  Kind kind = Kind::Words;
  double share = 1;  ///< of what it weighs, that counts
  std::vector<std::string> terms = {};
  std::vector<Clause> children = {};
  std::vector<WantedPlaces> places = {};
  DaySpan days = {};
};

[[nodiscard]] Clause everything();
[[nodiscard]] Clause any_word(std::vector<std::string> terms);
[[nodiscard]] Clause found_by(std::vector<WantedPlaces> places);
/// Whether it or a part of it asks for places.
[[nodiscard]] bool wants_places(const Clause& clause);
[[nodiscard]] Clause clause_of(Clause::Kind kind, std::vector<Clause> children);
/// Its weight times `share`; 0: it only finds.
[[nodiscard]] Clause scaled(Clause clause, double share);
/// What both find, weighing what the first does.
[[nodiscard]] Clause filtered(Clause clause, Clause by);

}  // namespace readout::engine
