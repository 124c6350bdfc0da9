// SPDX-License-Identifier: GPL-3.0-or-later
// Reads articles from a file or stream in any known format and hands them on one by one. The
// content tells the format, not the file's name. Used by the indexer's commands. A call reads on
// the calling thread; several may run at once.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "article/article.h"
#include "base/hash.h"

namespace readout::article {

/// Something that was not read, and why. The caller counts and reports it.
struct ReadProblem {
  std::string path;
  std::uint64_t line = 0;  ///< counted from 1; 0: the file as a whole
  std::string message;     ///< e.g. "not valid JSON: unexpected end of input"
};

struct ReadLimits {
  /// One article's source (a file of one article, a line, a feed's entry) may have this many bytes.
  /// Streams of many articles (JSON Lines) may be of any size.
  std::size_t max_article_bytes = std::size_t{16} << 20U;
  /// Later dates are refused. Two days ahead of the clock, for time zones and pages that carry the
  /// date of tomorrow's paper.
  std::chrono::sys_seconds latest_date =
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) +
      std::chrono::days{2};
};

/// Receives what a reader finds, in the order of the file. Both may throw: reading stops and the
/// exception passes.
struct ReadEvents {
  std::function<void(Article)>
      article;  ///< prepared (see prepare.h): cleaned, dated, with id and fingerprint
  std::function<void(ReadProblem)> problem;
};

/// Reads one regular file. `name` is what the article's origin and problems call it, and what its
/// id is made of where it has no id, address or folder of its own. Unreadable, empty, binary and
/// oversized files are problems, not exceptions. The sum of the bytes that were read; nothing if
/// that was not the whole file.
std::optional<ContentSum> read_file(const std::filesystem::path& file,
                                    const std::string& name,
                                    const ReadLimits& limits,
                                    const ReadEvents& events);

/// The same for a stream such as standard input (`name` "-").
void read_stream(std::istream& stream,
                 const std::string& name,
                 const ReadLimits& limits,
                 const ReadEvents& events);

}  // namespace readout::article
