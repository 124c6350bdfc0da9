// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/parts_writer.h"

#include <type_traits>
#include <utility>

#include "base/error.h"
#include "engine/folder/durable_files.h"
#include "engine/format/document_builder.h"

namespace readout::engine {

PartsWriter::PartsWriter(IndexLock lock,
                         const std::filesystem::path& index,
                         Manifest manifest,
                         WriterOptions options)
    : lock_(std::move(lock)),
      index_(index),
      options_(std::move(options)),
      latch_(index),
      pending_(std::make_unique<PendingPart>(index, options_.catalogue, 1)),
      parts_(index, std::move(manifest)) {
  committed_ = parts_.articles();
}

PartsWriter::~PartsWriter() {
  if (merging_.valid()) merging_.wait();
}

// The gate is outside of the latch: a failure is known before anybody else passes, else he would
// commit what it left half done.

template <typename Work>
decltype(auto) PartsWriter::sharing(const Work& work) {
  const std::shared_lock shared(gate_);
  return latch_.run(work);
}

template <typename Work>
void PartsWriter::alone(const Work& work) {
  const std::unique_lock alone(gate_);
  latch_.run(work);
}

template <typename Work>
decltype(auto) PartsWriter::changing(const Work& work) {
  if constexpr (std::is_void_v<decltype(work())>) {
    sharing(work);
    commit_if_due();
  } else {
    auto result = sharing(work);
    commit_if_due();
    return result;
  }
}

bool PartsWriter::holds_unchanged(const article::Article& article, std::uint64_t sequence) {
  if (options_.rebuild) return false;
  const std::string key = content_key(article, options_.catalogue);
  return sharing([&] {
    const std::lock_guard lock(mutex_);
    if (parts_.content_key(article.id) != key) return false;
    submitted_.submit(article.id, sequence, 0);
    return true;
  });
}

std::vector<WriteOutcome> PartsWriter::add(std::vector<Submission> batch) {
  return changing([&] {
    const Plan planned = plan(batch);
    if (!planned.articles.empty()) pending_->write(planned.articles, planned.room);
    return planned.outcomes;
  });
}

PartsWriter::Plan PartsWriter::plan(const std::vector<Submission>& batch) {
  Plan plan;
  const std::lock_guard lock(mutex_);
  const std::size_t next = pending_->next();  // nobody else is planning
  for (const Submission& submission : batch) {
    bool stands = false;
    plan.outcomes.push_back(place(submission, next + plan.articles.size(), stands));
    if (stands) plan.articles.push_back(&submission.article);
  }
  if (!plan.articles.empty()) plan.room = pending_->reserve(plan.articles.size());
  note_change();
  return plan;
}

/// What becomes of an article that would get this number, and of an older one with its id.
WriteOutcome PartsWriter::place(const Submission& submission, std::size_t number, bool& stands) {
  const std::string& id = submission.article.article.id;
  const SubmittedIds::Verdict verdict =
      submitted_.submit(id, submission.sequence, static_cast<Xapian::docid>(number));
  stands = verdict.stands;
  if (!stands) return WriteOutcome::Superseded;
  if (verdict.first) {
    return parts_.remove(id) ? WriteOutcome::Replaced : WriteOutcome::Added;
  }
  if (!pending_->leave_out(verdict.displaced)) parts_.remove(id);
  return WriteOutcome::Superseded;
}

bool PartsWriter::remove(std::string_view id) {
  return changing([&] {
    const std::lock_guard lock(mutex_);
    const std::optional<Xapian::docid> number = submitted_.remove(id);
    const bool was_pending = number && pending_->leave_out(*number);
    const bool removed = was_pending || parts_.remove(id);
    if (removed) note_change();
    return removed;
  });
}

std::optional<FileState> PartsWriter::file_state(const std::string& path) {
  return sharing([&] {
    const std::lock_guard lock(mutex_);
    return parts_.file_state(path, options_.catalogue);
  });
}

void PartsWriter::set_file_state(const std::string& path, const FileState& state) {
  changing([&] {
    pending_->set_file_state(path, state);
    const std::lock_guard lock(mutex_);
    note_change();
  });
}

std::vector<std::string> PartsWriter::files() {
  return sharing([&] {
    const std::lock_guard lock(mutex_);
    return parts_.files();
  });
}

std::size_t PartsWriter::remove_unsubmitted(const std::string& file) {
  return changing([&] {
    const std::lock_guard lock(mutex_);
    const std::size_t removed = parts_.remove_of_file(
        file, [this](const std::string& id) { return submitted_.contains(id); });
    if (removed > 0) note_change();
    return removed;
  });
}

void PartsWriter::forget_file_state(const std::string& path) {
  changing([&] {
    pending_->forget_file_state(path);
    const std::lock_guard lock(mutex_);
    note_change();
  });
}

void PartsWriter::note_change() {
  if (!changed_) changed_ = Clock::now();
}

bool PartsWriter::is_due() {
  // The first articles of an index are shown when all of them are there, or somebody asks.
  if (committed_ == 0 || options_.rebuild) return false;
  const std::lock_guard lock(mutex_);
  return changed_ && Clock::now() - *changed_ >= options_.commit_every;
}

void PartsWriter::commit_if_due() {
  if (!is_due()) return;
  alone([this] {
    if (!is_due()) return;
    commit_pending();
    begin_merge(due_merge(parts_.sizes()));
  });
}

void PartsWriter::commit_pending() {
  take_merged();
  if (!pending_->empty()) {
    NewPart part = pending_->finish();
    pending_ = std::make_unique<PendingPart>(index_, options_.catalogue, pending_->next());
    parts_.append(std::move(part));
  }
  parts_.commit();
  committed_ = parts_.articles();
  changed_.reset();
}

/// A merge that is through becomes part of the next commit.
void PartsWriter::take_merged() {
  if (!merging_.valid() || merging_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
    return;
  try {
    merging_.get();
    merge_->put_into(parts_);
  } catch (...) {
    // What was added is not touched by it; finish() tells.
    merge_failure_ = std::current_exception();
  }
  merge_.reset();
}

bool PartsWriter::fits(PartRange merge) const {
  return room_to_merge(index_, parts_, merge, LeaveOut::WhereWorthIt) <= free_bytes(index_);
}

void PartsWriter::begin_merge(const std::optional<PartRange>& due) {
  if (merging_.valid() || merge_failure_ || !due || !fits(*due)) return;
  merge_ = std::make_unique<PartMerge>(index_, parts_, *due, LeaveOut::WhereWorthIt);
  merging_ = std::async(std::launch::async, [merge = merge_.get()] { merge->run(); });
}

void PartsWriter::merge_what_is_due() {
  const auto begin_next = [this] { begin_merge(due_merge_at_end(parts_.sizes())); };
  for (begin_next(); merging_.valid(); begin_next()) {
    merging_.wait();
    take_merged();
    parts_.commit();
  }
  if (merge_failure_) std::rethrow_exception(merge_failure_);
  const std::size_t parts = parts_.sizes().size();
  if (parts <= kTooManyParts) return;
  throw Error(ErrorCode::NoSpace,
              "all is committed, but there is no room on the disk to merge the " +
                  std::to_string(parts) + " parts of " + index_.string() +
                  ", and searches grow slower",
              "Free some space, then run: indexer compact --index " + index_.string());
}

void PartsWriter::commit() {
  if (options_.rebuild) return;
  alone([this] {
    const bool shows = committed_ > 0 || pending_->has_articles();
    if (!changed_ || !shows) return;
    commit_pending();
    begin_merge(due_merge(parts_.sizes()));
  });
}

void PartsWriter::finish() {
  alone([this] {
    const bool is_new = parts_.manifest().commit.empty();
    if (changed_ || is_new) {
      if (is_new && pending_->empty()) parts_.append(pending_->finish());
      commit_pending();
    }
    pending_.reset();
    merge_what_is_due();
  });
}

}  // namespace readout::engine
