// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one source of any kind; articles and problems name it as the user did. Used by add and
// inspect. One thread at a time.
#pragma once

#include <atomic>
#include <cstdint>

#include "article/reader.h"
#include "indexer/sources.h"

namespace readout::indexer {

/// How streams are read.
struct StreamReading {
  int wake = -1;  ///< ends a stream early, see DescriptorInput; -1: none
  std::atomic<std::uint64_t>* bytes = nullptr;  ///< counts bytes read from streams; may be null
};

/// Throws what the events throw.
void read_source(const Source& source,
                 const article::ReadLimits& limits,
                 const article::ReadEvents& events,
                 const StreamReading& streams);

}  // namespace readout::indexer
