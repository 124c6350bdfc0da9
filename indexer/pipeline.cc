// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <utility>

#include "base/error.h"

namespace readout {
namespace {

// The writer builds one segment of a batch: about a hundred articles measure best (docs/decisions).
constexpr std::size_t kBatchArticles = 100;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20U;

}  // namespace

Pipeline::Pipeline(IndexWriter& writer,
                   const Tagger& tagger,
                   std::size_t workers,
                   std::function<void(ReadProblem)> problem)
    : writer_(writer), tagger_(tagger), problem_(std::move(problem)), queue_(2 * workers) {
  for (std::size_t i = 0; i < workers; ++i) {
    workers_.emplace_back([this] { work(); });
  }
}

Pipeline::~Pipeline() { queue_.close(); }

void Pipeline::submit(Article article) {
  pending_bytes_ += article.body.size();
  pending_.push_back({std::move(article), ++sequence_});
  if (pending_.size() >= kBatchArticles || pending_bytes_ >= kBatchBytes) flush();
}

void Pipeline::flush() {
  if (!pending_.empty()) queue_.push(std::exchange(pending_, {}));
  pending_bytes_ = 0;
  rethrow_failure();
}

void Pipeline::finish() {
  flush();
  queue_.close();
  workers_.clear();
  rethrow_failure();
}

PipelineCounts Pipeline::counts() const {
  const std::lock_guard lock(mutex_);
  return counts_;
}

void Pipeline::work() {
  while (auto batch = queue_.pop()) {
    try {
      write(std::move(*batch));
    } catch (const std::exception&) {
      // Whatever it is ends the run on the thread that reads, where main() names it.
      fail(std::current_exception());
      return;
    }
  }
}

void Pipeline::write(Batch batch) {
  std::vector<Submission> submissions;
  std::size_t unchanged = 0;
  for (Item& item : batch) {
    if (writer_.holds_unchanged(item.article, item.sequence)) {
      ++unchanged;
    } else {
      tag_into(submissions, std::move(item));
    }
  }
  {
    const std::lock_guard lock(mutex_);
    counts_.unchanged += unchanged;
  }
  if (!submissions.empty()) count(writer_.add(std::move(submissions)));
}

void Pipeline::tag_into(std::vector<Submission>& submissions, Item item) {
  try {
    Tags tags = tagger_.tag(item.article);
    submissions.push_back({{std::move(item.article), std::move(tags)}, item.sequence});
  } catch (const std::exception& error) {
    const std::lock_guard lock(mutex_);
    problem_({item.article.origin.path,
              item.article.origin.line,
              std::string("could not be tagged: ") + error.what()});
  }
}

void Pipeline::count(const std::vector<WriteOutcome>& outcomes) {
  const std::lock_guard lock(mutex_);
  for (const WriteOutcome outcome : outcomes) {
    switch (outcome) {
      case WriteOutcome::Added:
        ++counts_.added;
        break;
      case WriteOutcome::Replaced:
        ++counts_.replaced;
        break;
      case WriteOutcome::Superseded:
        ++counts_.superseded;
        break;
    }
  }
}

void Pipeline::fail(std::exception_ptr failure) {
  {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
  }
  queue_.close();
}

void Pipeline::rethrow_failure() {
  const std::lock_guard lock(mutex_);
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace readout
