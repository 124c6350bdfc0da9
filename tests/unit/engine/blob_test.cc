// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/blob.h"

#include <string>
#include <vector>

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("numbers and texts come back in their order") {
  TextTable texts;
  for (const char* text : {"", "a", "b\xC3\xA9"}) texts.add(text);
  BlobWriter writer;
  writer.numbers(std::vector<std::int64_t>{-1, 1LL << 40});
  writer.numbers(std::vector<std::uint32_t>{});
  writer.texts(texts);
  writer.texts(TextTable());
  const std::string blob = writer.take();
  BlobReader reader(blob, "test");
  CHECK(reader.numbers<std::int64_t>() == std::vector<std::int64_t>{-1, 1LL << 40});
  CHECK(reader.numbers<std::uint32_t>().empty());
  const TextTable read = reader.texts();
  REQUIRE(read.size() == 3);
  CHECK(read[0].empty());
  CHECK(read[2] == "b\xC3\xA9");
  CHECK(reader.texts().size() == 0);
}

TEST_CASE("a text is found by its place among ascending ones") {
  TextTable texts;
  CHECK(texts.first_from("a") == 0);
  for (const char* text : {"b", "d", "f"}) texts.add(text);
  CHECK(texts.first_from("a") == 0);
  CHECK(texts.first_from("b") == 0);
  CHECK(texts.first_from("c") == 1);
  CHECK(texts.first_from("g") == 3);
}

TEST_CASE("any bit changed and any end cut off is told, and what is read beyond the end") {
  BlobWriter writer;
  writer.numbers(std::vector<std::uint32_t>{1, 2, 3});
  const std::string blob = writer.take();
  for (std::size_t bit = 0; bit < 8 * blob.size(); ++bit) {
    std::string damaged = blob;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    CHECK_THROWS_AS(BlobReader(damaged, "test"), Error);
  }
  for (std::size_t size = 0; size < blob.size(); ++size)
    CHECK_THROWS_AS(BlobReader(std::string_view(blob).substr(0, size), "test"), Error);
  BlobReader reader(blob, "test");
  static_cast<void>(reader.numbers<std::uint32_t>());
  CHECK_THROWS_AS(reader.numbers<std::uint32_t>(), Error);
}

}  // namespace readout::engine
