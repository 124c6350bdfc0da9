// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_writer.h"

#include <utility>

#include "engine/errors/xapian_errors.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/writing/parts_writer.h"

namespace readout::engine {
namespace {

/// A rebuild does not look at what is there: it is the remedy for what can't be read.
Manifest manifest_to_go_on_from(const std::filesystem::path& index, bool rebuild) {
  if (rebuild) return new_manifest();
  check_not_lost(index);
  return read_manifest(index).value_or(new_manifest());
}

}  // namespace

std::unique_ptr<IndexWriter> open_index_writer(const std::filesystem::path& directory,
                                               const WriterOptions& options) {
  prepare_index_folder(directory);
  IndexLock lock(directory, options.wait ? IfLocked::Wait : IfLocked::Fail);
  Manifest manifest = manifest_to_go_on_from(directory, options.rebuild);
  remove_drafts(directory);
  return with_xapian_errors(directory, [&] {
    return std::make_unique<PartsWriter>(std::move(lock), directory, std::move(manifest), options);
  });
}

}  // namespace readout::engine
