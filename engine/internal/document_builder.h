// SPDX-License-Identifier: GPL-3.0-or-later
// From a tagged article to a Xapian document, by the field table. Private to engine. Safe from any
// thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "article/tags.h"

namespace readout {

/// The term that is the article's key: one document has it.
[[nodiscard]] std::string id_term(std::string_view id);

/// The term of a value of an Exact field; values too long for a term are hashed.
[[nodiscard]] std::string exact_term(std::string_view prefix, std::string_view value);

/// What of an article decides whether it changed, `catalogue` (its hash) included.
[[nodiscard]] std::string content_key(const Article& article, std::string_view catalogue);

struct BuiltDocument {
  std::string id;
  Xapian::Document document;
  /// Words of the article by stem, to be added to the index's synonym table: see stems.h.
  std::vector<std::pair<std::string, std::string>> stem_forms;
};

[[nodiscard]] BuiltDocument build_document(const TaggedArticle& tagged, std::string_view catalogue);

}  // namespace readout
