// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "engine/query/query.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  const std::string text = repair_utf8(input);
  const ParsedQuery query = parse_query(text);
  require(is_valid_utf8(to_text(query.root)), "what was understood can be shown");
  for (const QueryProblem& problem : query.problems)
    require(!problem.message.empty(), "a problem has a message");
}

}  // namespace readout::fuzz
