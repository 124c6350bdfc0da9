// SPDX-License-Identifier: GPL-3.0-or-later
// Writes into the current generation, commit by commit; readers see each commit. Private to engine.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/contract/index_writer.h"
#include "engine/errors/failure_latch.h"
#include "engine/folder/index_lock.h"
#include "engine/format/glossary.h"
#include "engine/writing/submitted_ids.h"

namespace readout::engine {

/// Changes since the last commit.
struct PendingChanges {
  std::size_t changes = 0;
  std::size_t bytes = 0;                        ///< of text
  std::chrono::steady_clock::time_point since;  ///< when the first of them came
};

/// Whether a commit is due: after 1000 changes, 32 MB or `every`.
[[nodiscard]] bool commit_due(const PendingChanges& pending,
                              std::chrono::steady_clock::time_point now,
                              std::chrono::seconds every);

class LiveWriter final : public IndexWriter {
 public:
  /// `generation` exists and has the right format. `submitted`: by the same run before.
  LiveWriter(IndexLock lock,
             const std::filesystem::path& generation,
             const WriterOptions& options,
             SubmittedIds submitted = {});

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
  struct Addition;
  WriteOutcome write(const Addition& addition);

  /// One at a time, and none after a failure: Xapian has then dropped what was pending, and a later
  /// commit would lose it unnoticed.
  template <typename Work>
  decltype(auto) exclusively(Work&& work) {
    const std::lock_guard lock(mutex_);
    return latch_.run(std::forward<Work>(work));
  }

  [[nodiscard]] article::Article article_at(Xapian::docid document) const;
  void note_change(std::size_t bytes);
  void commit_if_due();
  void commit_pending();

  IndexLock lock_;
  FailureLatch latch_;
  const std::string catalogue_;
  const std::chrono::seconds commit_every_;
  std::atomic<std::size_t> committed_;

  std::mutex mutex_;  ///< guards all below
  /// Always within a transaction: without finish() its destructor drops what was not committed.
  Xapian::WritableDatabase database_;
  Glossary glossary_;
  SubmittedIds submitted_;
  PendingChanges pending_;
};

}  // namespace readout::engine
