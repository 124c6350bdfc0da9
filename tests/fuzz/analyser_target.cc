// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/analyser.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  std::uint32_t last = 0;
  engine::analyse(input, [&](const engine::Token& token) {
    require(!token.term.empty() && token.term.size() <= engine::kMaxTermBytes,
            "terms fit the index");
    require(token.term[0] < 'A' || token.term[0] > 'Z', "terms begin with no capital");
    require(token.span.begin < token.span.end && token.span.end <= input.size(),
            "marks lie inside the text");
    require(token.position > 0, "positions count from 1");
    last = token.position;
  });
  require(last <= input.size() * 2, "there are no more positions than characters");
}

}  // namespace readout::fuzz
