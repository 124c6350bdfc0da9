// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_repair.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/format/part_metadata.h"
#include "engine/parts/deleted_set.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

bool is_as_it_should_be(const fs::path& index) {
  try {
    check_not_lost(index);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// Whether it is of this version and opens; `indexer check` looks at the rest.
bool is_whole(const fs::path& part) {
  try {
    check_format(Xapian::Database(part.string()));
    return true;
  } catch (const Error&) {
    return false;
  } catch (const Xapian::Error&) {
    return false;
  }
}

/// All that any file in the part's folder says is deleted.
DeletedSet deleted_in(const fs::path& part) {
  DeletedSet all;
  for (const auto& entry : fs::directory_iterator(part)) {
    if (!is_deleted_file(entry.path().filename().string())) continue;
    try {
      all.add_all(DeletedSet(entry.path()));
    } catch (const Error&) {  // was being written
    }
  }
  return all;
}

/// Deletes of a part what newer parts have too.
void delete_seen(const Xapian::Database& part,
                 std::unordered_set<std::string>& seen,
                 DeletedSet& deleted) {
  const std::string prefix = id_term("");
  for (auto term = part.allterms_begin(prefix); term != part.allterms_end(prefix); ++term) {
    const Xapian::docid document = *part.postlist_begin(*term);
    if (deleted.contains(document) || seen.insert(*term).second) continue;
    deleted.add(document);
  }
}

Manifest manifest_of_parts(const fs::path& index) {
  Manifest manifest = new_manifest();
  manifest.commit = new_commit_name();
  std::vector<std::string> names = parts_in(index);
  std::reverse(names.begin(), names.end());
  std::unordered_set<std::string> seen;
  for (const std::string& name : names) {
    const fs::path folder = part_folder(index, name);
    if (!is_whole(folder)) continue;
    const Xapian::Database database(folder.string());
    DeletedSet deleted = deleted_in(folder);
    delete_seen(database, seen, deleted);
    PartEntry entry{name, database.get_doccount(), deleted.size(), {}};
    if (!deleted.empty()) {
      entry.deleted_file = deleted_file_name(manifest.commit);
      deleted.write(folder / entry.deleted_file);
    }
    manifest.parts.insert(manifest.parts.begin(), entry);
  }
  return manifest;
}

}  // namespace

std::optional<Repair> repair_index(const fs::path& index, bool wait) {
  if (parts_in(index).empty()) {
    static_cast<void>(existing_manifest(index));  // says what is missing
    return std::nullopt;
  }
  const IndexLock lock(index, wait ? IfLocked::Wait : IfLocked::Fail);
  if (is_as_it_should_be(index)) return std::nullopt;
  const std::optional<Manifest> copy = manifest_copy(index);
  const Manifest found =
      copy ? *copy : with_xapian_errors(index, [&] { return manifest_of_parts(index); });
  if (found.parts.empty()) {
    throw Error(ErrorCode::IndexFormat,
                "no part of the index " + index.string() + " is whole",
                std::string(kRebuildHint));
  }
  write_manifest(index, found);
  return Repair{
      copy ? Repair::From::Copy : Repair::From::Parts, found.parts.size(), found.articles()};
}

}  // namespace readout::engine
