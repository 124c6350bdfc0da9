// SPDX-License-Identifier: GPL-3.0-or-later
// Opens an index for writing. Two implementations of one interface (see ARCHITECTURE.md): an empty
// index, or one to be rebuilt, gets a new generation, built from small segments on all cores and
// published at the end; otherwise the current generation is changed, commit by commit. One writer
// at a time holds the index's lock.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "engine/contract/index_writer.h"

namespace readout::engine {

struct WriterOptions {
  bool wait = false;  ///< wait for another writer to finish instead of failing with Error{Busy}
  bool rebuild =
      false;  ///< start a new generation; the old one is replaced when finish() is called
  std::string catalogue;  ///< names what tags the articles: catalogue, model and rules
};

/// Takes the lock and opens or creates the index. Throws Error: Busy, IndexFormat, NoSpace, Io.
[[nodiscard]] std::unique_ptr<IndexWriter> open_index_writer(const std::filesystem::path& directory,
                                                             const WriterOptions& options);

}  // namespace readout::engine
