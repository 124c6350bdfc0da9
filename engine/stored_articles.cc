// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stored_articles.h"

#include <map>
#include <utility>

#include <xapian.h>

#include "engine/errors/xapian_errors.h"
#include "engine/folder/index_folder.h"
#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/parts/deleted_set.h"
#include "engine/parts/stored_article.h"

namespace readout::engine {
namespace {

struct OpenPart {
  std::string name;
  Xapian::Database database;
  DeletedSet deleted;
};

std::vector<OpenPart> open_parts(const std::filesystem::path& index, const Manifest& manifest) {
  std::vector<OpenPart> parts;
  for (const PartEntry& entry : manifest.parts) {
    const std::filesystem::path folder = part_folder(index, entry.name);
    OpenPart part{entry.name, Xapian::Database(folder.string()), {}};
    check_format(part.database);
    if (entry.deleted > 0) part.deleted = DeletedSet(folder / entry.deleted_file);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

class StoredArticles::Impl {
 public:
  explicit Impl(const std::filesystem::path& index)
      : index_(index), manifest_(existing_manifest(index)), parts_(open_parts(index, manifest_)) {
    if (!parts_.empty()) at_ = begin(parts_.front());
  }

  [[nodiscard]] std::size_t size() const { return manifest_.articles(); }

  std::optional<article::Article> next() {
    return with_xapian_errors(index_, [&]() -> std::optional<article::Article> {
      while (part_ < parts_.size()) {
        const OpenPart& part = parts_[part_];
        if (at_ == part.database.postlist_end(std::string())) {
          if (++part_ < parts_.size()) at_ = begin(parts_[part_]);
          continue;
        }
        const Xapian::docid document = *at_;
        ++at_;
        if (part.deleted.contains(document)) continue;
        return read_article({part.database, part.name, document, {}}, reader_).article;
      }
      return std::nullopt;
    });
  }

  [[nodiscard]] std::vector<std::pair<std::string, FileState>> file_states() const {
    return with_xapian_errors(index_, [&] {
      std::map<std::string, StoredFile> newest;
      for (const OpenPart& part : parts_) {
        for (StoredFile& file : read_stored_files(part.database))
          newest.insert_or_assign(file.path, file);
      }
      std::vector<std::pair<std::string, FileState>> states;
      for (const auto& [path, file] : newest) {
        if (!file.forgotten) states.emplace_back(path, file.state);
      }
      return states;
    });
  }

 private:
  static Xapian::PostingIterator begin(const OpenPart& part) {
    return part.database.postlist_begin(std::string());
  }

  const std::filesystem::path index_;
  const Manifest manifest_;
  const std::vector<OpenPart> parts_;
  std::size_t part_ = 0;
  Xapian::PostingIterator at_;
  RecordReader reader_;
};

StoredArticles::StoredArticles(const std::filesystem::path& index)
    : impl_(with_xapian_errors(index, [&] { return std::make_unique<Impl>(index); })) {}

StoredArticles::~StoredArticles() = default;

std::size_t StoredArticles::size() const { return impl_->size(); }

std::optional<article::Article> StoredArticles::next() { return impl_->next(); }

std::vector<std::pair<std::string, FileState>> StoredArticles::file_states() const {
  return impl_->file_states();
}

}  // namespace readout::engine
