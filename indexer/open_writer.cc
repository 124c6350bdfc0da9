// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/open_writer.h"

#include "base/error.h"
#include "indexer/format.h"

namespace readout {

std::unique_ptr<IndexWriter> open_writer(const std::filesystem::path& index,
                                         const WriterOptions& options,
                                         Console& console) {
  WriterOptions at_once = options;
  at_once.wait = false;
  try {
    return open_index_writer(index, at_once);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Busy || !options.wait) throw;
    console.say("indexer: " + printable(error.what()) + "; waiting");
  }
  return open_index_writer(index, options);
}

}  // namespace readout
