// SPDX-License-Identifier: GPL-3.0-or-later
// From the paths on the command line to the sources to read: files, everything below folders,
// standard input. Used by add and inspect. Pure apart from looking at the file system; safe from
// any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "article/reader.h"
#include "base/command_line.h"

namespace readout::indexer {

struct Source {
  enum class Kind : std::uint8_t {
    File,
    Stream,  ///< standard input or a pipe: can be read once, from beginning to end
  };
  Kind kind = Kind::File;
  std::filesystem::path path;  ///< "-": standard input
  std::string shown;           ///< its name in messages
  /// What an article's id is made from if the article has none: the path below the folder given; of
  /// a file given itself, the path as given; "-" for streams.
  std::string name;
  std::uint64_t size = 0;        ///< of a Stream only if known, else 0
  std::int64_t modified_ns = 0;  ///< since the epoch
};

/// If one throws, the walk stops and throws the same.
struct WalkEvents {
  std::function<void(const Source&)> source;
  std::function<void(article::ReadProblem)> problem;
  /// A folder to pass over wherever it is: the index itself.
  std::filesystem::path except;
};

/// Walks through `paths` in the order given, each folder's entries sorted by name; keeps only one
/// folder's names in memory. Hidden entries (".name") and links to folders are passed over; what is
/// missing, unreadable or neither file nor folder is a problem. A path given twice counts once.
void walk_sources(const std::vector<std::string>& paths, const WalkEvents& events);

/// PATH...: what a command reads.
[[nodiscard]] Argument path_operands(std::vector<std::string>& into);

/// Throws Error{Usage} if none of the paths exists, or standard input is named twice.
void check_paths(const std::vector<std::string>& paths);

}  // namespace readout::indexer
