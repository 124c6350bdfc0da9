// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest of an index, XAPIANDB: which parts it consists of, and who of them is deleted. One
// rename of it is a commit. For Xapian's own tools it is a stub file that lists databases; what
// they need not know stands in comments. Part of the on-disk format. Private to engine. Values.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

/// A part of an index: its name, which is that of its folder in parts/, and what has become of it.
struct PartEntry {
  std::string name;
  std::size_t articles = 0;  ///< documents in it, deleted ones too
  std::size_t deleted = 0;   ///< of them
  std::string deleted_file;  ///< in its folder; empty where none is deleted

  friend bool operator==(const PartEntry&, const PartEntry&) = default;
};

struct Manifest {
  std::string commit;            ///< names this state as no other: 32 hexadecimal digits
  std::string created;           ///< when the first of the parts was begun: ISO 8601, UTC
  std::vector<PartEntry> parts;  ///< in the order in which their articles were added

  [[nodiscard]] std::size_t articles() const;  ///< those that are not deleted

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Its name in the index's folder.
inline constexpr const char* kManifestFile = "XAPIANDB";

/// What a part's file of deleted articles is called that a commit writes: as that of no other.
[[nodiscard]] std::string deleted_file_name(std::string_view commit);
[[nodiscard]] bool is_deleted_file(std::string_view name) noexcept;

/// Of an index that is begun now: no parts and no name yet.
[[nodiscard]] Manifest new_manifest();

/// A new name for a commit. Throws Error{Io}.
[[nodiscard]] std::string new_commit_name();

[[nodiscard]] std::string manifest_text(const Manifest& manifest);

/// `file` is named in errors. Throws Error{IndexFormat}: another format, damaged.
[[nodiscard]] Manifest parse_manifest(std::string_view text, const std::filesystem::path& file);

}  // namespace readout::engine
