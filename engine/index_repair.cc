// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_repair.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
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

/// Why the part does not open, or is of another version; empty: it can be used. `indexer check`
/// looks at the rest.
std::string fault_of(const fs::path& part) {
  if (!holds_database(part)) return "its file iamglass is missing";
  try {
    check_format(Xapian::Database(part.string()));
    return {};
  } catch (const Error& error) {
    return error.what();
  } catch (const Xapian::Error& error) {
    return error.get_msg();
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
    if (!fault_of(folder).empty()) continue;
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

const PartEntry* entry_of(const Manifest& manifest, const std::string& name) {
  const auto found = std::find_if(manifest.parts.begin(),
                                  manifest.parts.end(),
                                  [&name](const PartEntry& part) { return part.name == name; });
  return found == manifest.parts.end() ? nullptr : &*found;
}

/// The manifests that can be read, whether or not their parts are there; XAPIANDB first.
struct Known {
  explicit Known(const fs::path& index) : copy(manifest_copy(index)) {
    try {
      own = read_manifest(index);
    } catch (const Error&) {  // is damaged
    }
  }

  [[nodiscard]] const PartEntry* entry(const std::string& name) const {
    const PartEntry* found = own ? entry_of(*own, name) : nullptr;
    return found == nullptr && copy ? entry_of(*copy, name) : found;
  }

  std::optional<Manifest> own;
  std::optional<Manifest> copy;
};

/// Whether the copy is the index: all its parts are there, and none that can be used is left out.
bool is_copy_the_index(const fs::path& index, const Known& known) {
  if (!known.copy || missing_part(index, *known.copy)) return false;
  if (!known.own) return true;
  return std::all_of(known.own->parts.begin(), known.own->parts.end(), [&](const PartEntry& part) {
    return entry_of(*known.copy, part.name) != nullptr ||
           !fault_of(part_folder(index, part.name)).empty();
  });
}

LeftOutPart left_out(const std::string& name, std::string fault, const Known& known) {
  LeftOutPart part{name, std::move(fault), std::nullopt, {}};
  if (const PartEntry* entry = known.entry(name)) part.articles = entry->articles - entry->deleted;
  return part;
}

/// What of the index is not in `found`. What only the copy's manifest lacks was merged away, and a
/// writer was removing it.
std::vector<LeftOutPart> parts_left_out(const fs::path& index,
                                        const Known& known,
                                        const Manifest& found,
                                        Repair::From from) {
  std::vector<LeftOutPart> parts;
  const std::vector<std::string> there = parts_in(index);
  for (const std::string& name : there) {
    if (entry_of(found, name) != nullptr) continue;
    const bool is_named = known.own && entry_of(*known.own, name) != nullptr;
    if (from == Repair::From::Copy && !is_named) continue;
    std::string fault = fault_of(part_folder(index, name));
    if (!fault.empty()) parts.push_back(left_out(name, std::move(fault), known));
  }
  if (from == Repair::From::Copy) return parts;
  const std::optional<Manifest>& named = known.own ? known.own : known.copy;
  if (!named) return parts;
  for (const PartEntry& part : named->parts) {
    if (std::find(there.begin(), there.end(), part.name) == there.end())
      parts.push_back(left_out(part.name, "its folder is missing", known));
  }
  return parts;
}

std::optional<Repair> repair_copy(const fs::path& index) {
  const Manifest manifest = existing_manifest(index);
  if (manifest_copy(index) == manifest) return std::nullopt;
  write_manifest_copy(index, manifest);
  return Repair{Repair::From::Itself, manifest.parts.size(), manifest.articles(), {}};
}

}  // namespace

std::optional<Repair> repair_index(const fs::path& index, bool wait) {
  if (parts_in(index).empty()) {
    static_cast<void>(existing_manifest(index));  // says what is missing
    check_not_lost(index);
  }
  const IndexLock lock(index, wait ? IfLocked::Wait : IfLocked::Fail);
  if (is_as_it_should_be(index)) return repair_copy(index);
  const Known known(index);
  const Repair::From from =
      is_copy_the_index(index, known) ? Repair::From::Copy : Repair::From::Parts;
  const Manifest found = from == Repair::From::Copy
                             ? *known.copy
                             : with_xapian_errors(index, [&] { return manifest_of_parts(index); });
  if (found.parts.empty()) {
    throw Error(ErrorCode::IndexFormat,
                "no part of the index " + index.string() + " is whole",
                restore_hint(index));
  }
  Repair repair{from, found.parts.size(), found.articles(), {}};
  repair.left_out = parts_left_out(index, known, found, from);
  // First: what no manifest names, the next writer removes.
  for (LeftOutPart& part : repair.left_out) {
    if (fs::exists(part_folder(index, part.name))) part.kept = set_aside(index, part.name);
  }
  write_manifest(index, found);
  return repair;
}

}  // namespace readout::engine
