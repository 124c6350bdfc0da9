// SPDX-License-Identifier: GPL-3.0-or-later
// From tagged articles to Xapian documents and term vectors, by the field table. Private to engine.
// A builder belongs to one thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/format/glossary.h"
#include "engine/format/record.h"
#include "engine/format/term_table.h"
#include "engine/format/term_vector.h"
#include "engine/format/text_postings.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

/// A hash of everything that makes an article count as changed, `catalogue` (a hash) included.
[[nodiscard]] std::string content_key(const article::Article& article, std::string_view catalogue);

class DocumentBuilder {
 public:
  /// For a batch of articles. `catalogue` as in content_key(); it must outlive the builder.
  explicit DocumentBuilder(std::string_view catalogue);

  /// Keeps its term vector too.
  [[nodiscard]] Xapian::Document build(const article::TaggedArticle& tagged);

  /// Of all articles so far, in their order, with the numbers of terms(). Once.
  [[nodiscard]] std::vector<TermVector> take_vectors() noexcept { return std::move(vectors_); }
  [[nodiscard]] const TermTable& terms() const noexcept { return terms_; }

  /// Of all articles so far.
  [[nodiscard]] BatchWords words() const;

 private:
  void note_words(const std::string& language, const TextPostings& text);

  std::string_view catalogue_;
  TermTable terms_;
  TextPostings title_;
  TextPostings body_;
  RecordWriter records_;
  std::map<std::string, std::vector<bool>> words_;  // by language and number of the term
  std::set<JoinedWord> joined_;
  std::vector<TermVector> vectors_;
};

}  // namespace readout::engine
