// SPDX-License-Identifier: GPL-3.0-or-later
// All hits of a search, one after another, for exports: of one state of the index, in the order of
// the search or of their ids, never all in memory. Belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "article/tags.h"

namespace readout::engine {

/// Takes what is wrong with an article that can't be read, for people: it has its id.
using OnDamaged = std::function<void(const std::string& fault)>;

class HitWalk {
 public:
  HitWalk() = default;
  virtual ~HitWalk() = default;
  HitWalk(const HitWalk&) = delete;
  HitWalk& operator=(const HitWalk&) = delete;
  HitWalk(HitWalk&&) = delete;
  HitWalk& operator=(HitWalk&&) = delete;

  /// How many there are from beginning to end: the total of the same search.
  [[nodiscard]] virtual std::size_t total() const noexcept = 0;
  [[nodiscard]] virtual const std::string& revision() const noexcept = 0;

  /// The next ones, at most `count`; none at the end. Throws Error{Io} if the index has changed so
  /// much that this state of it can no longer be read: the walk is then incomplete.
  [[nodiscard]] virtual std::vector<article::TaggedArticle> next(std::size_t count) = 0;
};

}  // namespace readout::engine
