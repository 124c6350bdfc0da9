// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/generations.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_lock.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStubFile = "XAPIANDB";
constexpr const char* kStubDraft = "XAPIANDB.new";
constexpr const char* kGenerations = "generations";
constexpr std::string_view kStubPrefix = "auto generations/";
constexpr std::string_view kDraftEnding = ".building";

bool is_number(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number that a name in generations/ begins with; 0 if there is none.
unsigned long number_of(const std::string& name) {
  unsigned long number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::string name_of_number(unsigned long number) {
  constexpr std::size_t kDigits = 4;
  std::string digits = std::to_string(number);
  digits.insert(0, kDigits - std::min(kDigits, digits.size()), '0');
  return digits;
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

bool holds_database(const fs::path& generation) {
  std::error_code status;
  return fs::exists(generation / "iamglass", status);
}

std::string repair_hint(const fs::path& index) {
  return "Make the newest whole generation the current one: indexer check --repair --index " +
         index.string();
}

bool belongs_to_an_index(const std::string& name) {
  // The root of a file system of its own has lost+found.
  constexpr auto kNames = std::to_array<std::string_view>(
      {kStubFile, kStubDraft, kGenerations, kLockFile, "lost+found"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

std::optional<fs::path> current_generation(const fs::path& index) {
  const fs::path stub = index / kStubFile;
  std::error_code status;
  if (!fs::exists(stub, status)) {
    if (status && status.value() != ENOENT && status.value() != ENOTDIR) {
      throw system_error(status.value(), "can't read " + stub.string());
    }
    return std::nullopt;
  }
  errno = 0;
  std::ifstream in(stub);
  std::string line;
  if (!std::getline(in, line) && errno != 0) {
    throw system_error(errno, "can't read " + stub.string());
  }
  const std::string_view text = line;
  if (!text.starts_with(kStubPrefix) || !is_number(text.substr(kStubPrefix.size()))) {
    throw Error(ErrorCode::IndexFormat,
                stub.string() + " does not name a generation of an index",
                generations_in(index).empty()
                    ? "Give the folder of an index of this program, or a new one"
                    : repair_hint(index));
  }
  return fs::absolute(index) / kGenerations / text.substr(kStubPrefix.size());
}

fs::path existing_generation(const fs::path& index) {
  check_not_lost(index);
  if (auto generation = current_generation(index)) return std::move(*generation);
  throw Error(ErrorCode::IndexMissing,
              "there is no index at " + index.string() + " yet",
              "Make one with 'indexer add --index " + index.string() + " PATH...'");
}

std::vector<fs::path> generations_in(const fs::path& index) {
  std::vector<std::string> names = names_in(index / kGenerations);
  std::erase_if(names, [&](const std::string& name) {
    return !is_number(name) || !holds_database(index / kGenerations / name);
  });
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return number_of(a) > number_of(b);
  });
  std::vector<fs::path> generations;
  generations.reserve(names.size());
  for (const std::string& name : names) generations.push_back(index / kGenerations / name);
  return generations;
}

void check_not_lost(const fs::path& index) {
  while (true) {
    const std::optional<fs::path> named = current_generation(index);
    if (named && holds_database(*named)) return;
    const std::vector<fs::path> there = generations_in(index);
    if (named != current_generation(index)) continue;  // a writer has just shown another
    if (there.empty()) return;
    const std::string stub = (index / kStubFile).string();
    throw Error(
        ErrorCode::IndexFormat,
        (named ? stub + " names " + named->string() + ", which is missing" : stub + " is missing") +
            "; but " + there.front().string() + " is there",
        repair_hint(index));
  }
}

void adopt_generation(const fs::path& index, const fs::path& generation) {
  replace_file(index / kStubFile, std::string(kStubPrefix) + generation.filename().string() + "\n");
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
  if (std::find(names.begin(), names.end(), kStubFile) != names.end()) return;
  const auto other = std::find_if_not(names.begin(), names.end(), belongs_to_an_index);
  if (other != names.end()) {
    throw Error(ErrorCode::Io,
                "the folder " + index.string() + " is not an index: it holds " + *other,
                "Give the folder of an index, an empty folder or a new one");
  }
}

void remove_leftovers(const fs::path& index) {
  const std::optional<fs::path> current = current_generation(index);
  for (const std::string& name : names_in(index / kGenerations)) {
    // Without the current one a whole generation is not known to be a leftover: only a new one
    // replaces it.
    const bool replaced =
        current && holds_database(*current) && is_number(name) && current->filename() != name;
    if (replaced || name.ends_with(kDraftEnding)) remove_tree(index / kGenerations / name);
  }
  remove_tree(index / kStubDraft);
}

GenerationDraft::GenerationDraft(const fs::path& index) : index_(fs::absolute(index)) {
  const fs::path generations = index_ / kGenerations;
  unsigned long last = 0;
  for (const std::string& name : names_in(generations)) last = std::max(last, number_of(name));
  generation_ = generations / name_of_number(last + 1);
  folder_ = generation_;
  folder_ += kDraftEnding;
  create_folder(folder_);
}

GenerationDraft::~GenerationDraft() {
  std::error_code ignored;  // what stays behind, the next writer removes
  fs::remove_all(folder_, ignored);
}

void GenerationDraft::show() {
  sync_folder_and_files(result());
  rename_path(result(), generation_);
  sync_path(generation_.parent_path());
  sync_path(index_);
  adopt_generation(index_, generation_);
  remove_leftovers(index_);
}

}  // namespace readout::engine
