// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <sstream>
#include <string>

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

TEST_CASE("the sum of a stream is that of its bytes, however many") {
  const std::size_t size =
      GENERATE(std::size_t{0}, std::size_t{5}, std::size_t{1} << 20U, std::size_t{2'500'000});
  const std::string bytes(size, 'x');
  std::istringstream in(bytes);
  std::size_t pieces = 0;
  const auto sum = content_sum(in, [&pieces] { ++pieces; });
  CHECK(sum == ContentSum{checksum(bytes), size});
  CHECK(pieces == size >> 20U);
}

TEST_CASE("what can't be read to its end has no sum") {
  std::istringstream in("text");
  in.setstate(std::ios::badbit);
  CHECK_FALSE(content_sum(in));
}

}  // namespace readout
