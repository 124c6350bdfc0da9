// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one source of any kind; articles and problems name it as the user did. Used by add and
// inspect. One thread at a time.
#pragma once

#include <optional>

#include "article/reader.h"
#include "indexer/descriptor_input.h"
#include "indexer/sources.h"

namespace readout::indexer {

/// As article::read_file(); of a stream no sum. Throws what the events throw.
std::optional<ContentSum> read_source(const Source& source,
                                      const article::ReadLimits& limits,
                                      const article::ReadEvents& events,
                                      const StreamReading& streams);

}  // namespace readout::indexer
