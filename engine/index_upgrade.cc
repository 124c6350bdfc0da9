// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_upgrade.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <xapian.h>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/folder/older_index.h"
#include "engine/format/older_record.h"
#include "engine/format/part_metadata.h"
#include "engine/terms/exact_term.h"
#include "engine/writing/pending_part.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticlesAtOnce = 100;

const OlderFormat& format_of(const Xapian::Database& database) {
  const std::string name = database.get_metadata(kFormatKey);
  if (const OlderFormat* format = older_format(name)) return *format;
  throw Error(ErrorCode::IndexFormat,
              "an index " + (name.empty() ? "of no known format" : "of format " + name) +
                  " can't be upgraded; this version does it from " + older_format_names(),
              std::string(kRebuildHint));
}

/// Where XAPIANDB is lost, it is written again: as long as it names the old database, nobody takes
/// what is in parts/ for the index.
void adopt(const fs::path& index, const fs::path& database) {
  if (fs::exists(index / kManifestFile)) return;
  if (!parts_in(index).empty()) check_not_lost(index);  // says how to repair it
  replace_file(index / kManifestFile,
               std::string(kGenerationStub) + database.filename().string() + "\n");
}

/// Whatever else is in parts/ as long as the index is of an older format.
void remove_unfinished(const fs::path& index) {
  remove_drafts(index);
  for (const std::string& part : parts_in(index)) remove_tree(part_folder(index, part));
}

/// Writes the articles of one database as parts: one for each name of what tagged them, for a part
/// is tagged alike.
class Upgrader {
 public:
  Upgrader(const fs::path& index, const fs::path& database, const UpgradeOptions& options)
      : index_(index),
        database_(database.string()),
        format_(format_of(database_)),
        options_(options) {}

  /// Nothing if it was stopped.
  std::optional<Manifest> run() {
    Manifest manifest = new_manifest();
    if (std::string created = database_.get_metadata("created"); !created.empty())
      manifest.created = std::move(created);
    for (const auto& [tagger, files] : files_by_tagger()) {
      const std::size_t before = done_;
      PendingPart part(index_, tagger, 1);
      if (!write_articles(tagger, part)) return std::nullopt;
      for (const StoredFile& file : files) part.set_file_state(file.path, file.state);
      manifest.parts.push_back({part.finish().name, done_ - before, 0, {}});
    }
    if (done_ != articles()) {
      throw Error(ErrorCode::IndexFormat,
                  "of " + std::to_string(articles()) + " articles only " + std::to_string(done_) +
                      " are found by what tagged them: the index is damaged",
                  std::string(kRebuildHint));
    }
    manifest.commit = new_commit_name();
    return manifest;
  }

  [[nodiscard]] std::string format() const { return std::string(format_.name); }
  [[nodiscard]] std::size_t articles() const { return database_.get_doccount(); }

 private:
  /// Of every name that tagged articles or files, those files; in the order of the first articles.
  [[nodiscard]] std::vector<std::pair<std::string, std::vector<StoredFile>>> files_by_tagger() {
    std::map<std::string, std::vector<StoredFile>> files;
    const std::string prefix(kTaggingTermPrefix);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term)
      files.try_emplace((*term).substr(prefix.size()));
    for (StoredFile& file : read_stored_files(database_))
      files[file.catalogue].push_back(std::move(file));
    if (files.empty()) files.try_emplace("");
    std::vector<std::pair<std::string, std::vector<StoredFile>>> sorted(files.begin(), files.end());
    std::stable_sort(sorted.begin(), sorted.end(), [this](const auto& a, const auto& b) {
      return first_of(a.first) < first_of(b.first);
    });
    return sorted;
  }

  [[nodiscard]] Xapian::docid first_of(const std::string& tagger) const {
    const auto first = database_.postlist_begin(tagging_term(tagger));
    return first == database_.postlist_end(tagging_term(tagger)) ? 0 : *first;
  }

  /// Whether it was not stopped.
  bool write_articles(const std::string& tagger, PendingPart& part) {
    const std::string term = tagging_term(tagger);
    auto document = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    while (document != end) {
      std::vector<article::TaggedArticle> batch;
      for (; document != end && batch.size() < kArticlesAtOnce; ++document)
        batch.push_back(decode_older_record(format_, database_.get_document(*document).get_data()));
      std::vector<const article::TaggedArticle*> pointers;
      pointers.reserve(batch.size());
      for (const article::TaggedArticle& each : batch) pointers.push_back(&each);
      part.write(pointers, part.reserve(batch.size()));
      done_ += batch.size();
      if (options_.go_on && !options_.go_on(done_, articles())) return false;
    }
    return true;
  }

  const fs::path& index_;
  const Xapian::Database database_;
  const OlderFormat& format_;
  const UpgradeOptions& options_;
  std::size_t done_ = 0;
};

Upgrade upgrade_from(const fs::path& index,
                     const fs::path& database,
                     const UpgradeOptions& options) {
  adopt(index, database);
  remove_unfinished(index);
  try {
    Upgrader upgrader(index, database, options);
    Upgrade upgrade{Upgrade::Outcome::Stopped, upgrader.format(), upgrader.articles()};
    if (const std::optional<Manifest> manifest = upgrader.run()) {
      write_manifest(index, *manifest);
      remove_leftovers(index, *manifest);
      upgrade.outcome = Upgrade::Outcome::Done;
      return upgrade;
    }
    remove_unfinished(index);
    return upgrade;
  } catch (const std::exception&) {
    // Finished parts would hold room on the disk; but not if the manifest has them already.
    if (older_database(index)) remove_unfinished(index);
    throw;
  }
}

}  // namespace

Upgrade upgrade_index(const fs::path& index, const UpgradeOptions& options) {
  if (!older_database(index)) {
    static_cast<void>(existing_manifest(index));  // says what is wrong
    return {Upgrade::Outcome::NothingToDo, {}, 0};
  }
  const IndexLock lock(index, IfLocked::Fail);
  const std::optional<fs::path> database = older_database(index);
  if (!database) return {Upgrade::Outcome::NothingToDo, {}, 0};  // another has done it
  return with_xapian_errors(index, [&] { return upgrade_from(index, *database, options); });
}

}  // namespace readout::engine
