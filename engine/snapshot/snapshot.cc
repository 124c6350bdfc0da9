// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "engine/format/index_metadata.h"

namespace readout::engine {
namespace {

/// A stop word of one language is content in another: a few articles must not add theirs.
constexpr double kShareForStopWords = 0.1;

struct LanguageShare {
  std::string language;
  double share;  // of the articles
};

std::vector<LanguageShare> languages_of(const Columns& columns) {
  const FacetColumn& column = columns.facet(Field::Language);
  std::vector<LanguageShare> counted;
  for (const std::string& language : column.values()) counted.push_back({language, 0});
  const double one = 1.0 / static_cast<double>(std::max<std::size_t>(columns.articles().size(), 1));
  for (const ArticleNumber id : columns.articles()) {
    for (const std::uint32_t ordinal : column.of(id)) counted[ordinal].share += one;
  }
  return counted;
}

}  // namespace

Snapshot::Snapshot(std::filesystem::path generation, const ReaderOptions& options)
    : generation_(std::move(generation)) {
  // A writer may commit between two openings: all handles must stand at the revision the columns
  // are of.
  constexpr int kTries = 10;
  for (int attempt = 0; attempt < kTries && free_.size() < options.handles; ++attempt) {
    auto first = std::make_unique<Handle>(Handle{Xapian::Database(generation_.string()), {}});
    check_format(first->database);
    revision_ = revision_name(first->database);
    free_.clear();
    free_.push_back(std::move(first));
    while (free_.size() < options.handles) {
      auto next = std::make_unique<Handle>(Handle{Xapian::Database(generation_.string()), {}});
      if (revision_name(next->database) != revision_) break;
      free_.push_back(std::move(next));
    }
  }
  if (free_.size() < options.handles)
    throw Xapian::DatabaseModifiedError("the index changes faster than it can be opened");
  columns_ = std::make_unique<const Columns>(free_.front()->database);
  names_ =
      std::make_unique<const FacetNames>(*columns_, free_.front()->database, options.actor_names);
  std::vector<std::string> with_stop_words;
  for (const LanguageShare& counted : languages_of(*columns_)) {
    if (counted.share >= kShareForStopWords) with_stop_words.push_back(counted.language);
    for (const auto& handle : free_) {
      if (auto inflections = Inflections::for_language(counted.language))
        handle->inflections.push_back(std::move(*inflections));
    }
  }
  stop_words_ = StopWords(with_stop_words);
}

std::unique_ptr<Snapshot::Handle> Snapshot::take_handle() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return !free_.empty(); });
  std::unique_ptr<Handle> handle = std::move(free_.back());
  free_.pop_back();
  return handle;
}

Snapshot::Lease::Lease(std::shared_ptr<Snapshot> snapshot)
    : snapshot_(std::move(snapshot)),
      handle_(snapshot_->take_handle()),
      index_(handle_->database, snapshot_->columns(), snapshot_->word_lists_) {}

Snapshot::Lease::~Lease() {
  {
    const std::lock_guard lock(snapshot_->mutex_);
    snapshot_->free_.push_back(std::move(handle_));
  }
  snapshot_->freed_.notify_one();
}

}  // namespace readout::engine
