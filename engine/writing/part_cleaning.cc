// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/part_cleaning.h"

#include <future>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/parts/columns_builder.h"
#include "engine/terms/exact_term.h"
#include "engine/writing/compaction.h"
#include "engine/writing/segment_merger.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticlesAtOnce = 100;
constexpr std::size_t kThreads = 2;

/// Some articles that were tagged alike, and the segment they become.
struct Batch {
  std::vector<Xapian::docid> documents;
  std::string tagger;
  std::size_t number = 0;
  Xapian::docid first = 0;
};

/// Gives out what is to be written. Safe from any thread.
class Plan {
 public:
  Plan(const fs::path& part, const DeletedSet& deleted) : database_(part.string()) {
    moved_.resize(std::size_t{database_.get_lastdocid()} + 1);
    std::size_t found = deleted.size();
    const std::string prefix(kTaggingTermPrefix);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      std::vector<Xapian::docid>& documents = by_tagger_[(*term).substr(prefix.size())];
      const auto last = database_.postlist_end(*term);
      for (auto document = database_.postlist_begin(*term); document != last; ++document)
        if (!deleted.contains(*document)) documents.push_back(*document);
      found += documents.size();
    }
    if (found != database_.get_doccount()) {
      throw Error(ErrorCode::IndexFormat,
                  "of " + std::to_string(database_.get_doccount()) + " articles in " +
                      part.string() + " only " + std::to_string(found) +
                      " are found by what tagged them: the part is damaged",
                  std::string(kRebuildHint));
    }
  }

  /// Nothing when all were given out.
  std::optional<Batch> next() {
    const std::lock_guard lock(mutex_);
    while (!by_tagger_.empty() && taken_ == by_tagger_.begin()->second.size()) {
      by_tagger_.erase(by_tagger_.begin());
      taken_ = 0;
    }
    if (by_tagger_.empty()) return std::nullopt;
    const auto& [tagger, documents] = *by_tagger_.begin();
    Batch batch{{}, tagger, batches_++, next_};
    for (; taken_ < documents.size() && batch.documents.size() < kArticlesAtOnce; ++taken_) {
      batch.documents.push_back(documents[taken_]);
      moved_[documents[taken_]] = next_++;
    }
    return batch;
  }

  [[nodiscard]] std::vector<Xapian::docid> moved() && { return std::move(moved_); }

 private:
  const Xapian::Database database_;
  std::mutex mutex_;  ///< guards all below
  std::map<std::string, std::vector<Xapian::docid>> by_tagger_;
  std::size_t taken_ = 0;  // of the first tagger's
  std::size_t batches_ = 0;
  Xapian::docid next_ = 1;
  std::vector<Xapian::docid> moved_;
};

/// Writes the articles of a part as segments. Each call of run() is one thread's.
class Writing {
 public:
  Writing(const fs::path& part, const DeletedSet& deleted, const fs::path& folder)
      : part_(part), folder_(folder), plan_(part, deleted), merger_(folder) {}

  void run() {
    const Xapian::Database from(part_.string());
    while (const std::optional<Batch> batch = plan_.next()) write(*batch, from);
  }

  /// REQUIRES: no run() is under way.
  [[nodiscard]] CleanedPart finish() {
    CleanedPart cleaned;
    const std::vector<Segment> segments = merger_.settle();
    if (!segments.empty()) {
      cleaned.articles = join_segments(segments, folder_ / "articles");
      for (const Segment& segment : segments) remove_tree(segment.folder);
    }
    cleaned.columns = columns_.take();
    cleaned.moved = std::move(plan_).moved();
    return cleaned;
  }

 private:
  void write(const Batch& batch, const Xapian::Database& from) {
    const Segment segment{folder_ / ("segment-" + std::to_string(batch.number)),
                          batch.first,
                          batch.first + static_cast<Xapian::docid>(batch.documents.size())};
    std::vector<article::TaggedArticle> articles;
    articles.reserve(batch.documents.size());
    std::vector<const article::TaggedArticle*> pointers;
    for (const Xapian::docid document : batch.documents)
      pointers.push_back(
          &articles.emplace_back(decode_record(from.get_document(document).get_data())));
    DocumentBuilder builder(batch.tagger);
    const std::vector<std::uint32_t> lengths = write_segment(segment, pointers, builder);
    {
      const std::lock_guard lock(mutex_);
      for (std::uint32_t i = 0; i < articles.size(); ++i)
        columns_.add(batch.first + i, articles[i], lengths[i]);
    }
    merger_.add(batch.number, segment);
  }

  const fs::path& part_;
  const fs::path& folder_;
  Plan plan_;
  SegmentMerger merger_;
  std::mutex mutex_;  ///< guards all below
  ColumnsBuilder columns_;
};

void copy_metadata(const fs::path& part, const fs::path& to) {
  const Xapian::Database from(part.string());
  Xapian::WritableDatabase database(to.string(), kNewPrivateDatabase);
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key)
    if (!is_column_key(*key)) database.set_metadata(*key, from.get_metadata(*key));
  for (auto key = from.synonym_keys_begin(); key != from.synonym_keys_end(); ++key) {
    for (auto word = from.synonyms_begin(*key); word != from.synonyms_end(*key); ++word)
      database.add_synonym(*key, *word);
  }
  database.commit();
}

}  // namespace

CleanedPart cleaned_part(const fs::path& part, const DeletedSet& deleted, const fs::path& folder) {
  create_folder(folder);
  const fs::path metadata = folder / "metadata";
  copy_metadata(part, metadata);
  Writing writing(part, deleted, folder);
  std::vector<std::future<void>> threads;
  for (std::size_t i = 0; i < kThreads; ++i)
    threads.push_back(std::async(std::launch::async, [&writing] { writing.run(); }));
  for (std::future<void>& thread : threads) thread.wait();
  for (std::future<void>& thread : threads) thread.get();
  CleanedPart cleaned = writing.finish();
  cleaned.metadata = metadata;
  return cleaned;
}

}  // namespace readout::engine
