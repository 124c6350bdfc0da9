// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/standing_text.h"

#include "tests/support/catch.h"

namespace readout::article {

TEST_CASE("what a publisher's pages repeat is standing text") {
  const std::string sentence =
      GENERATE("Sign up for our newsletter.",
               "Click here to subscribe",
               "This material may not be published, broadcast, rewritten or redistributed.",
               "(Reporting by Jane Roe; editing by John Doe)",
               "Follow Jane Roe on Twitter.",
               "Photo: Jane Roe",
               "Read more: Talks in Vienna",
               "Story Continued Below",
               "Copyright © 2019 The World Desk, LLC.",
               "Jane Roe contributed to this report.");
  CHECK(is_standing_text(sentence));
}

TEST_CASE("sentences of reporters are no standing text") {
  const std::string sentence = GENERATE("Subscribers rose by a tenth.",
                                        "Copyright law is old.",
                                        "Follow the money, the senator said.",
                                        "Watch officials changed the terms of service.",
                                        "Advertisement spending fell.",
                                        "The editing by committee took a year.");
  CHECK_FALSE(is_standing_text(sentence));
  CHECK_FALSE(is_standing_text("Sign up for " + std::string(400, 'x')));
  CHECK_FALSE(is_standing_text(""));
}

}  // namespace readout::article
