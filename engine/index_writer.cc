// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_writer.h"

#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <xapian.h>

#include "engine/errors/system_errors.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"
#include "engine/folder/index_lock.h"
#include "engine/format/index_metadata.h"
#include "engine/writing/growing_writer.h"
#include "engine/writing/live_writer.h"
#include "engine/writing/segment_builder.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

bool holds_articles(const fs::path& generation) {
  std::error_code status;
  if (!fs::exists(generation / "iamglass", status)) {
    throw Error(ErrorCode::IndexFormat,
                "the index is damaged: " + generation.string() + " is missing",
                std::string(kRebuildHint));
  }
  const Xapian::Database database(generation.string());
  check_format(database);
  return database.get_doccount() > 0;
}

}  // namespace

std::unique_ptr<IndexWriter> open_index_writer(const fs::path& directory,
                                               const WriterOptions& options) {
  prepare_index_folder(directory);
  IndexLock lock(directory, options.wait ? IfLocked::Wait : IfLocked::Fail);
  // A rebuild is asked for where nothing of the old index is wanted.
  if (!options.rebuild) check_not_lost(directory);
  remove_leftovers(directory);
  const std::optional<fs::path> generation = current_generation(directory);
  return with_xapian_errors(directory, [&]() -> std::unique_ptr<IndexWriter> {
    // A rebuild does not look at the old generation: it is the remedy for one that can't be read.
    if (!options.rebuild && generation && holds_articles(*generation)) {
      return std::make_unique<LiveWriter>(std::move(lock), *generation, options);
    }
    if (!options.rebuild) {
      return std::make_unique<GrowingWriter>(std::move(lock), directory, options);
    }
    return std::make_unique<SegmentBuilder>(std::move(lock), directory, options.catalogue);
  });
}

}  // namespace readout::engine
