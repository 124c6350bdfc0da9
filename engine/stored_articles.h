// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of an index one after another, as they were submitted, and the states of the files
// they came from: what `indexer retag` tags anew. One thread at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/article.h"
#include "engine/index_writer.h"

namespace readout::engine {

class StoredArticles {
 public:
  /// Throws Error: IndexMissing, IndexFormat, Io; so do all others.
  /// REQUIRES: as long as this lives, an IndexWriter opened with `rebuild` keeps other writers off.
  explicit StoredArticles(const std::filesystem::path& index);
  ~StoredArticles();
  StoredArticles(const StoredArticles&) = delete;
  StoredArticles& operator=(const StoredArticles&) = delete;
  StoredArticles(StoredArticles&&) = delete;
  StoredArticles& operator=(StoredArticles&&) = delete;

  [[nodiscard]] std::size_t size() const;

  /// The next one in the order they were added; none at the end.
  [[nodiscard]] std::optional<article::Article> next();

  /// Path and state of every file known, whatever catalogue tagged it.
  [[nodiscard]] std::vector<std::pair<std::string, FileState>> file_states() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::engine
