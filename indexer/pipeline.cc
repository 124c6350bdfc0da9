// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

namespace readout::indexer {
namespace {

// The writer makes one small database from a batch: about a hundred articles measured best.
constexpr std::size_t kBatchArticles = 100;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20U;

std::size_t bytes_of(const article::Article& article) {
  return article.title.size() + article.body.size() + article.summary.size();
}

/// However a worker ends, the others and the reading thread must not wait for it.
struct AbandonAtEnd {
  explicit AbandonAtEnd(const std::function<void()>& abandon) : abandon_(abandon) {}
  ~AbandonAtEnd() { abandon_(); }
  AbandonAtEnd(const AbandonAtEnd&) = delete;
  AbandonAtEnd& operator=(const AbandonAtEnd&) = delete;
  AbandonAtEnd(AbandonAtEnd&&) = delete;
  AbandonAtEnd& operator=(AbandonAtEnd&&) = delete;

 private:
  const std::function<void()>& abandon_;
};

}  // namespace

std::size_t workers_of(const Settings& settings) {
  const std::int64_t asked = settings.integer(Setting::Threads);
  if (asked > 0) return static_cast<std::size_t>(asked);
  return std::max(1U, std::thread::hardware_concurrency());
}

Pipeline::Pipeline(PipelineStages stages, std::size_t workers)
    : stages_(std::move(stages)), queue_(2 * workers) {
  for (std::size_t i = 0; i < workers; ++i) {
    workers_.push_back(std::async(std::launch::async, [this] { work(); }));
  }
}

Pipeline::~Pipeline() { queue_.abandon(); }

void Pipeline::abandon() {
  queue_.abandon();
  const std::lock_guard lock(mutex_);
  abandoned_ = true;
  settled_.notify_all();
}

bool Pipeline::submit(article::Article article, std::shared_ptr<OpenFile> file) {
  if (file) ++file->pending;
  pending_bytes_ += bytes_of(article);
  pending_.push_back({std::move(article), ++sequence_, std::move(file)});
  if (pending_.size() < kBatchArticles && pending_bytes_ < kBatchBytes) return true;
  return flush();
}

bool Pipeline::flush() {
  pending_bytes_ = 0;
  if (pending_.empty()) return true;
  {
    const std::lock_guard lock(mutex_);
    ++under_way_;
  }
  return queue_.push(std::exchange(pending_, {}));
}

bool Pipeline::settle() {
  if (!flush()) return false;
  std::unique_lock lock(mutex_);
  settled_.wait(lock, [this] { return under_way_ == 0 || abandoned_; });
  return !abandoned_;
}

void Pipeline::end_file(const std::shared_ptr<OpenFile>& file) { release(*file); }

void Pipeline::finish() {
  flush();
  queue_.close();
  for (std::future<void>& worker : workers_) worker.get();
}

PipelineCounts Pipeline::counts() const { return {added_, replaced_, unchanged_, superseded_}; }

void Pipeline::work() {
  const std::function<void()> abandon = [this] { this->abandon(); };
  const AbandonAtEnd at_end(abandon);
  while (auto batch = queue_.pop()) {
    write(std::move(*batch));
    const std::lock_guard lock(mutex_);
    if (--under_way_ == 0) settled_.notify_all();
  }
}

void Pipeline::write(Batch batch) {
  std::vector<engine::Submission> submissions;
  submissions.reserve(batch.size());
  for (Item& item : batch) {
    if (stages_.writer.holds_unchanged(item.article, item.sequence)) {
      ++unchanged_;
    } else {
      tag_into(submissions, item);
    }
  }
  if (!submissions.empty()) count(stages_.writer.add(std::move(submissions)));
  for (const Item& item : batch) {
    if (item.file) release(*item.file);
  }
}

void Pipeline::tag_into(std::vector<engine::Submission>& submissions, Item& item) {
  try {
    article::Tags tags = stages_.tag(item.article);
    submissions.push_back({{std::move(item.article), std::move(tags)}, item.sequence});
  } catch (const std::exception& error) {
    const article::Origin& origin = item.article.origin;
    stages_.problem({origin.path, origin.line, std::string("can't be tagged: ") + error.what()});
    if (item.file) item.file->skipped = true;
  }
}

void Pipeline::count(const std::vector<engine::WriteOutcome>& outcomes) {
  for (const engine::WriteOutcome outcome : outcomes) {
    switch (outcome) {
      case engine::WriteOutcome::Added:
        ++added_;
        break;
      case engine::WriteOutcome::Replaced:
        ++replaced_;
        break;
      case engine::WriteOutcome::Superseded:
        ++superseded_;
        break;
    }
  }
}

void Pipeline::release(OpenFile& file) {
  if (--file.pending > 0) return;
  file.state.skipped = file.skipped;
  stages_.writer.set_file_state(file.key, file.state);
}

}  // namespace readout::indexer
