// SPDX-License-Identifier: GPL-3.0-or-later
// The part that the articles of a run's next commit go into: how they are numbered, and who of them
// was removed again meanwhile. Private to engine. Thread-safe but for finish(). Throws Xapian's
// errors; Error: NoSpace, Io.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "article/tags.h"
#include "engine/contract/file_state.h"
#include "engine/folder/index_folder.h"
#include "engine/parts/deleted_set.h"
#include "engine/writing/new_part.h"
#include "engine/writing/part_filler.h"

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
  const std::string catalogue_;
  const std::size_t first_;
  // In this order: databases are closed before the draft's folder goes.
  PartDraft draft_;
  PartFiller filler_;
  std::atomic<bool> has_states_ = false;

  std::mutex mutex_;  ///< guards all below
  std::size_t next_;
  std::size_t segments_ = 0;
  DeletedSet deleted_;
};

}  // namespace readout::engine
