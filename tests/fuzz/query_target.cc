// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "engine/query/query.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  const std::string text = repair_utf8(input);
  const engine::ParsedQuery query = engine::parse_query(text);
  require(is_valid_utf8(engine::to_text(query.root)), "what was understood can be shown");
  for (const engine::QueryProblem& problem : query.problems)
    require(!problem.message.empty(), "a problem has a message");
}

}  // namespace readout::fuzz
