// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_cleaning.h"

#include <cstdint>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/parts/part_columns.h"
#include "engine/terms/exact_term.h"
#include "engine/writing/part_filler.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticlesAtOnce = 100;
constexpr std::size_t kThreads = 2;

/// Some articles that were tagged alike.
struct Batch {
  std::vector<Xapian::docid> documents;
  std::string tagger;
  std::size_t number = 0;
  Xapian::docid first = 0;  // of their new ids
};

/// Gives out what is to be written, in order. Safe from any thread.
class Plan {
 public:
  Plan(const Xapian::Database& database, const DeletedSet& deleted)
      : tagger_of_(std::size_t{database.get_lastdocid()} + 1), moved_(tagger_of_.size()) {
    std::size_t found = 0;
    const std::string prefix(kTaggingTermPrefix);
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) {
      taggers_.push_back((*term).substr(prefix.size()));
      const auto last = database.postlist_end(*term);
      for (auto document = database.postlist_begin(*term); document != last; ++document, ++found)
        if (!deleted.contains(*document)) tagger_of_[*document] = taggers_.size();
    }
    if (found == database.get_doccount()) return;
    throw Error(ErrorCode::IndexFormat,
                "of " + std::to_string(database.get_doccount()) + " articles of a part " +
                    std::to_string(found) + " are found by what tagged them: it is damaged",
                std::string(kRestoreHint));
  }

  /// Nothing when all were given out.
  std::optional<Batch> next() {
    const std::lock_guard lock(mutex_);
    while (at_ < tagger_of_.size() && tagger_of_[at_] == 0) ++at_;
    if (at_ == tagger_of_.size()) return std::nullopt;
    const std::size_t tagger = tagger_of_[at_];
    Batch batch{{}, taggers_[tagger - 1], batches_++, next_};
    for (; at_ < tagger_of_.size() && batch.documents.size() < kArticlesAtOnce; ++at_) {
      if (tagger_of_[at_] == 0) continue;
      if (tagger_of_[at_] != tagger) break;
      batch.documents.push_back(static_cast<Xapian::docid>(at_));
      moved_[at_] = next_++;
    }
    return batch;
  }

  [[nodiscard]] std::vector<Xapian::docid> moved() && { return std::move(moved_); }

 private:
  std::vector<std::string> taggers_;
  std::vector<std::size_t> tagger_of_;  // by old id: one more than its place; 0: not to be written
  std::mutex mutex_;                    ///< guards all below
  std::size_t at_ = 1;
  std::size_t batches_ = 0;
  Xapian::docid next_ = 1;
  std::vector<Xapian::docid> moved_;
};

/// As one of several threads.
void write_batches(const fs::path& part, Plan& plan, PartFiller& filler) {
  const Xapian::Database from(part.string());
  RecordReader records;
  while (const std::optional<Batch> batch = plan.next()) {
    std::vector<article::TaggedArticle> articles;
    articles.reserve(batch->documents.size());
    std::vector<const article::TaggedArticle*> pointers;
    pointers.reserve(batch->documents.size());
    for (const Xapian::docid document : batch->documents)
      pointers.push_back(
          &articles.emplace_back(records.read(from.get_document(document).get_data())));
    filler.write(pointers, batch->tagger, batch->number, batch->first);
  }
}

/// What is known of files; all else is made of the articles.
void copy_metadata(const Xapian::Database& from, Xapian::WritableDatabase& to) {
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key)
    if (!is_column_key(*key)) to.set_metadata(*key, from.get_metadata(*key));
}

}  // namespace

std::vector<Xapian::docid> clean_part(const fs::path& part,
                                      const DeletedSet& deleted,
                                      const fs::path& folder,
                                      const fs::path& result) {
  const Xapian::Database database(part.string());
  Plan plan(database, deleted);
  {
    PartFiller filler(folder);
    filler.change_metadata([&database](auto& metadata) { copy_metadata(database, metadata); });
    std::vector<std::future<void>> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
      threads.push_back(std::async(std::launch::async, [&] { write_batches(part, plan, filler); }));
    for (std::future<void>& thread : threads) thread.wait();
    for (std::future<void>& thread : threads) thread.get();
    filler.finish(result);
  }
  remove_tree(folder);
  return std::move(plan).moved();
}

}  // namespace readout::engine
