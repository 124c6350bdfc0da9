// SPDX-License-Identifier: GPL-3.0-or-later
// For tests: a part whose documents are others than they were written. One thread.
#pragma once

#include <filesystem>
#include <map>

#include <xapian.h>

#include "engine/fields/schema.h"
#include "engine/folder/checksums.h"
#include "engine/writing/compaction.h"

namespace readout::test {

/// `change(id, document)` alters a document; all are written anew, since nothing can be changed in
/// a part. Its checksums are right again.
template <typename Change>
void alter_part(const std::filesystem::path& part, const Change& change) {
  namespace fs = std::filesystem;
  const fs::path altered = part / "altered";
  {
    const Xapian::Database database(part.string());
    std::map<Xapian::docid, Xapian::Document> documents;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
        documents[*at].add_term(*term, at.get_wdf());
    }
    Xapian::WritableDatabase made(altered.string(), engine::kNewPrivateDatabase);
    for (auto& [id, document] : documents) {
      const Xapian::Document stored = database.get_document(id);
      document.set_data(stored.get_data());
      document.add_value(engine::kContentHashSlot, stored.get_value(engine::kContentHashSlot));
      change(id, document);
      made.replace_document(id, document);
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
      made.set_metadata(*key, database.get_metadata(*key));
    made.commit();
  }
  for (const auto& entry : fs::directory_iterator(altered))
    fs::rename(entry.path(), part / entry.path().filename());
  fs::remove_all(altered);
  engine::write_checksums(part);
}

}  // namespace readout::test
