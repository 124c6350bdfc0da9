// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/index_metadata.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <sstream>

#include <sys/random.h>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/fields/schema.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

constexpr const char* kFilePrefix = "file:";

std::string file_key(const std::string& path) { return exact_term(kFilePrefix, path); }

struct KnownFile {
  FileState state;
  std::string catalogue;
  std::string path;
};

std::optional<KnownFile> parse(const std::string& stored) {
  const std::size_t line = stored.find('\n');
  if (line == std::string::npos) return std::nullopt;
  std::istringstream in(stored.substr(0, line));
  KnownFile file;
  FileState& state = file.state;
  if (!(in >> state.size >> state.modified_ns >> state.articles >> state.skipped)) {
    return std::nullopt;
  }
  in >> file.catalogue;  // nothing if there was no catalogue
  file.path = stored.substr(line + 1);
  return file;
}

std::string now_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
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

void write_commit_name(Xapian::WritableDatabase& database) {
  std::array<unsigned char, 16> random{};
  if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) {
    throw system_error(errno, "can't name a commit");
  }
  std::string name;
  for (const unsigned char byte : random) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    name += {kDigits[byte >> 4U], kDigits[byte & 15U]};
  }
  database.set_metadata(kCommitKey, name);
}

std::string revision_name(const Xapian::Database& database) {
  std::string name = database.get_metadata(kCommitKey);
  // Written before commits had names.
  return name.empty() ? database.get_uuid() + "-" + std::to_string(database.get_revision()) : name;
}

void write_identity(Xapian::WritableDatabase& database) {
  write_commit_name(database);
  database.set_metadata(kFormatKey, std::string(kFormatVersion));
  database.set_metadata(kCreatedKey, now_utc());
}

std::optional<FileState> read_file_state(const Xapian::Database& database,
                                         const std::string& path,
                                         std::string_view catalogue) {
  const auto found = parse(database.get_metadata(file_key(path)));
  if (!found || found->catalogue != catalogue) return std::nullopt;
  return found->state;
}

std::vector<std::pair<std::string, FileState>> read_file_states(const Xapian::Database& database) {
  std::vector<std::pair<std::string, FileState>> states;
  for (auto key = database.metadata_keys_begin(kFilePrefix);
       key != database.metadata_keys_end(kFilePrefix);
       ++key) {
    auto found = parse(database.get_metadata(*key));
    if (found) states.emplace_back(std::move(found->path), found->state);
  }
  return states;
}

void write_file_state(Xapian::WritableDatabase& database,
                      const std::string& path,
                      const FileState& state,
                      std::string_view catalogue) {
  std::ostringstream out;
  out << state.size << ' ' << state.modified_ns << ' ' << state.articles << ' ' << state.skipped
      << ' ' << catalogue << '\n'
      << path;  // the key may be but a hash of it
  database.set_metadata(file_key(path), out.str());
}

void remove_file_state(Xapian::WritableDatabase& database, const std::string& path) {
  database.set_metadata(file_key(path), std::string());
}

}  // namespace readout::engine
