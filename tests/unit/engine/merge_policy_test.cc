// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/merge_policy.h"

#include <algorithm>
#include <random>

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Sizes = std::vector<PartSize>;

/// Merges as long as any is due; how many articles were written anew.
std::size_t settle(Sizes& sizes) {
  std::size_t written = 0;
  while (const auto due = due_merge(sizes)) {
    const auto first = sizes.begin() + static_cast<std::ptrdiff_t>(due->first);
    PartSize merged;
    for (auto part = first; part != first + static_cast<std::ptrdiff_t>(due->many); ++part)
      merged.articles += part->articles - part->deleted;
    written += merged.articles;
    sizes.erase(first + 1, first + static_cast<std::ptrdiff_t>(due->many));
    *first = merged;
  }
  return written;
}

}  // namespace

TEST_CASE("few parts are left alone") {
  CHECK_FALSE(due_merge({}));
  CHECK_FALSE(due_merge(Sizes(kFewParts, {1, 0})));
}

TEST_CASE("the newest parts are merged, as far back as they weigh something") {
  CHECK(due_merge({{1000, 0}, {100, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}}) ==
        PartRange{2, 5});
  CHECK(due_merge({{1000, 0}, {500, 0}, {250, 0}, {120, 0}, {60, 0}, {30, 0}, {1, 0}}) ==
        PartRange{0, 7});
  CHECK(due_merge({{64'000, 0}, {16'000, 0}, {4000, 0}, {1000, 0}, {250, 0}, {60, 0}, {4, 0}}) ==
        PartRange{5, 2});
}

TEST_CASE("a part of which a third is deleted is made anew") {
  CHECK_FALSE(due_merge({{9, 2}, {1, 0}}));
  CHECK(due_merge({{1, 0}, {9, 3}, {1, 0}}) == PartRange{1, 1});
  CHECK(due_merge({{4, 4}}) == PartRange{0, 1});
  CHECK_FALSE(due_merge({{0, 0}}));
}

TEST_CASE("at the end of a run only what is quick is merged, unless there are too many parts") {
  Sizes sizes(kFewParts, {kQuicklyMerged, 0});
  CHECK_FALSE(due_merge_at_end(sizes));
  sizes.push_back({9000, 0});
  CHECK_FALSE(due_merge_at_end(sizes));
  sizes.push_back({8000, 0});
  CHECK(due_merge(sizes) == PartRange{0, 8});
  CHECK(due_merge_at_end(sizes) == PartRange{6, 2});
  CHECK(due_merge_at_end({{1, 0}, {90, 30}}) == PartRange{1, 1});
  CHECK_FALSE(due_merge_at_end({{1, 0}, {90'000, 30'000}}));
  sizes.resize(kTooManyParts + 1, {kQuicklyMerged, 0});
  CHECK(due_merge_at_end(sizes) == due_merge(sizes));
}

TEST_CASE("additions one by one are merged a few times each, and leave few parts") {
  Sizes sizes;
  std::size_t written = 0;
  std::size_t most = 0;
  constexpr std::size_t kArticles = 20'000;
  for (std::size_t i = 0; i < kArticles; ++i) {
    sizes.push_back({1, 0});
    written += settle(sizes);
    most = std::max(most, sizes.size());
  }
  CHECK(most <= kFewParts);
  CHECK(written < 20 * kArticles);
}

}  // namespace readout::engine
