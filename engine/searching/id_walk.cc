// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/id_walk.h"

#include <algorithm>
#include <utility>

#include "engine/errors/xapian_errors.h"
#include "engine/format/record.h"

namespace readout::engine {
namespace {

/// So many ids are read and sorted in some 20 ms. Of more hits there is one in so few ids that the
/// way through all of them to the next ones is short.
constexpr std::size_t kFew = 1000;

std::vector<ArticleNumber> sorted_by_id(const std::vector<ArticleNumber>& hits,
                                        const std::string& after,
                                        const IndexView& index) {
  std::vector<std::pair<std::string, ArticleNumber>> behind;
  RecordReader records;
  for (const ArticleNumber hit : hits) {
    std::string id = records.read(index.record(hit), RecordDepth::Head).article.id;
    if (id > after) behind.emplace_back(std::move(id), hit);
  }
  std::sort(behind.begin(), behind.end());
  std::vector<ArticleNumber> sorted;
  sorted.reserve(behind.size());
  for (const auto& [id, hit] : behind) sorted.push_back(hit);
  return sorted;
}

}  // namespace

IdWalk::IdWalk(const Snapshot::Lease& lease,
               const std::vector<ArticleNumber>& hits,
               std::string after,
               std::filesystem::path index)
    : snapshot_(lease.share()),
      index_(std::move(index)),
      total_(hits.size()),
      after_(std::move(after)) {
  if (hits.size() <= kFew) {
    sorted_ = sorted_by_id(hits, after_, lease.index());
    return;
  }
  is_hit_.resize(lease.index().end());
  for (const ArticleNumber hit : hits) is_hit_[hit] = true;
}

std::vector<article::TaggedArticle> IdWalk::next(std::size_t count) {
  const Snapshot::Lease lease(snapshot_);
  return with_xapian_errors(index_, [&] {
    std::vector<article::TaggedArticle> articles;
    for (const ArticleNumber number : next_numbers(count, lease.index()))
      articles.push_back(decode_record(lease.index().record(number)));
    return articles;
  });
}

std::vector<ArticleNumber> IdWalk::next_numbers(std::size_t count, const IndexView& index) {
  std::vector<ArticleNumber> next;
  if (is_hit_.empty()) {
    const std::size_t end = std::min(position_ + count, sorted_.size());
    while (position_ < end) next.push_back(sorted_[position_++]);
    return next;
  }
  const std::string after = std::exchange(after_, {});
  index.each_id(after, [&](std::string_view id, ArticleNumber number) {
    if (is_hit_[number]) next.push_back(number);
    if (next.size() < count) return true;
    after_ = id;
    return false;
  });
  if (next.size() < count) is_hit_.clear();  // that was the end
  return next;
}

}  // namespace readout::engine
