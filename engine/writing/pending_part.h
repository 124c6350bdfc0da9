// SPDX-License-Identifier: GPL-3.0-or-later
// A part being filled: every batch of articles becomes a small database of its own, without locking
// out other batches, and all of them become the part in the end. Several times faster than adding
// to one database. Private to engine. Thread-safe but for finish(). Throws Xapian's errors; Error:
// NoSpace, Io.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/contract/file_state.h"
#include "engine/folder/index_folder.h"
#include "engine/format/glossary.h"
#include "engine/parts/columns_builder.h"
#include "engine/parts/deleted_set.h"
#include "engine/writing/new_part.h"
#include "engine/writing/segment_merger.h"

namespace readout::engine {

class PendingPart {
 public:
  /// `first`: number of its first article. Numbers are those of one run of a writer.
  PendingPart(const std::filesystem::path& index, std::string catalogue, std::size_t first);

  /// Room for a batch. Segments are merged in the order of their numbers, which must be that of
  /// their articles: both are given at once.
  struct Room {
    std::size_t first = 0;  ///< number of the first article
    std::size_t segment = 0;
  };
  /// For so many articles, one at least. REQUIRES: write() follows.
  [[nodiscard]] Room reserve(std::size_t articles);
  void write(const std::vector<const article::TaggedArticle*>& batch, const Room& room);
  /// Whether the article with this number belongs to it; if so, it will be one of the deleted.
  bool leave_out(std::size_t number);

  void set_file_state(const std::string& path, const FileState& state);
  void forget_file_state(const std::string& path);

  [[nodiscard]] bool has_articles();
  /// Whether there is anything in it: articles or states of files.
  [[nodiscard]] bool empty();
  /// Number of the next article.
  [[nodiscard]] std::size_t next();

  /// Makes it a part of the index's folder. REQUIRES: no other call under way; the last one but
  /// its destruction.
  [[nodiscard]] NewPart finish();

 private:
  [[nodiscard]] std::filesystem::path metadata_folder() const;
  /// Numbered from `first` on, with their lengths in words.
  void add_columns(const std::vector<const article::TaggedArticle*>& batch,
                   Xapian::docid first,
                   const std::vector<std::uint32_t>& lengths);
  void note(BatchWords words);

  const std::string catalogue_;
  const std::size_t first_;
  // In this order: databases are closed before the draft's folder goes.
  PartDraft draft_;
  SegmentMerger merger_;

  std::mutex mutex_;  ///< guards the numbers and who is deleted
  std::size_t next_;
  std::size_t segments_ = 0;
  DeletedSet deleted_;

  std::mutex metadata_mutex_;          ///< guards all below
  Xapian::WritableDatabase metadata_;  ///< no documents: what the part holds beside them
  Glossary glossary_;
  bool has_states_ = false;

  std::mutex columns_mutex_;  ///< guards all below
  ColumnsBuilder columns_;
};

}  // namespace readout::engine
