// SPDX-License-Identifier: GPL-3.0-or-later
// From a tagged article to a Xapian document, by the field table. Private to engine. Safe from any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "article/tags.h"
#include "engine/terms/exact_term.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

/// A hash of everything that makes an article count as changed, `catalogue` (a hash) included.
[[nodiscard]] std::string content_key(const article::Article& article, std::string_view catalogue);

struct BuiltDocument {
  std::string id;
  Xapian::Document document;
  // Of title and text, sorted, each once: for the glossary.
  std::vector<std::string> words;
  std::vector<JoinedWord> joined;
};

[[nodiscard]] BuiltDocument build_document(const article::TaggedArticle& tagged,
                                           std::string_view catalogue);

}  // namespace readout::engine
