// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_writer.h"

#include <utility>

#include <xapian.h>

#include "engine/internal/generations.h"
#include "engine/internal/index_lock.h"
#include "engine/internal/index_metadata.h"
#include "engine/internal/live_writer.h"
#include "engine/internal/segment_builder.h"
#include "engine/internal/system_errors.h"
#include "engine/internal/xapian_errors.h"

namespace readout {
namespace {

namespace fs = std::filesystem;

/// How many articles the generation holds; throws if this version can't write into it.
std::size_t checked_size(const fs::path& generation) {
  if (!fs::exists(generation)) {
    throw Error(ErrorCode::IndexFormat,
                "the index is damaged: " + generation.string() + " is missing",
                std::string(kRebuildHint));
  }
  return with_xapian_errors(generation, [&] {
    const Xapian::Database database(generation.string());
    check_format(database);
    return static_cast<std::size_t>(database.get_doccount());
  });
}

/// As checked_size, for a generation that will be replaced, whatever it is.
std::size_t size_if_usable(const fs::path& generation) {
  try {
    return checked_size(generation);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::IndexFormat) throw;
    return 0;
  }
}

}  // namespace

std::unique_ptr<IndexWriter> IndexWriter::open(const fs::path& directory,
                                               const WriterOptions& options) {
  prepare_index_folder(directory);
  IndexLock lock(directory, options.wait ? IfLocked::Wait : IfLocked::Fail);
  remove_leftovers(directory);
  const std::optional<fs::path> generation = current_generation(directory);
  std::size_t articles = 0;
  if (generation) {
    articles = options.rebuild ? size_if_usable(*generation) : checked_size(*generation);
  }
  return with_xapian_errors(directory, [&]() -> std::unique_ptr<IndexWriter> {
    if (articles > 0 && !options.rebuild) {
      return std::make_unique<LiveWriter>(std::move(lock), *generation, options.catalogue);
    }
    return std::make_unique<SegmentBuilder>(
        std::move(lock), directory, options.catalogue, articles);
  });
}

}  // namespace readout
