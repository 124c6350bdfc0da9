// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/open_writer.h"

#include "base/error.h"
#include "indexer/format.h"

namespace readout::indexer {

Argument wait_flag(bool& into) {
  return flag("--wait", "wait for another indexer to finish", into);
}

std::unique_ptr<engine::IndexWriter> open_writer(const std::filesystem::path& index,
                                                 const engine::WriterOptions& options,
                                                 Console& console) {
  engine::WriterOptions at_once = options;
  at_once.wait = false;
  try {
    return engine::open_index_writer(index, at_once);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Busy || !options.wait) throw;
    console.say("indexer: " + printable(error.what()) + "; waiting");
  }
  return engine::open_index_writer(index, options);
}

}  // namespace readout::indexer
