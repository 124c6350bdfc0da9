// SPDX-License-Identifier: GPL-3.0-or-later
// The writer of an index. What is added goes into a pending part, and a commit makes it one of the
// index's parts; when there are many, neighbours are merged in the background. Private to engine.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

#include "engine/contract/index_writer.h"
#include "engine/errors/failure_latch.h"
#include "engine/folder/index_lock.h"
#include "engine/folder/manifest.h"
#include "engine/writing/part_merge.h"
#include "engine/writing/pending_part.h"
#include "engine/writing/submitted_ids.h"
#include "engine/writing/written_parts.h"

namespace readout::engine {

class PartsWriter final : public IndexWriter {
 public:
  /// Goes on from `manifest`; with options.rebuild from an index without parts.
  PartsWriter(IndexLock lock,
              const std::filesystem::path& index,
              Manifest manifest,
              WriterOptions options);
  ~PartsWriter() override;
  PartsWriter(const PartsWriter&) = delete;
  PartsWriter& operator=(const PartsWriter&) = delete;
  PartsWriter(PartsWriter&&) = delete;
  PartsWriter& operator=(PartsWriter&&) = delete;

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
  void commit() override;
  void finish() override;

 private:
  using Clock = std::chrono::steady_clock;

  /// What add() was given, with its place in the index.
  struct Plan {
    std::vector<WriteOutcome> outcomes;
    std::vector<const article::TaggedArticle*> articles;  ///< those that stand
    PendingPart::Room room;                               ///< theirs, if there are any
  };

  /// Runs it while no commit is made.
  template <typename Work>
  decltype(auto) sharing(const Work& work);
  /// Runs it while nothing else is.
  template <typename Work>
  void alone(const Work& work);
  /// Runs a change while no commit is made, and commits after it if one is due.
  template <typename Work>
  decltype(auto) changing(const Work& work);
  [[nodiscard]] Plan plan(const std::vector<Submission>& batch);
  WriteOutcome place(const Submission& submission, std::size_t number, bool& stands);
  void note_change();
  void commit_if_due();
  [[nodiscard]] bool is_due();

  // With gate_ held alone.
  void commit_pending();
  void take_merged();
  [[nodiscard]] bool fits(PartRange merge) const;
  void begin_merge(const std::optional<PartRange>& due);
  void merge_what_is_due();

  // In this order: what is being built is gone before the lock is left.
  IndexLock lock_;
  const std::filesystem::path index_;
  const WriterOptions options_;
  FailureLatch latch_;
  std::atomic<std::size_t> committed_ = 0;

  std::shared_mutex gate_;  ///< shared by those who change something, held alone to commit
  std::unique_ptr<PendingPart> pending_;
  std::unique_ptr<PartMerge> merge_;
  std::future<void> merging_;
  std::exception_ptr merge_failure_;

  std::mutex mutex_;  ///< guards all below, for those who share the gate
  WrittenParts parts_;
  SubmittedIds submitted_;
  std::optional<Clock::time_point> changed_;  ///< when the first change since the last commit came
};

}  // namespace readout::engine
