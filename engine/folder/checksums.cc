// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/checksums.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

// A line for each file: checksum (XXH3, 64 bit, hexadecimal), size in bytes, name.
constexpr const char* kChecksumFile = "checksums";

struct FileSum {
  std::uint64_t sum = 0;
  std::uint64_t size = 0;

  friend bool operator==(const FileSum&, const FileSum&) = default;
};

FileSum sum_of(const fs::path& file) {
  constexpr std::size_t kPiece = 1 << 20;
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string piece(kPiece, '\0');
  RunningChecksum sum;
  FileSum found;
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto got = static_cast<std::size_t>(in.gcount());
    sum.add(std::string_view(piece).substr(0, got));
    found.size += got;
  }
  if (!in.eof()) throw system_error(errno == 0 ? EIO : errno, "can't read " + file.string());
  found.sum = sum.value();
  return found;
}

}  // namespace

void write_checksums(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().filename() != kChecksumFile)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::ostringstream lines;
  for (const fs::path& file : files) {
    const FileSum found = sum_of(file);
    lines << std::hex << found.sum << std::dec << ' ' << found.size << ' '
          << file.filename().string() << '\n';
  }
  errno = 0;
  std::ofstream out(folder / kChecksumFile, std::ios::binary);
  out << lines.str() << std::flush;
  if (!out) throw system_error(errno == 0 ? EIO : errno, "can't write " + folder.string());
}

std::vector<std::string> checksummed_files(const fs::path& folder) {
  std::vector<std::string> names;
  std::ifstream in(folder / kChecksumFile, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const std::size_t name = line.rfind(' ');
    if (name != std::string::npos) names.push_back(line.substr(name + 1));
  }
  if (!names.empty()) names.emplace_back(kChecksumFile);
  return names;
}

std::vector<std::string> checksum_faults(const fs::path& folder) {
  std::vector<std::string> faults;
  const std::string part = folder.filename().string() + "/";
  std::ifstream in(folder / kChecksumFile, std::ios::binary);
  std::size_t files = 0;
  for (std::string line; std::getline(in, line); ++files) {
    std::istringstream fields(line);
    FileSum written;
    std::string name;
    if (!(fields >> std::hex >> written.sum >> std::dec >> written.size >> name)) {
      faults.push_back(part + kChecksumFile + " is damaged");
      continue;
    }
    try {
      const FileSum found = sum_of(folder / name);
      if (found == written) continue;
      faults.push_back(part + name +
                       (found.size == written.size
                            ? " is damaged: its checksum is not that it was written with"
                            : " is damaged: it has " + std::to_string(found.size) + " bytes, not " +
                                  std::to_string(written.size)));
    } catch (const Error& error) {
      faults.emplace_back(error.what());
    }
  }
  if (files == 0) faults.push_back(part + kChecksumFile + " is missing or empty");
  return faults;
}

}  // namespace readout::engine
