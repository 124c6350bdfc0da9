// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stored_articles.h"

#include <xapian.h>

#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"
#include "engine/format/index_metadata.h"
#include "engine/format/record.h"

namespace readout::engine {

class StoredArticles::Impl {
 public:
  explicit Impl(const std::filesystem::path& index)
      : index_(index),
        database_(existing_generation(index).string()),
        at_(database_.postlist_begin(std::string())) {
    check_format(database_);
  }

  [[nodiscard]] std::size_t size() const { return database_.get_doccount(); }

  std::optional<article::Article> next() {
    return with_xapian_errors(index_, [&]() -> std::optional<article::Article> {
      if (at_ == database_.postlist_end(std::string())) return std::nullopt;
      article::Article article = decode_record(database_.get_document(*at_).get_data()).article;
      ++at_;
      return article;
    });
  }

  [[nodiscard]] std::vector<std::pair<std::string, FileState>> file_states() const {
    return with_xapian_errors(index_, [&] { return read_file_states(database_); });
  }

 private:
  const std::filesystem::path index_;
  const Xapian::Database database_;
  Xapian::PostingIterator at_;
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
