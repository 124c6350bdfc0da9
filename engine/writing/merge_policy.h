// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of an index are to be made one. Private to engine. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace readout::engine {

/// So many parts cost a search next to nothing: below, none are merged.
inline constexpr std::size_t kFewParts = 6;

/// More than are left where merges have room on the disk: searches grow slower.
inline constexpr std::size_t kTooManyParts = 12;

struct PartSize {
  std::size_t articles = 0;  ///< deleted ones too
  std::size_t deleted = 0;
};

/// Whether so much of a part is deleted, a third, that it is worth making it anew without that. A
/// merge takes what is deleted along otherwise: leaving it out costs nearly what indexing does.
[[nodiscard]] bool is_worth_cleaning(const PartSize& part) noexcept;

/// Neighbours in the index's order.
struct PartRange {
  std::size_t first = 0;
  std::size_t many = 0;

  friend bool operator==(const PartRange&, const PartRange&) = default;
};

/// The merge that is due; nothing if none is. Beyond kFewParts the newest parts are merged: the two
/// last, and before them each that has less than twice as many articles as all that follow it. So
/// sizes fall at least by half from part to part, there are at most some ten, and an article is
/// merged again only when as many have come after it: O'Neil and others, "The Log-Structured
/// Merge-Tree" (1996). A part that is worth cleaning is made anew alone.
[[nodiscard]] std::optional<PartRange> due_merge(const std::vector<PartSize>& parts);

/// So many articles are merged in some seconds.
inline constexpr std::size_t kQuicklyMerged = 20'000;

/// The same at the end of a run, when somebody waits for it: of a merge that takes long only what
/// is quick, the newest parts, unless there are too many parts. A writer that goes on for long, and
/// `indexer compact`, do the rest.
[[nodiscard]] std::optional<PartRange> due_merge_at_end(const std::vector<PartSize>& parts);

}  // namespace readout::engine
