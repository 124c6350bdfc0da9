// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("a content hash is 22 URL-safe characters") {
  const std::string hash = content_hash("Readout");
  CHECK(hash.size() == 22);
  CHECK(
      hash.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
      std::string::npos);
}

TEST_CASE("equal bytes have equal hashes, others not") {
  CHECK(content_hash("a") == content_hash(std::string("a")));
  CHECK(content_hash("a") != content_hash("b"));
  CHECK(content_hash("") != content_hash(std::string_view("\0", 1)));
}

TEST_CASE("the hash of a text never changes: it is stored in indexes") {
  CHECK(content_hash("") == "_lUjGRywBAG2YeUATbgqZC");
}

}  // namespace readout
