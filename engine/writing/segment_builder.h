// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a new generation: every batch becomes a small database of its own, without locking out the
// others; all of them are merged, and finish() publishes the result. Several times faster than
// live_writer.h, and the old generation answers until the end. Private to engine.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/contract/index_writer.h"
#include "engine/errors/failure_latch.h"
#include "engine/folder/generations.h"
#include "engine/folder/index_lock.h"
#include "engine/format/glossary.h"
#include "engine/writing/segment_merger.h"
#include "engine/writing/submitted_ids.h"

namespace readout::engine {

class SegmentBuilder final : public IndexWriter {
 public:
  SegmentBuilder(IndexLock lock, const std::filesystem::path& index, std::string catalogue);

  [[nodiscard]] bool holds_unchanged(const article::Article& article,
                                     std::uint64_t sequence) override;
  std::vector<WriteOutcome> add(std::vector<Submission> batch) override;
  bool remove(std::string_view id) override;
  [[nodiscard]] std::optional<FileState> file_state(const std::string& path) override;
  void set_file_state(const std::string& path, const FileState& state) override;
  [[nodiscard]] std::vector<std::string> files() override;
  std::size_t remove_unsubmitted(const std::string& file) override;
  void forget_file_state(const std::string& path) override;
  [[nodiscard]] std::size_t committed() const override { return committed_; }
  void commit() override {}
  void finish() override;

  [[nodiscard]] bool has_articles();

  /// What goes on after it.
  struct Legacy {
    IndexLock lock;
    SubmittedIds submitted;
  };
  /// REQUIRES: finish() was called; the builder is only good for being destroyed.
  [[nodiscard]] Legacy leave() { return {std::move(lock_), std::move(submitted_)}; }

 private:
  /// What add() was given, with its place in the index.
  struct Plan {
    std::vector<WriteOutcome> outcomes;
    std::vector<bool> stands;
    std::size_t number = 0;
    Segment segment;
  };
  Plan plan(const std::vector<Submission>& batch);
  void write(const std::vector<Submission>& batch, const Plan& plan);

  // In this order: databases are closed before the draft's folder goes, the lock is left last.
  IndexLock lock_;
  const std::string catalogue_;
  std::atomic<std::size_t> committed_ = 0;
  FailureLatch latch_;
  GenerationDraft draft_;
  SegmentMerger merger_;

  std::mutex plan_mutex_;
  SubmittedIds submitted_;
  std::size_t segments_ = 0;
  Xapian::docid next_document_ = 1;

  std::mutex metadata_mutex_;
  Xapian::WritableDatabase metadata_;  ///< no documents: what the index holds beside them
  Glossary glossary_;
};

}  // namespace readout::engine
