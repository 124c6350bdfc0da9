// SPDX-License-Identifier: GPL-3.0-or-later
// Takes articles from reading to the index: one thread reads and submits, workers tag and write
// them in batches. Memory stays constant however much there is to read. Used by `indexer add` and
// `retag`. All calls from the thread that made it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "article/reader.h"
#include "base/settings.h"
#include "engine/index_writer.h"
#include "indexer/bounded_queue.h"

namespace readout::indexer {

struct PipelineCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t superseded = 0;
};

/// What the workers do.
struct PipelineStages {
  engine::IndexWriter& writer;
  /// Called from all workers at once. If it throws, the article is skipped and the run goes on.
  std::function<article::Tags(const article::Article&)> tag;
  /// Called from all workers at once.
  std::function<void(article::ReadProblem)> problem;
};

/// A file with articles that may not be written yet.
struct OpenFile {
  OpenFile(std::string path, engine::FileState facts) : key(std::move(path)), state(facts) {}

  std::string key;  ///< as the index knows it
  engine::FileState state;
  std::atomic<std::size_t> pending = 1;  ///< articles not yet written, and one for the reading
  std::atomic<bool> skipped = false;     ///< something in it
};

/// How many workers the settings ask for.
[[nodiscard]] std::size_t workers_of(const Settings& settings);

class Pipeline {
 public:
  Pipeline(PipelineStages stages, std::size_t workers);
  ~Pipeline();  ///< drops what was not written
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  Pipeline(Pipeline&&) = delete;
  Pipeline& operator=(Pipeline&&) = delete;

  /// False once a worker has failed: no more articles are taken, and finish() throws the failure.
  /// `file` may be null.
  [[nodiscard]] bool submit(article::Article article, std::shared_ptr<OpenFile> file);

  /// The file was read to its end: its state goes into the index after the last of its articles. A
  /// file that is never ended is read again by the next run.
  void end_file(const std::shared_ptr<OpenFile>& file);

  /// Waits until everything submitted is with the writer. False once a worker has failed, as
  /// submit().
  [[nodiscard]] bool settle();

  /// Waits until all is written, without a commit. Throws the failure of a worker.
  void finish();

  [[nodiscard]] PipelineCounts counts() const;

 private:
  struct Item {
    article::Article article;
    std::uint64_t sequence;
    std::shared_ptr<OpenFile> file;
  };
  using Batch = std::vector<Item>;

  bool flush();
  void abandon();
  void work();
  void write(Batch batch);
  void tag_into(std::vector<engine::Submission>& submissions, Item& item);
  void count(const std::vector<engine::WriteOutcome>& outcomes);
  void release(OpenFile& file);

  PipelineStages stages_;
  BoundedQueue<Batch> queue_;
  Batch pending_;
  std::size_t pending_bytes_ = 0;
  std::uint64_t sequence_ = 0;
  std::atomic<std::uint64_t> added_ = 0;
  std::atomic<std::uint64_t> replaced_ = 0;
  std::atomic<std::uint64_t> unchanged_ = 0;
  std::atomic<std::uint64_t> superseded_ = 0;
  std::mutex mutex_;           ///< guards the two below
  std::size_t under_way_ = 0;  ///< batches handed to the workers and not written yet
  bool abandoned_ = false;
  std::condition_variable settled_;
  std::vector<std::future<void>> workers_;
};

}  // namespace readout::indexer
