// SPDX-License-Identifier: GPL-3.0-or-later
// From tagged articles to Xapian documents, by the field table. Private to engine. A builder
// belongs to one thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/format/glossary.h"
#include "engine/format/term_table.h"
#include "engine/format/text_postings.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

/// A hash of everything that makes an article count as changed, `catalogue` (a hash) included.
[[nodiscard]] std::string content_key(const article::Article& article, std::string_view catalogue);

class DocumentBuilder {
 public:
  /// For a batch of articles. `catalogue` as in content_key(); it must outlive the builder.
  explicit DocumentBuilder(std::string_view catalogue);

  [[nodiscard]] Xapian::Document build(const article::TaggedArticle& tagged);

  /// Of all articles so far.
  [[nodiscard]] BatchWords words() const;

 private:
  void note_words(const std::string& language, const TextPostings& text);

  std::string_view catalogue_;
  TermTable terms_;
  TextPostings title_;
  TextPostings body_;
  std::map<std::string, std::vector<bool>> words_;  // by language and number of the term
  std::set<JoinedWord> joined_;
};

}  // namespace readout::engine
