// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_snapshot.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <string>
#include <system_error>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/part_transfer.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// A snapshot being made. If it is not shown, nothing of it stays.
class SnapshotDraft {
 public:
  explicit SnapshotDraft(const fs::path& target)
      : target_(fs::absolute(target)), parts_(target_ / "parts.building") {
    std::error_code status;
    is_new_ = !fs::exists(target_, status);
    if (!is_new_ && !fs::is_directory(target_))
      throw system_error(ENOTDIR, "can't use " + target_.string());
    if (!is_new_ && !fs::is_empty(target_)) {
      throw Error(ErrorCode::Usage,
                  "the folder " + target.string() + " is not empty",
                  "Give an empty folder or a new one");
    }
    create_folder(parts_);
  }
  ~SnapshotDraft() {
    std::error_code ignored;  // nobody takes what stays for an index
    if (!is_shown_) fs::remove_all(is_new_ ? target_ : parts_, ignored);
  }
  SnapshotDraft(const SnapshotDraft&) = delete;
  SnapshotDraft& operator=(const SnapshotDraft&) = delete;
  SnapshotDraft(SnapshotDraft&&) = delete;
  SnapshotDraft& operator=(SnapshotDraft&&) = delete;

  /// Brings what it has not yet; the name of a part that is no longer whole, if any.
  std::optional<std::string> bring(const fs::path& index, const Manifest& manifest) {
    for (const PartEntry& part : manifest.parts) {
      if (!bring_part_and_deleted(part_folder(index, part.name), part)) return part.name;
    }
    return std::nullopt;
  }

  /// Makes it an index: REQUIRES all that the manifest names was brought.
  IndexCopy show(const Manifest& manifest) {
    IndexCopy copy{manifest.articles(), manifest.parts.size()};
    for (const PartEntry& part : manifest.parts) {
      copy.linked_bytes += brought_[part.name].linked;
      copy.copied_bytes += brought_[part.name].copied;
      sync_path(parts_ / part.name);
    }
    sync_path(parts_);
    rename_path(parts_, target_ / "parts");
    sync_path(target_);
    sync_path(target_.parent_path());
    write_manifest(target_, manifest);
    is_shown_ = true;
    remove_leftovers(target_, manifest);
    return copy;
  }

 private:
  bool bring_part_and_deleted(const fs::path& from, const PartEntry& part) {
    const fs::path to = parts_ / part.name;
    if (!brought_.contains(part.name)) {
      const auto brought = bring_part(from, to);
      if (!brought) {
        remove_tree(to);
        return false;
      }
      brought_[part.name] = *brought;
    }
    if (part.deleted == 0 || fs::exists(to / part.deleted_file)) return true;
    const auto deleted = bring_file(from / part.deleted_file, to / part.deleted_file);
    if (deleted) brought_[part.name] += *deleted;
    return deleted.has_value();
  }

  fs::path target_;
  fs::path parts_;
  bool is_new_ = false;
  bool is_shown_ = false;
  std::map<std::string, Transferred> brought_;  // by the part's name
};

}  // namespace

IndexCopy take_snapshot(const fs::path& index, const fs::path& target) {
  check_apart(index, target);
  Manifest manifest = existing_manifest(index);
  SnapshotDraft draft(target);
  while (true) {
    const std::optional<std::string> lost = draft.bring(index, manifest);
    if (!lost) return draft.show(manifest);
    Manifest now = existing_manifest(index);
    if (now == manifest) {
      throw Error(ErrorCode::IndexFormat,
                  "files of the part " + part_folder(index, *lost).string() + " are missing",
                  "See what is damaged: indexer check --index " + index.string());
    }
    manifest = std::move(now);  // a writer has merged the part away
  }
}

}  // namespace readout::engine
