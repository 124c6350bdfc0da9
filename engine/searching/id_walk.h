// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over hits in the order of their ids, which can go on where an earlier one broke off. It
// looks ids up as it goes, so that it begins at once however many hits there are, and keeps no
// handle between two calls. Private to engine. Belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/contract/hit_walk.h"
#include "engine/parts/article_number.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class IdWalk : public HitWalk {
 public:
  struct How {
    std::string after;            ///< those with ids behind it, in the order of the ids' bytes
    std::filesystem::path index;  ///< named in errors
    OnDamaged damaged;            ///< told of articles that are passed over; null: they are errors
  };

  /// `hits`: of the lease's snapshot. Throws Xapian's errors.
  IdWalk(const Snapshot::Lease& lease, const std::vector<ArticleNumber>& hits, How how);

  /// Those that are not behind `after` too.
  [[nodiscard]] std::size_t total() const noexcept override { return total_; }
  [[nodiscard]] const std::string& revision() const noexcept override {
    return snapshot_->revision();
  }
  [[nodiscard]] std::vector<article::TaggedArticle> next(std::size_t count) override;

 private:
  using Named = std::pair<std::string, ArticleNumber>;  // an article by its id

  [[nodiscard]] std::vector<Named> next_ones(std::size_t count, const IndexView& index);
  void read(const std::vector<Named>& ones,
            const IndexView& index,
            std::vector<article::TaggedArticle>& into) const;

  std::shared_ptr<Snapshot> snapshot_;
  How how_;  // its `after` goes on with the walk
  std::size_t total_;
  // Either few hits, sorted at once, or many, met on the way through all ids.
  std::vector<Named> sorted_;
  std::size_t position_ = 0;  // in sorted_
  std::vector<bool> is_hit_;  // by article number
};

}  // namespace readout::engine
