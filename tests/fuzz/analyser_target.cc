// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/analyser.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  for (const std::string_view language : {"", "tr"}) {
    std::uint32_t last = 0;
    const auto check = [&](const engine::Token& token) {
      require(!token.term.empty() && token.term.size() <= engine::kMaxTermBytes,
              "terms fit the index");
      require(token.term[0] < 'A' || token.term[0] > 'Z', "terms begin with no capital");
      require(token.span.begin < token.span.end && token.span.end <= input.size(),
              "marks lie inside the text");
      require(token.position > 0, "positions count from 1");
      if (token.kind == engine::Token::Kind::Joined) return;
      require(token.position >= last, "positions go on");
      last = token.position;
    };
    engine::analyse(input, check, language);
    require(last <= input.size() * 2, "there are no more positions than characters");
  }
}

}  // namespace readout::fuzz
