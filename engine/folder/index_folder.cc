// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/index_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/checksums.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_lock.h"
#include "engine/folder/older_index.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifestDraft = "XAPIANDB.new";
constexpr const char* kManifestCopy = "XAPIANDB.copy";
constexpr const char* kManifestCopyDraft = "XAPIANDB.copy.new";
constexpr const char* kParts = "parts";
constexpr const char* kAsideEnding = ".damaged";  // makes it no name of a part

bool is_number(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number that a name in parts/ begins with; 0 if there is none.
unsigned long number_of(const std::string& name) {
  unsigned long number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

/// A name that no part of any copy of the index has had: readers know parts by their names.
std::string new_part_name(unsigned long number) {
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kUnique = 12;
  std::string digits = std::to_string(number);
  digits.insert(0, kDigits - std::min(kDigits, digits.size()), '0');
  return digits + "-" + new_commit_name().substr(0, kUnique);
}

bool is_part_name(std::string_view name) {
  const std::size_t end = name.find('-');
  return is_number(name.substr(0, end)) && end != std::string_view::npos &&
         name.find_first_not_of("0123456789abcdef", end + 1) == std::string_view::npos;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code status;
  fs::directory_iterator entry(folder, status);
  for (; !status && entry != fs::directory_iterator(); entry.increment(status)) {
    names.push_back(entry->path().filename().string());
  }
  if (status && status.value() != ENOENT) {
    throw system_error(status.value(), "can't read the folder " + folder.string());
  }
  return names;
}

/// What can be done with these parts, where the manifest is of no use.
std::string repair_hint(const fs::path& index, const std::vector<std::string>& there) {
  const bool any = std::any_of(there.begin(), there.end(), [&index](const std::string& name) {
    return holds_database(part_folder(index, name));
  });
  if (!any) return restore_hint(index);
  return "Make an index of what is there: indexer check --repair --index " + index.string() +
         "; or bring it back from a snapshot: indexer restore --index " + index.string() +
         " SNAPSHOT";
}

bool belongs_to_an_index(const std::string& name) {
  // The root of a file system of its own has lost+found.
  constexpr auto kNames = std::to_array<std::string_view>({kManifestFile,
                                                           kManifestDraft,
                                                           kManifestCopy,
                                                           kManifestCopyDraft,
                                                           kParts,
                                                           kGenerations,
                                                           kLockFile,
                                                           "lost+found"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::optional<std::string> text_of(const fs::path& file) {
  std::error_code status;
  if (!fs::exists(file, status)) {
    if (status && status.value() != ENOENT && status.value() != ENOTDIR) {
      throw system_error(status.value(), "can't read " + file.string());
    }
    return std::nullopt;
  }
  errno = 0;
  std::ifstream in(file);
  std::ostringstream text;
  if (!(text << in.rdbuf()) && errno != 0) {
    throw system_error(errno, "can't read " + file.string());
  }
  return text.str();
}

void write_text(const fs::path& file, const std::string& text) {
  // No file takes the place of a folder; an empty one is somebody's slip.
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) fs::remove(file, ignored);
  replace_file(file, text);
}

/// Of the part that the manifest `file` names and that is not there.
Error missing(const fs::path& index,
              const std::string& file,
              const std::string& part,
              std::string hint) {
  const fs::path folder = part_folder(index, part);
  std::error_code status;
  const std::string what =
      fs::exists(folder, status) ? ", whose file iamglass is missing" : ", which is missing";
  return {ErrorCode::IndexFormat, file + " names " + folder.string() + what, std::move(hint)};
}

}  // namespace

bool holds_database(const fs::path& folder) {
  std::error_code status;
  return fs::exists(folder / "iamglass", status);
}

std::optional<std::string> missing_part(const fs::path& index, const Manifest& manifest) {
  for (const PartEntry& part : manifest.parts) {
    if (!holds_database(part_folder(index, part.name))) return part.name;
  }
  return std::nullopt;
}

fs::path part_folder(const fs::path& index, const std::string& name) {
  return fs::absolute(index) / kParts / name;
}

std::string other_part_name(const std::string& name) { return new_part_name(number_of(name)); }

std::optional<Manifest> read_manifest(const fs::path& index) {
  const fs::path file = index / kManifestFile;
  const std::optional<std::string> text = text_of(file);
  if (!text) return std::nullopt;
  return parse_manifest(*text, file);
}

Manifest existing_manifest(const fs::path& index) {
  if (auto manifest = read_manifest(index)) return std::move(*manifest);
  check_not_lost(index);
  throw Error(ErrorCode::IndexMissing,
              "there is no index at " + index.string() + " yet",
              "Make one with 'indexer add --index " + index.string() + " PATH...'");
}

std::vector<std::string> parts_in(const fs::path& index) {
  std::vector<std::string> names = names_in(index / kParts);
  std::erase_if(names, [](const std::string& name) { return !is_part_name(name); });
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return number_of(a) < number_of(b);
  });
  return names;
}

fs::path set_aside(const fs::path& index, const std::string& name) {
  const fs::path from = part_folder(index, name);
  fs::path to = from;
  to += kAsideEnding;
  rename_path(from, to);
  sync_path(to.parent_path());
  return to;
}

void check_not_lost(const fs::path& index) {
  while (true) {
    const std::optional<Manifest> manifest = read_manifest(index);
    const auto lost = manifest ? missing_part(index, *manifest) : std::nullopt;
    if (manifest && !lost) return;
    const std::vector<std::string> there = parts_in(index);
    const bool older = older_database(index).has_value();
    if (manifest != read_manifest(index)) continue;  // a writer has just shown another
    const std::string file = (index / kManifestFile).string();
    if (lost) throw missing(index, file, *lost, repair_hint(index, there));
    if (there.empty() && !older) return;
    throw Error(ErrorCode::IndexFormat,
                file + " is missing; but " +
                    (index / (there.empty() ? kGenerations : kParts)).string() + " is there",
                there.empty() ? std::string(kUpgradeHint) : repair_hint(index, there));
  }
}

std::optional<Manifest> manifest_copy(const fs::path& index) {
  const fs::path file = index / kManifestCopy;
  try {
    const std::optional<std::string> text = text_of(file);
    if (!text) return std::nullopt;
    return parse_manifest(*text, file);
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool is_copy_damaged(const fs::path& index) {
  const fs::path file = index / kManifestCopy;
  try {
    if (const std::optional<std::string> text = text_of(file))
      static_cast<void>(parse_manifest(*text, file));
    return false;
  } catch (const Error&) {
    return true;
  }
}

void write_manifest_copy(const fs::path& index, const Manifest& manifest) {
  write_text(index / kManifestCopy, manifest_text(manifest));
}

void write_manifest(const fs::path& index, const Manifest& manifest) {
  write_manifest_copy(index, manifest);
  write_text(index / kManifestFile, manifest_text(manifest));
}

void prepare_index_folder(const fs::path& index) {
  std::error_code status;
  const fs::file_status found = fs::status(index, status);
  if (found.type() == fs::file_type::not_found) {
    create_folder(index);
    return;
  }
  if (!fs::exists(found)) throw system_error(status.value(), "can't use " + index.string());
  if (!fs::is_directory(found)) throw system_error(ENOTDIR, "can't use " + index.string());
  const std::vector<std::string> names = names_in(index);
  if (std::find(names.begin(), names.end(), kManifestFile) != names.end()) return;
  const auto other = std::find_if_not(names.begin(), names.end(), belongs_to_an_index);
  if (other != names.end()) {
    throw Error(ErrorCode::Io,
                "the folder " + index.string() + " is not an index: it holds " + *other,
                "Give the folder of an index, an empty folder or a new one");
  }
}

void remove_drafts(const fs::path& index) {
  for (const std::string& name : names_in(index / kParts)) {
    if (name.ends_with(kDraftEnding)) remove_tree(index / kParts / name);
  }
  remove_tree(index / kManifestDraft);
  remove_tree(index / kManifestCopyDraft);
}

void remove_leftovers(const fs::path& index, const Manifest& current) {
  // A part that is missing may have been replaced by one that is not known yet.
  if (missing_part(index, current)) return;
  for (const std::string& name : names_in(index / kParts)) {
    const auto named = std::find_if(current.parts.begin(),
                                    current.parts.end(),
                                    [&name](const PartEntry& part) { return part.name == name; });
    if (named == current.parts.end()) {
      if (is_part_name(name)) remove_tree(index / kParts / name);
      continue;
    }
    for (const std::string& file : names_in(index / kParts / name)) {
      if (is_deleted_file(file) && file != named->deleted_file) {
        remove_tree(index / kParts / name / file);
      }
    }
  }
  if (!current.parts.empty()) remove_tree(index / kGenerations);
}

PartDraft::PartDraft(const fs::path& index) {
  const fs::path parts = fs::absolute(index) / kParts;
  unsigned long last = 0;
  for (const std::string& name : names_in(parts)) last = std::max(last, number_of(name));
  name_ = new_part_name(last + 1);
  part_ = parts / name_;
  folder_ = part_;
  folder_ += kDraftEnding;
  create_folder(folder_);
}

PartDraft::~PartDraft() {
  std::error_code ignored;  // what stays behind, the next writer removes
  fs::remove_all(folder_, ignored);
}

std::string PartDraft::keep() {
  write_checksums(result());
  sync_folder_and_files(result());
  rename_path(result(), part_);
  sync_path(part_.parent_path());
  return name_;
}

}  // namespace readout::engine
