// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot_walk.h"

#include <algorithm>
#include <utility>

#include "engine/errors/xapian_errors.h"
#include "engine/format/record.h"

namespace readout::engine {

SnapshotWalk::SnapshotWalk(std::shared_ptr<Snapshot> snapshot,
                           std::vector<ArticleNumber> ids,
                           std::filesystem::path index)
    : snapshot_(std::move(snapshot)), ids_(std::move(ids)), index_(std::move(index)) {}

std::vector<article::TaggedArticle> SnapshotWalk::next(std::size_t count) {
  std::vector<article::TaggedArticle> articles;
  const std::size_t end = std::min(position_ + count, ids_.size());
  const Snapshot::Lease lease(snapshot_);
  RecordReader reader;
  with_xapian_errors(index_, [&] {
    for (; position_ < end; ++position_) {
      articles.push_back(lease.index().article(ids_[position_], reader));
    }
  });
  return articles;
}

}  // namespace readout::engine
