// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/numbered_parts.h"

#include <limits>
#include <utility>

#include "base/error.h"

namespace readout::engine {

NumberedParts::NumberedParts(std::vector<NumberedPart> parts) : parts_(std::move(parts)) {
  std::uint64_t base = 0;
  for (NumberedPart& part : parts_) {
    const std::uint64_t blocks = (std::uint64_t{part.columns().end()} + kBlock - 1) / kBlock;
    if (base + blocks * kBlock > std::numeric_limits<std::uint32_t>::max()) {
      throw Error(ErrorCode::IndexFormat, "the index has more articles than can be numbered");
    }
    part.base = static_cast<std::uint32_t>(base);
    const auto place = static_cast<std::uint16_t>(&part - parts_.data());
    place_of_block_.insert(place_of_block_.end(), blocks, place);
    base += blocks * kBlock;
  }
}

}  // namespace readout::engine
