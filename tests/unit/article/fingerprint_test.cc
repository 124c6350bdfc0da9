// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fingerprint.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("Copies of a text that differ in typography have one fingerprint") {
  const std::string one = fingerprint("“Große” talks, in the U.S.", "");
  CHECK(one == fingerprint("Grosse talks in the US", ""));
  CHECK(one == fingerprint("\"GROSSE\"\n\ntalks – in the U. S.!", ""));
  CHECK(one == fingerprint("VIENNA, May 11 (AP) - Grosse talks in the US", ""));
  CHECK(one != fingerprint("Grosse talks in the UK", ""));
}

TEST_CASE("The title is hashed where the text has no letters, and no letters give no fingerprint") {
  CHECK(fingerprint("...", "Talks") == fingerprint("", "talks"));
  CHECK(fingerprint("...", "!").empty());
}

TEST_CASE("A fingerprint never changes: it is stored in indexes") {
  CHECK(fingerprint("Talks", "") == fingerprint("talks", ""));
  CHECK(fingerprint("Talks", "").size() == 22);
}

}  // namespace
}  // namespace readout::article
