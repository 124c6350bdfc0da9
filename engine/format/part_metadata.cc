// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/part_metadata.h"

#include <sstream>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/fields/format_version.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

constexpr const char* kFilePrefix = "file:";
constexpr std::string_view kForgotten = "forgotten\n";
/// Before the checksum. Older formats have none in its place.
constexpr char kChecksumSign = '#';

std::string file_key(const std::string& path) { return exact_term(kFilePrefix, path); }

/// Nothing where it can't be read: the file is read again.
std::optional<StoredFile> parse(const std::string& stored) {
  const std::size_t line = stored.find('\n');
  if (line == std::string::npos) return std::nullopt;
  StoredFile file;
  file.path = stored.substr(line + 1);
  file.forgotten = is_forgotten(stored);
  if (file.forgotten) return file;
  std::istringstream in(stored.substr(0, line));
  FileState& state = file.state;
  if (!(in >> state.size >> state.modified_ns >> state.articles >> state.skipped)) {
    return std::nullopt;
  }
  if ((in >> std::ws).peek() == kChecksumSign) {
    std::uint64_t checksum = 0;
    in.ignore();
    if (!(in >> std::hex >> checksum)) return std::nullopt;
    state.checksum = checksum;
  }
  in >> file.catalogue;  // nothing if there was no catalogue
  return file;
}

}  // namespace

void check_format(const Xapian::Database& database) {
  const std::string format = database.get_metadata(kFormatKey);
  if (format == kFormatVersion) return;
  const std::string written = format.empty() ? "in no known format" : "in format " + format;
  throw Error(
      ErrorCode::IndexFormat,
      "the index was written " + written + "; this version reads " + std::string(kFormatVersion),
      std::string(kRebuildHint));
}

void write_format(Xapian::WritableDatabase& database) {
  database.set_metadata(kFormatKey, std::string(kFormatVersion));
}

std::optional<StoredFile> read_stored_file(const Xapian::Database& database,
                                           const std::string& path) {
  return parse(database.get_metadata(file_key(path)));
}

std::vector<StoredFile> read_stored_files(const Xapian::Database& database) {
  std::vector<StoredFile> files;
  for (auto key = database.metadata_keys_begin(kFilePrefix);
       key != database.metadata_keys_end(kFilePrefix);
       ++key) {
    if (auto file = parse(database.get_metadata(*key))) files.push_back(std::move(*file));
  }
  return files;
}

void write_file_state(Xapian::WritableDatabase& database,
                      const std::string& path,
                      const FileState& state,
                      std::string_view catalogue) {
  std::ostringstream out;
  out << state.size << ' ' << state.modified_ns << ' ' << state.articles << ' ' << state.skipped;
  if (state.checksum) out << ' ' << kChecksumSign << std::hex << *state.checksum;
  out << ' ' << catalogue << '\n' << path;  // the key may be but a hash of it
  database.set_metadata(file_key(path), out.str());
}

void forget_file(Xapian::WritableDatabase& database, const std::string& path) {
  database.set_metadata(file_key(path), std::string(kForgotten) + path);
}

bool is_forgotten(std::string_view stored) { return stored.starts_with(kForgotten); }

}  // namespace readout::engine
