// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a command's operands mean. For add and inspect. Pure but for looking at the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "article/reader.h"

namespace readout {

struct SourceFile {
  std::filesystem::path file;  ///< "-": standard input
  std::string shown;           ///< as messages name it
  std::string name;            ///< below the folder given: what an article's id may be made of
  std::uint64_t size = 0;      ///< bytes; 0 for standard input
};

struct Sources {
  std::vector<SourceFile> files;
  std::vector<ReadProblem> problems;  ///< operands that are missing, special files
};

/// Folders are walked in the order of the alphabet; hidden files and links to folders are left
/// alone.
[[nodiscard]] Sources find_sources(const std::vector<std::string>& operands);

/// Reads one of them, standard input included. Problems are named as `shown`.
void read_source(const SourceFile& source, const ReadEvents& events);

}  // namespace readout
