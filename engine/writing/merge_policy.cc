// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/merge_policy.h"

namespace readout::engine {
namespace {

constexpr std::size_t kTimesAsLarge = 2;
constexpr std::size_t kOneInDeleted = 3;

}  // namespace

bool is_worth_cleaning(const PartSize& part) noexcept {
  return part.deleted > 0 && kOneInDeleted * part.deleted >= part.articles;
}

std::optional<PartRange> due_merge(const std::vector<PartSize>& parts) {
  if (parts.size() > kFewParts) {
    std::size_t first = parts.size() - 2;
    std::size_t articles = parts[first].articles + parts[first + 1].articles;
    while (first > 0 && parts[first - 1].articles < kTimesAsLarge * articles)
      articles += parts[--first].articles;
    return PartRange{first, parts.size() - first};
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (is_worth_cleaning(parts[i])) return PartRange{i, 1};
  }
  return std::nullopt;
}

std::optional<PartRange> due_merge_at_end(const std::vector<PartSize>& parts) {
  const std::optional<PartRange> due = due_merge(parts);
  if (!due || parts.size() > kTooManyParts) return due;
  PartRange quick{due->first + due->many, 0};
  for (std::size_t articles = 0; quick.many < due->many; ++quick.many, --quick.first) {
    articles += parts[quick.first - 1].articles;
    if (articles > kQuicklyMerged) break;
  }
  const std::size_t least = due->many == 1 ? 1 : 2;
  return quick.many < least ? std::nullopt : std::optional(quick);
}

}  // namespace readout::engine
