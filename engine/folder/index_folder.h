// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of an index: XAPIANDB, the manifest, names the parts in parts/ that the index consists
// of. New parts are built beside them and published by one rename of the manifest. Readers only
// read the manifest; all else is for a writer that holds the lock. Private to engine. Throws Error:
// IndexFormat, NoSpace, Io.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/folder/manifest.h"

namespace readout::engine {

/// Nothing if there is no index. Does not check that the parts exist. Safe from any thread.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& index);

/// The same where there has to be one. Throws Error: IndexMissing; IndexFormat where
/// check_not_lost() does.
[[nodiscard]] Manifest existing_manifest(const std::filesystem::path& index);

/// Absolute path of a part's folder.
[[nodiscard]] std::filesystem::path part_folder(const std::filesystem::path& index,
                                                const std::string& name);

/// What the name of a part's folder ends with while it is being built.
inline constexpr std::string_view kDraftEnding = ".building";

/// The name that a part gets where another folder has its own: with the same number, which tells
/// its age.
[[nodiscard]] std::string other_part_name(const std::string& name);

/// Throws Error{IndexFormat} if the manifest is missing where parts are, or names parts that are
/// missing: a new index must not replace what is there.
void check_not_lost(const std::filesystem::path& index);

/// The parts in the folder, whatever the manifest says, the oldest first. Whether they are whole is
/// not known.
[[nodiscard]] std::vector<std::string> parts_in(const std::filesystem::path& index);

/// Renames the folder of a part that can't be used, durably, to a name that nothing removes but
/// hands; its folder then.
std::filesystem::path set_aside(const std::filesystem::path& index, const std::string& name);

/// The manifest that was written last, from the copy that stands beside it; nothing where that is
/// missing or damaged. Does not check that the parts exist.
[[nodiscard]] std::optional<Manifest> manifest_copy(const std::filesystem::path& index);

/// The first part that it names and that is not there; nothing if all are.
[[nodiscard]] std::optional<std::string> missing_part(const std::filesystem::path& index,
                                                      const Manifest& manifest);

/// Whether a folder has what makes it a database.
[[nodiscard]] bool holds_database(const std::filesystem::path& folder);

/// Whether it is there and can't be read.
[[nodiscard]] bool is_copy_damaged(const std::filesystem::path& index);

/// The copy alone, durably.
void write_manifest_copy(const std::filesystem::path& index, const Manifest& manifest);

/// Makes it the index's state, durably, with its copy.
void write_manifest(const std::filesystem::path& index, const Manifest& manifest);

/// Creates the folder where it is missing and throws where it can't hold an index: it is not a
/// folder, or holds other things.
void prepare_index_folder(const std::filesystem::path& index);

/// Removes what the index does not consist of (any more): parts that `current` does not name,
/// outdated files of others, generations of older formats. Who still reads them may go on.
void remove_leftovers(const std::filesystem::path& index, const Manifest& current);

/// Removes what killed writers were building. REQUIRES: nobody has a PartDraft.
void remove_drafts(const std::filesystem::path& index);

/// A part being built. If it is not kept, its folder is removed at the end.
class PartDraft {
 public:
  explicit PartDraft(const std::filesystem::path& index);
  ~PartDraft();
  PartDraft(const PartDraft&) = delete;
  PartDraft& operator=(const PartDraft&) = delete;
  PartDraft(PartDraft&&) = delete;
  PartDraft& operator=(PartDraft&&) = delete;

  /// For everything on the way.
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

  /// Where the finished database is to be put: does not exist yet.
  [[nodiscard]] std::filesystem::path result() const { return folder_ / "result"; }

  /// Makes result() a part, durably, which the next manifest may name; its name.
  std::string keep();

 private:
  std::string name_;
  std::filesystem::path part_;
  std::filesystem::path folder_;
};

}  // namespace readout::engine
