// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_restore.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/wording.h"
#include "engine/folder/checksums.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/folder/part_transfer.h"
#include "engine/parts/deleted_set.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// Whether the part's file of deleted articles is there as it was written.
bool has_deleted(const fs::path& folder, const PartEntry& part) {
  if (part.deleted == 0) return true;
  try {
    return DeletedSet(folder / part.deleted_file).size() == part.deleted;
  } catch (const Error&) {
    return false;
  }
}

Manifest manifest_of(const fs::path& snapshot) {
  check_not_lost(snapshot);
  if (std::optional<Manifest> manifest = read_manifest(snapshot)) return std::move(*manifest);
  throw Error(ErrorCode::IndexMissing,
              "there is no snapshot at " + snapshot.string(),
              "Give a folder that 'indexer snapshot' has filled, or that of another index");
}

void check_whole(const fs::path& snapshot, const Manifest& manifest) {
  std::vector<std::string> faults;
  for (const PartEntry& part : manifest.parts) {
    const fs::path folder = part_folder(snapshot, part.name);
    for (std::string& fault : checksum_faults(folder)) faults.push_back(std::move(fault));
    if (!has_deleted(folder, part))
      faults.push_back(part.name + "/" + part.deleted_file + " is damaged");
  }
  if (faults.empty()) return;
  throw Error(ErrorCode::IndexFormat,
              "the snapshot " + snapshot.string() + " is damaged: " + joined(faults, "; "),
              "Restore another one; the index stays as it was");
}

/// The parts of a snapshot on their way into an index. Those that no manifest of it names in the
/// end do not stay.
class Incoming {
 public:
  Incoming(const fs::path& index, const fs::path& snapshot) : index_(index), snapshot_(snapshot) {}
  ~Incoming() {
    std::error_code ignored;  // what stays behind, the next writer removes
    for (const fs::path& folder : new_) fs::remove_all(folder, ignored);
  }
  Incoming(const Incoming&) = delete;
  Incoming& operator=(const Incoming&) = delete;
  Incoming(Incoming&&) = delete;
  Incoming& operator=(Incoming&&) = delete;

  /// Afterwards the index has it, under the entry's name.
  void bring(PartEntry& part) {
    const fs::path from = part_folder(snapshot_, part.name);
    fs::path to = part_folder(index_, part.name);
    if (!fs::exists(to) || !checksum_faults(to).empty()) {
      // Readers know parts by their names: what replaces a damaged one has another.
      if (fs::exists(to)) part.name = other_part_name(part.name);
      to = part_folder(index_, part.name);
      bring_new(from, to);
    }
    if (has_deleted(to, part)) return;
    remove_tree(to / part.deleted_file);
    sum_ += whole(bring_file(from / part.deleted_file, to / part.deleted_file));
    sync_path(to);
  }

  /// Nothing goes any more.
  Transferred keep() {
    new_.clear();
    return sum_;
  }

 private:
  void bring_new(const fs::path& from, const fs::path& to) {
    fs::path draft = to;
    draft += kDraftEnding;
    new_.push_back(draft);
    sum_ += whole(bring_part(from, draft));
    new_.push_back(to);
    rename_path(draft, to);
    sync_path(to.parent_path());
  }

  [[nodiscard]] Transferred whole(const std::optional<Transferred>& brought) const {
    if (brought) return *brought;
    throw Error(ErrorCode::Io,
                "files of the snapshot " + snapshot_.string() + " have gone",
                "Restore it when nobody changes it; the index stays as it was");
  }

  const fs::path& index_;
  const fs::path& snapshot_;
  std::vector<fs::path> new_;
  Transferred sum_;
};

}  // namespace

IndexCopy restore_snapshot(const fs::path& index,
                           const fs::path& snapshot,
                           const RestoreOptions& options) {
  check_apart(index, snapshot);
  Manifest manifest = manifest_of(snapshot);
  check_whole(snapshot, manifest);
  prepare_index_folder(index);
  const IndexLock lock(index, options.wait ? IfLocked::Wait : IfLocked::Fail);
  remove_drafts(index);
  create_folder(part_folder(index, ""));
  Incoming incoming(index, snapshot);
  for (PartEntry& part : manifest.parts) incoming.bring(part);
  manifest.commit = new_commit_name();
  write_manifest(index, manifest);
  const Transferred sum = incoming.keep();
  remove_leftovers(index, manifest);
  return {manifest.articles(), manifest.parts.size(), sum.linked, sum.copied};
}

}  // namespace readout::engine
