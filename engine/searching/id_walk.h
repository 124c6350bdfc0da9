// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over hits in the order of their ids, which can go on where an earlier one broke off. It
// looks ids up as it goes, so that it begins at once however many hits there are, and keeps no
// handle between two calls. Private to engine. Belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/contract/hit_walk.h"
#include "engine/parts/article_number.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class IdWalk : public HitWalk {
 public:
  /// Of those with ids behind `after`, in the order of the ids' bytes. `hits`: of the lease's
  /// snapshot; `index` is named in errors. Throws Xapian's errors.
  IdWalk(const Snapshot::Lease& lease,
         const std::vector<ArticleNumber>& hits,
         std::string after,
         std::filesystem::path index);

  /// Those that are not behind `after` too.
  [[nodiscard]] std::size_t total() const noexcept override { return total_; }
  [[nodiscard]] const std::string& revision() const noexcept override {
    return snapshot_->revision();
  }
  [[nodiscard]] std::vector<article::TaggedArticle> next(std::size_t count) override;

 private:
  [[nodiscard]] std::vector<ArticleNumber> next_numbers(std::size_t count, const IndexView& index);

  std::shared_ptr<Snapshot> snapshot_;
  std::filesystem::path index_;
  std::size_t total_;
  // Either few hits, sorted at once, or many, met on the way through all ids.
  std::vector<ArticleNumber> sorted_;
  std::size_t position_ = 0;  // in sorted_
  std::vector<bool> is_hit_;  // by article number
  std::string after_;         // the last id that was met
};

}  // namespace readout::engine
