// SPDX-License-Identifier: GPL-3.0-or-later
// What a writer of an index does: adding, replacing and removing articles, and what it remembers
// of the files they came from. Opened by engine/index_writer.h.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/tags.h"
#include "engine/contract/file_state.h"

namespace readout::engine {

struct WriterOptions {
  bool wait = false;     ///< wait for another writer to finish instead of failing with Error{Busy}
  bool rebuild = false;  ///< start from nothing; what was there is replaced when finish() is called
  std::string catalogue;  ///< names what tags the articles: catalogue, model and rules
  /// How long additions to an index that is there may wait for their commit.
  std::chrono::seconds commit_every{10};
};

/// Which article of a run this is: of two with one id the one with the higher sequence stays,
/// whichever is added first.
struct Submission {
  article::TaggedArticle article;
  std::uint64_t sequence = 0;
};

enum class WriteOutcome : std::uint8_t {
  Added,
  Replaced,  ///< an article of an earlier run had this id; never in a rebuild
  /// The run had an article with this id before: of the two, the one with the lower sequence gave
  /// way. So every id of a run is Added or Replaced once, in whatever order its articles come.
  Superseded,
};

class IndexWriter {
 public:
  virtual ~IndexWriter() = default;
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  // After a call has thrown, every other throws the same, finish() too: the writer is only good for
  // being destroyed.

  /// Whether the index holds exactly this article, tagged by the same catalogue. If so, it counts
  /// as submitted with this sequence: an earlier article of the run with the same id does not
  /// replace it. Always false in a rebuild. Thread-safe.
  [[nodiscard]] virtual bool holds_unchanged(const article::Article& article,
                                             std::uint64_t sequence) = 0;

  /// Adds or replaces; about 100 articles at a time are best. Thread-safe. Outcomes in the order
  /// given.
  virtual std::vector<WriteOutcome> add(std::vector<Submission> batch) = 0;

  /// Whether there was such an article. Thread-safe.
  virtual bool remove(std::string_view id) = 0;

  /// The state stored by set_file_state in an earlier run with the same catalogue. None in a
  /// rebuild. Thread-safe.
  [[nodiscard]] virtual std::optional<FileState> file_state(const std::string& path) = 0;

  /// REQUIRES: all articles of the file were added before, so that no crash leaves a state without
  /// its articles. Thread-safe.
  virtual void set_file_state(const std::string& path, const FileState& state) = 0;

  /// The files (Origin::file) that articles of the index came from. None in a rebuild.
  /// Thread-safe.
  [[nodiscard]] virtual std::vector<std::string> files() = 0;

  /// Removes the articles that came from the file in earlier runs and were not submitted in this
  /// one; how many that were. None in a rebuild. Thread-safe.
  virtual std::size_t remove_unsubmitted(const std::string& file) = 0;

  /// The state of a file that has gone, so that one of its name is read again. Thread-safe.
  virtual void forget_file_state(const std::string& path) = 0;

  /// How many articles of the index being written are on disk and visible to readers: what a
  /// killed process would leave. 0 until finish() shows a rebuilt one. Thread-safe.
  [[nodiscard]] virtual std::size_t committed() const = 0;

  /// Makes what was added so far durable and visible, where readers see what is being written:
  /// in a rebuild, nothing. Thread-safe.
  virtual void commit() = 0;

  /// Makes everything added durable and visible. Without it, what was not committed on the way is
  /// dropped. REQUIRES: no other call under way. Called once, last.
  virtual void finish() = 0;

 protected:
  IndexWriter() = default;
};

}  // namespace readout::engine
