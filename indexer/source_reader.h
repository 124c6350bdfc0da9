// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one source, whatever it is, and names its articles and problems as people know it. Used by
// add and inspect. One thread at a time.
#pragma once

#include <atomic>
#include <cstdint>

#include "article/reader.h"
#include "indexer/sources.h"

namespace readout::indexer {

/// How streams are read.
struct StreamReading {
  int wake = -1;  ///< ends a stream early, see DescriptorInput; -1: nothing does
  std::atomic<std::uint64_t>* bytes = nullptr;  ///< counts what comes out of streams; may be null
};

/// Exceptions of the events pass.
void read_source(const Source& source,
                 const article::ReadLimits& limits,
                 const article::ReadEvents& events,
                 const StreamReading& streams);

}  // namespace readout::indexer
