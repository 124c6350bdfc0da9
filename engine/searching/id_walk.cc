// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/id_walk.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error.h"
#include "engine/errors/xapian_errors.h"
#include "engine/format/record.h"

namespace readout::engine {
namespace {

/// So many ids are read and sorted in some 20 ms. Of more hits there is one in so few ids that the
/// way through all of them to the next ones is short.
constexpr std::size_t kFew = 1000;

/// Nothing if the id of one can't be read: it is damaged.
std::optional<std::vector<std::pair<std::string, ArticleNumber>>> sorted_by_id(
    const std::vector<ArticleNumber>& hits, const std::string& after, const IndexView& index) {
  std::vector<std::pair<std::string, ArticleNumber>> behind;
  RecordReader records;
  try {
    for (const ArticleNumber hit : hits) {
      std::string id = index.article(hit, records, RecordDepth::Head).article.id;
      if (id > after) behind.emplace_back(std::move(id), hit);
    }
  } catch (const Error& error) {
    if (error.code() != ErrorCode::IndexFormat) throw;
    return std::nullopt;
  }
  std::sort(behind.begin(), behind.end());
  return behind;
}

}  // namespace

IdWalk::IdWalk(const Snapshot::Lease& lease, const std::vector<ArticleNumber>& hits, How how)
    : snapshot_(lease.share()), how_(std::move(how)), total_(hits.size()) {
  if (hits.size() <= kFew) {
    if (auto sorted = sorted_by_id(hits, how_.after, lease.index())) {
      sorted_ = std::move(*sorted);
      return;
    }
  }
  is_hit_.resize(lease.index().end());
  for (const ArticleNumber hit : hits) is_hit_[hit] = true;
}

std::vector<article::TaggedArticle> IdWalk::next(std::size_t count) {
  const Snapshot::Lease lease(snapshot_);
  return with_xapian_errors(how_.index, [&] {
    std::vector<article::TaggedArticle> articles;
    while (articles.empty()) {  // all of some may be damaged
      const std::vector<Named> ones = next_ones(count, lease.index());
      if (ones.empty()) break;
      read(ones, lease.index(), articles);
    }
    return articles;
  });
}

void IdWalk::read(const std::vector<Named>& ones,
                  const IndexView& index,
                  std::vector<article::TaggedArticle>& into) const {
  RecordReader records;
  for (const auto& [id, number] : ones) {
    try {
      into.push_back(index.article(number, records, RecordDepth::Whole, id));
    } catch (const Error& error) {
      if (!how_.damaged || error.code() != ErrorCode::IndexFormat) throw;
      how_.damaged(error.what());
    }
  }
}

std::vector<IdWalk::Named> IdWalk::next_ones(std::size_t count, const IndexView& index) {
  std::vector<Named> next;
  if (is_hit_.empty()) {
    const std::size_t end = std::min(position_ + count, sorted_.size());
    while (position_ < end) next.push_back(sorted_[position_++]);
    return next;
  }
  const std::string after = std::exchange(how_.after, {});
  index.each_id(after, [&](std::string_view id, ArticleNumber number) {
    if (is_hit_[number]) next.emplace_back(id, number);
    if (next.size() < count) return true;
    how_.after = id;
    return false;
  });
  if (next.size() < count) is_hit_.clear();  // that was the end
  return next;
}

}  // namespace readout::engine
