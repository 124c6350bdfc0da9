// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/stored_article.h"

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

/// By the terms, which stand apart from the record; empty if those are damaged too.
std::string id_of(const StoredPlace& place) {
  if (!place.id.empty()) return std::string(place.id);
  try {
    const std::string prefix = id_term("");
    const auto end = place.database.allterms_end(prefix);
    for (auto term = place.database.allterms_begin(prefix); term != end; ++term) {
      if (*place.database.postlist_begin(*term) == place.document)
        return (*term).substr(prefix.size());
    }
  } catch (const Xapian::Error&) {  // it is told without
  }
  return {};
}

[[noreturn]] void fail(const StoredPlace& place, const std::string& fault) {
  const std::string id = id_of(place);
  throw Error(ErrorCode::IndexFormat,
              "document " + std::to_string(place.document) + " of part " + place.part +
                  (id.empty() ? std::string() : " (id '" + id + "')") + ": " + fault,
              std::string(kRestoreHint));
}

}  // namespace

article::TaggedArticle read_article(const StoredPlace& place,
                                    RecordReader& reader,
                                    RecordDepth depth) {
  try {
    // It is there: looking for it first would cost as much again.
    return reader.read(
        place.database.get_document(place.document, Xapian::DOC_ASSUME_VALID).get_data(), depth);
  } catch (const Error& error) {
    fail(place, error.what());
  } catch (const Xapian::DatabaseError& error) {
    if (error.get_error_string() != nullptr) throw;  // the system's reason: not the article's
    fail(place, "its block is damaged: " + error.get_msg());
  }
}

}  // namespace readout::engine
