// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an index as its writer sees them: what is in them, who of it is deleted, and what of
// that the next commit has to say. Private to engine. Not thread-safe. What reads parts throws
// Xapian's errors; Error: IndexFormat, NoSpace, Io.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/contract/file_state.h"
#include "engine/folder/manifest.h"
#include "engine/parts/deleted_set.h"
#include "engine/writing/merge_policy.h"
#include "engine/writing/new_part.h"

namespace readout::engine {

class WrittenParts {
 public:
  /// Opens the parts that the manifest names.
  WrittenParts(std::filesystem::path index, Manifest manifest);

  /// Articles that are not deleted, as they will be after the next commit.
  [[nodiscard]] std::size_t articles() const;
  /// Of each part.
  [[nodiscard]] std::vector<PartSize> sizes() const;

  /// What is stored to tell whether an article has changed; nothing if there is none with this id.
  [[nodiscard]] std::optional<std::string> content_key(std::string_view id) const;

  /// Whether there was such an article.
  bool remove(std::string_view id);

  /// Paths of the files that articles came from, each once.
  [[nodiscard]] std::vector<std::string> files() const;
  /// Removes the articles that came from the file, but for those to keep (by id); how many.
  std::size_t remove_of_file(const std::string& file,
                             const std::function<bool(const std::string& id)>& keep);

  /// As set_file_state() left it in an earlier commit by the same catalogue.
  [[nodiscard]] std::optional<FileState> file_state(const std::string& path,
                                                    std::string_view catalogue) const;

  /// Whether anybody was removed since the last commit.
  [[nodiscard]] bool changed() const;

  /// A part of the index's folder, behind all others.
  void append(NewPart part);

  /// In the place of `many` parts from the place `first` on. `moved(place, document)`: the document
  /// of the new part that was that document of the part at that place, for those that were removed
  /// meanwhile; 0 where it was left out.
  void replace(
      std::size_t first,
      std::size_t many,
      const std::string& name,
      const std::function<Xapian::docid(std::size_t place, Xapian::docid document)>& moved);

  /// All parts and all that was removed, as one state with a name of its own, durably.
  void commit();

  [[nodiscard]] const Manifest& manifest() const noexcept { return manifest_; }
  [[nodiscard]] const std::string& name(std::size_t place) const { return parts_[place].name; }
  [[nodiscard]] const DeletedSet& deleted(std::size_t place) const { return parts_[place].deleted; }

 private:
  struct Written {
    std::string name;
    Xapian::Database database;
    std::size_t articles;  // deleted ones too
    DeletedSet deleted;
    std::string deleted_file;  // as last committed
    bool changed = false;      // since then
  };
  struct Place {
    std::size_t part;
    Xapian::docid document;
  };

  [[nodiscard]] Written open(const PartEntry& entry) const;
  [[nodiscard]] Written open_new(const std::string& name) const;
  [[nodiscard]] std::optional<Place> find(std::string_view id) const;
  void remove(const Place& place);
  /// Calls `take` with the part's documents that came from the file and are not deleted.
  void each_of_file(const Written& part,
                    const std::string& file,
                    const std::function<void(Xapian::docid)>& take) const;

  const std::filesystem::path index_;
  Manifest manifest_;  // as last committed
  std::vector<Written> parts_;
};

}  // namespace readout::engine
