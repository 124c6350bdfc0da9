// SPDX-License-Identifier: GPL-3.0-or-later
// The reading side of `indexer add`: walks the sources, passes over files that have not changed,
// hands articles to the pipeline, counts and names what is skipped. One object for one run; all
// calls from one thread.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/index_writer.h"
#include "indexer/add_counts.h"
#include "indexer/console.h"
#include "indexer/descriptor_input.h"
#include "indexer/interrupts.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/repeated_ids.h"
#include "indexer/run_events.h"
#include "indexer/sources.h"

namespace readout::indexer {

/// What a run works with; what it refers to must outlive it.
struct AddPlan {
  engine::IndexWriter& writer;
  std::function<article::Tags(const article::Article&)> tag;
  std::size_t workers = 1;
  const Interrupts& interrupts;
  Console& console;
  RunEvents& events;
  std::filesystem::path index;            ///< passed over if it is below a folder to read
  bool prune = false;                     ///< remove articles that are no longer in the files
  std::chrono::seconds commit_every{10};  ///< of what streams give
};

class AddRun {
 public:
  explicit AddRun(AddPlan plan);

  /// Reads, tags and adds everything; without a commit at the end, for what came down a stream with
  /// one every commit_every. After a request to stop: what was complete by then, of a stream all
  /// that was read from it. Throws Error of the index.
  void run(const std::vector<std::string>& paths);

  [[nodiscard]] AddCounts counts() const;
  /// What was read so far.
  [[nodiscard]] ProgressFigures figures() const { return figures_of(progress_, begun_); }
  /// The last article or problem of the last stream, if it was one of many lines.
  [[nodiscard]] const std::optional<StreamPlace>& place() const { return place_; }

 private:
  void read(const Source& source);
  void read_stream(const Source& source);
  void read_file(const Source& source, const std::shared_ptr<OpenFile>& file);
  [[nodiscard]] bool commit_so_far(Flow flow);
  void take(article::Article article, const std::shared_ptr<OpenFile>& file);
  [[nodiscard]] bool passes_over(const Source& source, const std::string& key);
  [[nodiscard]] bool has_same_bytes(const Source& source, std::uint64_t checksum) const;
  void skip(const article::ReadProblem& problem);
  void stop_if_requested() const;
  void prune(const std::vector<std::string>& paths);

  const AddPlan plan_;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  ProgressCounters progress_;
  RepeatedIds repeated_;
  std::atomic<std::uint64_t> skipped_ = 0;
  std::uint64_t unread_articles_ = 0;  ///< in files that were passed over
  std::uint64_t removed_ = 0;
  bool writer_failed_ = false;
  std::optional<StreamPlace> place_;
  std::vector<std::shared_ptr<OpenFile>> read_;  ///< to be pruned
  Pipeline pipeline_;                            ///< last: its workers use the members above
};

}  // namespace readout::indexer
