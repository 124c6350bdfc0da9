// SPDX-License-Identifier: GPL-3.0-or-later
// From articles as they are read to the index: one thread reads and submits, workers tag and write.
// Owned by one command; submit() and finish() from the thread that made it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "article/reader.h"
#include "engine/index_writer.h"
#include "indexer/batch_queue.h"
#include "tagging/tagger.h"

namespace readout {

struct PipelineCounts {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t superseded = 0;
};

class Pipeline {
 public:
  /// `problem` is called from the workers, one at a time. All must outlive the pipeline.
  Pipeline(IndexWriter& writer,
           const Tagger& tagger,
           std::size_t workers,
           std::function<void(ReadProblem)> problem);
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  Pipeline(Pipeline&&) = delete;
  Pipeline& operator=(Pipeline&&) = delete;

  /// Throws what a worker met that ends the run: Error of the index.
  void submit(Article article);

  /// Waits until all is written (not committed). Throws as submit().
  void finish();

  [[nodiscard]] PipelineCounts counts() const;

 private:
  struct Item {
    Article article;
    std::uint64_t sequence;
  };
  using Batch = std::vector<Item>;

  void flush();
  void work();
  void write(Batch batch);
  void tag_into(std::vector<Submission>& submissions, Item item);
  void count(const std::vector<WriteOutcome>& outcomes);
  void fail(std::exception_ptr failure);
  void rethrow_failure();

  IndexWriter& writer_;
  const Tagger& tagger_;
  std::function<void(ReadProblem)> problem_;
  BatchQueue<Batch> queue_;
  Batch pending_;
  std::size_t pending_bytes_ = 0;
  std::uint64_t sequence_ = 0;
  mutable std::mutex mutex_;  // guards what follows
  PipelineCounts counts_;
  std::exception_ptr failure_;
  std::vector<std::jthread> workers_;
};

}  // namespace readout
