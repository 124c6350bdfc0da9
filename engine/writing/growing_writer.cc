// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/growing_writer.h"

#include <utility>

#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"

namespace readout::engine {

GrowingWriter::GrowingWriter(IndexLock lock, std::filesystem::path index, WriterOptions options)
    : index_(std::move(index)),
      options_(std::move(options)),
      builder_(std::make_unique<SegmentBuilder>(std::move(lock), index_, options_.catalogue)) {}

bool GrowingWriter::holds_unchanged(const article::Article& article, std::uint64_t sequence) {
  return on_writer([&](IndexWriter& on) { return on.holds_unchanged(article, sequence); });
}

std::vector<WriteOutcome> GrowingWriter::add(std::vector<Submission> batch) {
  return on_writer([&](IndexWriter& on) { return on.add(std::move(batch)); });
}

bool GrowingWriter::remove(std::string_view id) {
  return on_writer([&](IndexWriter& on) { return on.remove(id); });
}

std::optional<FileState> GrowingWriter::file_state(const std::string& path) {
  return on_writer([&](IndexWriter& on) { return on.file_state(path); });
}

void GrowingWriter::set_file_state(const std::string& path, const FileState& state) {
  on_writer([&](IndexWriter& on) { on.set_file_state(path, state); });
}

std::vector<std::string> GrowingWriter::files() {
  return on_writer([](IndexWriter& on) { return on.files(); });
}

std::size_t GrowingWriter::remove_unsubmitted(const std::string& file) {
  return on_writer([&](IndexWriter& on) { return on.remove_unsubmitted(file); });
}

void GrowingWriter::forget_file_state(const std::string& path) {
  on_writer([&](IndexWriter& on) { on.forget_file_state(path); });
}

std::size_t GrowingWriter::committed() const {
  return on_writer([](const IndexWriter& on) { return on.committed(); });
}

void GrowingWriter::commit() {
  const std::unique_lock lock(mutex_);
  if (live_) {
    live_->commit();
  } else if (builder_->has_articles()) {
    builder_->finish();
    SegmentBuilder::Legacy legacy = builder_->leave();
    live_ = with_xapian_errors(index_, [&] {
      return std::make_unique<LiveWriter>(std::move(legacy.lock),
                                          existing_generation(index_),
                                          options_,
                                          std::move(legacy.submitted));
    });
    builder_.reset();
  }
}

void GrowingWriter::finish() {
  on_writer([](IndexWriter& on) { on.finish(); });
}

}  // namespace readout::engine
