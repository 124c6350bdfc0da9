// SPDX-License-Identifier: GPL-3.0-or-later
// From the paths on the command line to what is to be read: files, everything below folders,
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
  std::string shown;           ///< as messages call it
  /// What an article's id is made of where it brings none: the path below the folder given; of a
  /// file given itself, the path as given; "-" for streams.
  std::string name;
  std::uint64_t size = 0;        ///< of a Stream only if known, else 0
  std::int64_t modified_ns = 0;  ///< since the epoch
};

/// Both may throw: the walk stops and the exception passes.
struct WalkEvents {
  std::function<void(const Source&)> source;
  std::function<void(article::ReadProblem)> problem;
  /// A folder to leave out wherever it is met: the index itself.
  std::filesystem::path except;
};

/// Walks through `paths` in the order given, each folder's entries sorted by name, with the memory
/// of one folder's names. Hidden entries (".name") and links to folders are passed over; what is
/// missing, unreadable or neither file nor folder is a problem. A path given twice counts once.
void walk_sources(const std::vector<std::string>& paths, const WalkEvents& events);

/// PATH..., what a command is to read.
[[nodiscard]] Argument path_operands(std::vector<std::string>& into);

/// Throws Error{Usage} if there is nothing at all behind any of the paths, or standard input is
/// named twice.
void check_paths(const std::vector<std::string>& paths);

}  // namespace readout::indexer
