// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over articles of one snapshot. Between two calls it keeps the snapshot but no handle, so
// that a slow client does not hold up others. Private to engine. Belongs to one thread at a
// time.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/contract/hit_walk.h"
#include "engine/parts/article_number.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class SnapshotWalk : public HitWalk {
 public:
  /// `index` is named in errors.
  SnapshotWalk(std::shared_ptr<Snapshot> snapshot,
               std::vector<ArticleNumber> ids,
               std::filesystem::path index);

  [[nodiscard]] std::size_t total() const noexcept override { return ids_.size(); }
  [[nodiscard]] const std::string& revision() const noexcept override {
    return snapshot_->revision();
  }
  [[nodiscard]] std::vector<article::TaggedArticle> next(std::size_t count) override;

 private:
  std::shared_ptr<Snapshot> snapshot_;
  std::vector<ArticleNumber> ids_;
  std::filesystem::path index_;
  std::size_t position_ = 0;
};

}  // namespace readout::engine
