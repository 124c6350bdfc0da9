// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an article as a part stores it, and says which one it is where it can't be read. Private to
// engine. As thread-safe as the database.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "article/tags.h"
#include "engine/format/record.h"

namespace readout::engine {

/// Where an article stands.
struct StoredPlace {
  const Xapian::Database& database;
  const std::string& part;  ///< its name
  Xapian::docid document;
  std::string_view id;  ///< if it is known; else it is looked for where it has to be told
};

/// REQUIRES: there is such a document. Throws Error{IndexFormat}, which names part, document and
/// id, where it is damaged; Xapian's errors else.
[[nodiscard]] article::TaggedArticle read_article(const StoredPlace& place,
                                                  RecordReader& reader,
                                                  RecordDepth depth = RecordDepth::Whole);

}  // namespace readout::engine
