// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a part of articles that come in batches: every batch becomes a segment, without locking out
// other batches; what the part holds beside documents and term vectors grows along. Several times
// faster than adding to one database. Private to engine. Thread-safe but for finish(). Throws
// Xapian's errors; Error: NoSpace, Io.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/format/glossary.h"
#include "engine/parts/columns_builder.h"
#include "engine/writing/segment_merger.h"

namespace readout::engine {

class PartFiller {
 public:
  /// Works in the folder, where there is nothing yet.
  explicit PartFiller(std::filesystem::path folder);

  /// Articles tagged by `tagger`, with ids from `first` on. `number` counts the batches from 0,
  /// without gaps and in the order of their ids; they may come in any order.
  void write(const std::vector<const article::TaggedArticle*>& batch,
             std::string_view tagger,
             std::size_t number,
             Xapian::docid first);

  /// Calls `change` with the database of what the part holds beside its documents.
  template <typename Change>
  void change_metadata(const Change& change) {
    const std::lock_guard lock(metadata_mutex_);
    change(metadata_);
  }

  /// Makes the part in a folder that does not exist yet. REQUIRES: no other call under way; the
  /// last one.
  void finish(const std::filesystem::path& result);

 private:
  [[nodiscard]] std::filesystem::path metadata_folder() const { return folder_ / "metadata"; }
  void note(BatchWords words);

  const std::filesystem::path folder_;
  SegmentMerger merger_;

  std::mutex metadata_mutex_;          ///< guards the two below
  Xapian::WritableDatabase metadata_;  ///< no documents
  Glossary glossary_;

  std::mutex columns_mutex_;  ///< guards the one below
  ColumnsBuilder columns_;
};

}  // namespace readout::engine
