// SPDX-License-Identifier: GPL-3.0-or-later
// From a tagged article to a Xapian document, by the field table. Private to engine. Safe from any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {

/// A hash of everything that makes an article count as changed, `catalogue` (a hash) included.
[[nodiscard]] std::string content_key(const article::Article& article, std::string_view catalogue);

struct BuiltDocument {
  std::string id;
  Xapian::Document document;
  /// (synonym key, word) for the article's words, to be added to the index's synonym table: see
  /// inflections.h. Sorted by key, each pair once.
  std::vector<std::pair<std::string, std::string>> word_forms;
};

[[nodiscard]] BuiltDocument build_document(const article::TaggedArticle& tagged,
                                           std::string_view catalogue);

}  // namespace readout::engine
