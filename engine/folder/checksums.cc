// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/checksums.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

// A line for each file: checksum (XXH3, 64 bit, hexadecimal), size in bytes, name. The last line is
// that of the lines before it, under the name of this file.
constexpr const char* kChecksumFile = "checksums";

ContentSum sum_of(const fs::path& file, const AfterPiece& after_piece = {}) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  const std::optional<ContentSum> sum = content_sum(in, after_piece);
  if (!sum) throw system_error(errno == 0 ? EIO : errno, "can't read " + file.string());
  return *sum;
}

std::string line_of(const ContentSum& sum, const std::string& name) {
  std::ostringstream line;
  line << std::hex << sum.checksum << std::dec << ' ' << sum.size << ' ' << name << '\n';
  return line.str();
}

std::string last_line_of(std::string_view lines) {
  return line_of({checksum(lines), lines.size()}, kChecksumFile);
}

/// The lines of the files; nothing if the file of checksums is not as it was written.
std::optional<std::string> file_lines(const fs::path& folder) {
  std::ifstream in(folder / kChecksumFile, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  std::string lines = text.str();
  if (lines.size() < 2) return std::nullopt;
  const std::size_t last = lines.rfind('\n', lines.size() - 2) + 1;
  const std::string last_line = lines.substr(last);
  lines.resize(last);
  if (last_line != last_line_of(lines)) return std::nullopt;
  return lines;
}

/// How a file differs from what was written; empty: it does not.
std::string fault_of(const fs::path& file,
                     const std::string& shown,
                     const ContentSum& written,
                     const AfterPiece& after_piece) {
  try {
    const ContentSum found = sum_of(file, after_piece);
    if (found == written) return {};
    if (found.size == written.size)
      return shown + " is damaged: its checksum is not that it was written with";
    return shown + " is damaged: it has " + std::to_string(found.size) + " bytes, not " +
           std::to_string(written.size);
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

void write_checksums(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().filename() != kChecksumFile)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::string lines;
  for (const fs::path& file : files) lines += line_of(sum_of(file), file.filename().string());
  errno = 0;
  std::ofstream out(folder / kChecksumFile, std::ios::binary);
  out << lines << last_line_of(lines) << std::flush;
  if (!out) throw system_error(errno == 0 ? EIO : errno, "can't write " + folder.string());
}

std::vector<std::string> checksummed_files(const fs::path& folder) {
  std::vector<std::string> names;
  std::ifstream in(folder / kChecksumFile, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const std::size_t name = line.rfind(' ');
    // A name never leads out of the folder.
    if (name != std::string::npos && line.find('/', name) == std::string::npos)
      names.push_back(line.substr(name + 1));
  }
  return names;
}

std::vector<std::string> checksum_faults(const fs::path& folder, const AfterPiece& after_piece) {
  const std::string part = folder.filename().string() + "/";
  const std::optional<std::string> lines = file_lines(folder);
  if (!lines) return {part + kChecksumFile + " is missing or damaged"};
  std::vector<std::string> faults;
  std::istringstream in(*lines);
  ContentSum written;
  std::string name;
  while (in >> std::hex >> written.checksum >> std::dec >> written.size >> name) {
    std::string fault = fault_of(folder / name, part + name, written, after_piece);
    if (!fault.empty()) faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace readout::engine
