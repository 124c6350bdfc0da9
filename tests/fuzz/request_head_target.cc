// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/percent.h"
#include "searchd/net/request_head.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {

void run_target(std::string_view input) {
  (void)searchd::percent_decode(input);
  (void)searchd::parse_query(input);
  (void)searchd::refuse_beginning(input);
  const auto size = searchd::head_size(input);
  if (!size) return;
  require(*size <= input.size(), "a head is part of what was received");
  const std::string_view head = input.substr(0, *size);
  if (searchd::refuse_head(head)) return;
  const std::string plain = searchd::plain_head(head);
  require(searchd::head_size(plain) == plain.size(),
          "the head that is passed on is one whole head");
  require(!searchd::refuse_head(plain), "the head that is passed on would be taken");
}

}  // namespace readout::fuzz
