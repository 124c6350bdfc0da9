// SPDX-License-Identifier: GPL-3.0-or-later
// The folders of an index: XAPIANDB, a Xapian stub file, names the current generation below
// generations/. A new one is built beside it and published by one rename of the stub. Readers only
// ask for the current one; all else is for a writer that holds the lock. Private to engine.
// Throws Error: IndexFormat, NoSpace, Io.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace readout::engine {

/// Absolute path of the current generation, from the stub; nothing if there is no index. Does not
/// check that the folder exists. Safe from any thread.
[[nodiscard]] std::optional<std::filesystem::path> current_generation(
    const std::filesystem::path& index);

/// The same where there has to be one. Throws Error: IndexMissing; IndexFormat where
/// check_not_lost() does.
[[nodiscard]] std::filesystem::path existing_generation(const std::filesystem::path& index);

/// Throws Error{IndexFormat} if the stub names no generation that is there, but there are others:
/// whole ones perhaps, which a new index must not replace.
void check_not_lost(const std::filesystem::path& index);

/// The generations in the folder, whatever the stub says, the newest first. Whether they are whole
/// is not known.
[[nodiscard]] std::vector<std::filesystem::path> generations_in(const std::filesystem::path& index);

/// Makes the generation the current one, durably. REQUIRES: it is one of generations_in().
void adopt_generation(const std::filesystem::path& index, const std::filesystem::path& generation);

/// Creates the folder where it is missing and throws where it can't hold an index: it is not a
/// folder, or holds other things.
void prepare_index_folder(const std::filesystem::path& index);

/// Removes what killed writers left: drafts, and generations that are not the current one, if that
/// one is there.
void remove_leftovers(const std::filesystem::path& index);

/// A generation being built. If it is not shown, its folder is removed at the end.
class GenerationDraft {
 public:
  explicit GenerationDraft(const std::filesystem::path& index);
  ~GenerationDraft();
  GenerationDraft(const GenerationDraft&) = delete;
  GenerationDraft& operator=(const GenerationDraft&) = delete;
  GenerationDraft(GenerationDraft&&) = delete;
  GenerationDraft& operator=(GenerationDraft&&) = delete;

  /// For everything on the way.
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

  /// Where the finished database is to be put: does not exist yet.
  [[nodiscard]] std::filesystem::path result() const { return folder_ / "result"; }

  /// Makes result() the current generation, durably, and removes the others.
  void show();

 private:
  std::filesystem::path index_;
  std::filesystem::path generation_;
  std::filesystem::path folder_;
};

}  // namespace readout::engine
