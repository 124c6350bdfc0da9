// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the file of a part's term vectors (engine/parts/term_vectors.h): of a batch of articles,
// or of several such files. Not durable by itself. Private to engine. Throws Error: IndexFormat,
// NoSpace, Io. Safe from any thread, on different files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/format/term_table.h"
#include "engine/format/term_vector.h"

namespace readout::engine {

/// Articles with ids from `first` on; their vectors have the table's numbers.
struct BatchVectors {
  std::uint32_t first;
  std::vector<TermVector> vectors;
};

void write_term_vectors(const std::filesystem::path& file,
                        BatchVectors batch,
                        const TermTable& terms);

/// One of the files to be joined.
struct VectorsSource {
  std::filesystem::path file;
  std::uint32_t offset = 0;  ///< by so much its ids move up
};

/// REQUIRES: no two articles get the same id, and those of a source come before those of the next.
void join_term_vectors(const std::vector<VectorsSource>& sources,
                       const std::filesystem::path& file);

}  // namespace readout::engine
