// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an index: searches, whole articles, statistics. One reader serves the whole process: calls
// may come from any thread, and each sees one consistent state of the index. New articles are seen
// without reopening, at most `refresh` later.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/tags.h"
#include "engine/contract/checkpoint.h"
#include "engine/contract/hit_walk.h"
#include "engine/contract/reader_options.h"
#include "engine/contract/search.h"
#include "engine/contract/suggestions.h"

namespace readout::engine {

/// What tagged the articles of an index, and how many of them.
struct TaggedBy {
  std::string name;  ///< of catalogue, model and rules (WriterOptions::catalogue)
  std::size_t articles = 0;
};

/// A part of an index: what one commit, or a merge, has written.
struct PartStats {
  std::string name;          ///< of its folder in parts/
  std::size_t articles = 0;  ///< in it, ...
  std::size_t deleted = 0;   ///< ... and how many of them are deleted or replaced by newer ones
};

/// Statistics of an index, for `indexer stats`.
struct IndexStats {
  IndexState index;
  std::string format;
  std::vector<TaggedBy> tagged_by;  ///< more than one where not all articles were tagged alike
  std::vector<PartStats> parts;
  std::uintmax_t bytes = 0;  ///< on disk
  std::size_t undated = 0;
  std::optional<std::int32_t> first_day;  ///< days since 1970-01-01
  std::optional<std::int32_t> last_day;
  std::vector<FacetCounts> facets;  ///< of every faceted field, the most frequent values
};

class IndexReader {
 public:
  /// Does not touch the disk: an index that does not exist yet is looked for at every call.
  IndexReader(std::filesystem::path directory, const ReaderOptions& options);
  ~IndexReader();
  IndexReader(const IndexReader&) = delete;
  IndexReader& operator=(const IndexReader&) = delete;
  IndexReader(IndexReader&&) = delete;
  IndexReader& operator=(IndexReader&&) = delete;

  // All of these throw Error: IndexMissing, IndexFormat, Io; and what a checkpoint throws.

  [[nodiscard]] SearchResult search(const SearchRequest& request,
                                    const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// All hits of the search: without limit and offset, snippets and facets.
  [[nodiscard]] std::unique_ptr<HitWalk> walk(const SearchRequest& request,
                                              const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// The same in the order of the bytes of their ids, from the first one behind `after` on, whether
  /// or not an article has that id. So a walk that broke off goes on later, over a newer state of
  /// the index, and meets every article that was there all the time once.
  /// Articles that are damaged are passed over and told to `damaged`; without it they are errors.
  [[nodiscard]] std::unique_ptr<HitWalk> walk_by_id(
      const SearchRequest& request,
      std::string_view after,
      OnDamaged damaged = nullptr,
      const Checkpoint& checkpoint = kNoCheckpoint) const;

  [[nodiscard]] std::optional<article::TaggedArticle> article(std::string_view id) const;

  /// What the request's query marks in the article, whether or not it is a hit. Nothing if there
  /// is no such article.
  [[nodiscard]] std::optional<ArticleMarks> marks(
      const SearchRequest& request,
      std::string_view id,
      const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// Articles like this one, the most similar first; of several copies of a text only one. Nothing
  /// if there is no such article.
  [[nodiscard]] std::optional<std::vector<Hit>> similar(
      std::string_view id, std::size_t limit, const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// The other articles with the text of this one, the earliest first and the undated last. Nothing
  /// if there is no such article.
  [[nodiscard]] std::optional<std::vector<Hit>> copies(
      std::string_view id, std::size_t limit, const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// Completions of a text that is still being typed: at most `limit` of each kind.
  [[nodiscard]] Suggestions suggest(std::string_view text,
                                    std::size_t limit,
                                    const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// Values of a facet whose names have words that begin with those of `text`, counted in the
  /// answer to `request`; request.facet_limit of them at most. REQUIRES: the field is faceted.
  [[nodiscard]] FacetCounts facet_values(const SearchRequest& request,
                                         Field field,
                                         std::string_view text,
                                         const Checkpoint& checkpoint = kNoCheckpoint) const;

  /// An actor, an issue or another value of a facet over the whole index: at most `limit` of what
  /// it appears with. Nothing if no article has it. REQUIRES: the field is faceted.
  [[nodiscard]] std::optional<Profile> profile(Field field,
                                               std::string_view id,
                                               std::size_t limit,
                                               const Checkpoint& checkpoint = kNoCheckpoint) const;

  [[nodiscard]] IndexState state() const;

  /// IndexState::damaged. Does not touch the disk, never waits, throws nothing.
  [[nodiscard]] std::vector<std::string> damage() const;

  [[nodiscard]] IndexStats stats() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::engine
