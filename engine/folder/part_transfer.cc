// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/part_transfer.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/checksums.h"
#include "engine/folder/durable_files.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

bool lies_in(const fs::path& inner, const fs::path& outer) {
  const auto [in, out] = std::mismatch(inner.begin(), inner.end(), outer.begin(), outer.end());
  return out == outer.end();
}

fs::path resolved(const fs::path& folder) {
  std::error_code status;
  fs::path found = fs::weakly_canonical(fs::absolute(folder), status);
  if (status) throw system_error(status.value(), "can't use " + folder.string());
  return found.has_filename() ? found : found.parent_path();
}

}  // namespace

std::optional<Transferred> bring_file(const fs::path& from, const fs::path& to) {
  std::error_code status;
  const std::uintmax_t size = fs::file_size(from, status);
  if (status == std::errc::no_such_file_or_directory) return std::nullopt;
  if (status) throw system_error(status.value(), "can't read " + from.string());
  fs::create_hard_link(from, to, status);
  if (!status) return Transferred{.linked = size};
  // On another file system, on one without links, of another owner: the copy says what is wrong.
  fs::copy_file(from, to, status);
  if (status == std::errc::no_such_file_or_directory && !fs::exists(from)) return std::nullopt;
  if (status)
    throw system_error(status.value(), "can't copy " + from.string() + " to " + to.string());
  sync_path(to);
  return Transferred{.copied = size};
}

std::optional<Transferred> bring_part(const fs::path& from, const fs::path& to) {
  const std::vector<std::string> names = checksummed_files(from);
  if (names.empty()) return std::nullopt;
  create_folder(to);
  Transferred all;
  for (const std::string& name : names) {
    const std::optional<Transferred> file = bring_file(from / name, to / name);
    if (!file) return std::nullopt;
    all += *file;
  }
  sync_path(to);
  return all;
}

void check_apart(const fs::path& index, const fs::path& other) {
  const fs::path one = resolved(index);
  const fs::path two = resolved(other);
  if (!lies_in(one, two) && !lies_in(two, one)) return;
  throw Error(ErrorCode::Usage,
              "the index " + index.string() + " and " + other.string() + " are not apart",
              "Give a folder beside the index, not in it");
}

}  // namespace readout::engine
