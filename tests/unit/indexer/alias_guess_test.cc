// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/alias_guess.h"

#include "tests/support/catch.h"

namespace readout::indexer {

TEST_CASE("a person's name with and without an initial is likely one person's") {
  CHECK(likely_one_person("Amara N. Okonjo", "Amara Okonjo"));
  CHECK(likely_one_person("A. Okonjo", "Amara Okonjo"));
  CHECK_FALSE(likely_one_person("Okonjo", "Amara Okonjo"));
  CHECK_FALSE(likely_one_person("Ruth Tanaka", "Paul Tanaka"));
}

TEST_CASE("an organisation's short form is likely the same, another country's body is not") {
  CHECK(likely_one_body("Amnesty", "Amnesty International"));
  CHECK(likely_one_body("NGB", "Northern Grain Board"));
  CHECK(likely_one_body("FAC", "Food and Agriculture Commission"));
  CHECK_FALSE(likely_one_body("Ministry of Health", "Ministry of Health of Kenya"));
  CHECK_FALSE(likely_one_body("Bank of Ghana", "Bank of Kenya"));
}

}  // namespace readout::indexer
