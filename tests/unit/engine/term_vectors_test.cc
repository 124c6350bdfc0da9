// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/term_vectors.h"

#include <fstream>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/format/term_vector.h"
#include "engine/writing/term_vectors_writer.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// Articles with ids from `first` on; the words of each ascend.
void write_file(const fs::path& file, std::uint32_t first, const std::vector<Words>& articles) {
  TermTable terms;
  BatchVectors batch{first, {}};
  for (const Words& words : articles) {
    TextVector body;
    for (const std::string& word : words) {
      body.terms.push_back({terms.number_of(word), 1, 0});
      body.positions.push_back(static_cast<std::uint32_t>(body.positions.size() + 1));
    }
    batch.vectors.push_back({{}, std::move(body)});
  }
  write_term_vectors(file, batch, terms);
}

Words words_of(const TermVectors& vectors, VectorsWindow& window, std::uint32_t id) {
  Words words;
  const std::string_view bytes = window.of(id);
  if (bytes.empty()) return {"none"};
  for (const VectorTerm& term : TermVectorReader(bytes).whole().body.terms)
    words.emplace_back(vectors.terms()[term.number]);
  return words;
}

}  // namespace

TEST_CASE("term vectors are read by document id, in any order") {
  const test::TempDir folder;
  write_file(folder / "a", 3, {{"apple", "pear"}, {}, {"fig"}});
  const TermVectors vectors(folder / "a");
  CHECK(vectors.end() == 6);
  CHECK(vectors.terms().size() == 3);
  CHECK(vectors.number_of("fig") == 1U);
  CHECK_FALSE(vectors.number_of("plum"));
  VectorsWindow window(vectors);
  CHECK(words_of(vectors, window, 5) == Words{"fig"});
  CHECK(words_of(vectors, window, 3) == Words{"apple", "pear"});
  CHECK(words_of(vectors, window, 4).empty());
  for (const std::uint32_t id : {0U, 1U, 2U, 6U, 1000U})
    CHECK(words_of(vectors, window, id) == Words{"none"});
}

TEST_CASE("joined files have one dictionary, and ids moved as wanted") {
  const test::TempDir folder;
  write_file(folder / "a", 1, {{"apple", "pear"}, {"fig"}});
  write_file(folder / "b", 1, {{"banana", "fig"}, {"apple"}});
  join_term_vectors({{folder / "a", 0}, {folder / "b", 10}}, folder / "both");
  const TermVectors vectors(folder / "both");
  CHECK(vectors.terms().size() == 4);
  CHECK(vectors.end() == 13);
  VectorsWindow window(vectors);
  CHECK(words_of(vectors, window, 1) == Words{"apple", "pear"});
  CHECK(words_of(vectors, window, 2) == Words{"fig"});
  CHECK(words_of(vectors, window, 3) == Words{"none"});
  CHECK(words_of(vectors, window, 11) == Words{"banana", "fig"});
  CHECK(words_of(vectors, window, 12) == Words{"apple"});
  CHECK(vectors.counts(vectors.number_of("apple").value()).body == 2);
  CHECK(vectors.counts(vectors.number_of("banana").value()).body == 1);
  CHECK(vectors.counts(vectors.number_of("apple").value()).title == 0);
  join_term_vectors({}, folder / "none");
  CHECK(TermVectors(folder / "none").end() == 0);
}

TEST_CASE("a long file of vectors is read as it was written") {
  const test::TempDir folder;
  std::vector<Words> articles;
  for (std::size_t i = 0; i < 3000; ++i) {
    Words& words = articles.emplace_back();
    for (std::size_t word = 0; word < i % 40; ++word)
      words.push_back("w" + std::to_string(1'000'000 + 10'000 * word + i));
  }
  write_file(folder / "a", 1, articles);
  const TermVectors vectors(folder / "a");
  VectorsWindow window(vectors);
  for (std::uint32_t id = 1; id <= 3000; id += 1 + id % 7)
    REQUIRE(words_of(vectors, window, id).size() == articles[id - 1].size());
}

TEST_CASE("a file of vectors that is cut off or altered is refused, or its article is") {
  const test::TempDir folder;
  write_file(folder / "a", 1, {{"apple", "pear"}, {"fig"}});
  const std::string whole = test::read_whole_file(folder / "a");
  const auto write = [&](const std::string& bytes) {
    std::ofstream(folder / "a", std::ios::binary) << bytes;
  };
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write(whole.substr(0, size));
    CHECK_THROWS_AS(TermVectors(folder / "a"), Error);
  }
  for (std::size_t byte = 0; byte < whole.size(); ++byte) {
    std::string bytes = whole;
    bytes[byte] = static_cast<char>(bytes[byte] ^ 4);
    write(bytes);
    const auto read = [&] {
      const TermVectors vectors(folder / "a");
      VectorsWindow window(vectors);
      for (const std::uint32_t id : {1U, 2U}) static_cast<void>(words_of(vectors, window, id));
    };
    CHECK_THROWS_AS(read(), Error);
  }
  try {
    const TermVectors missing(folder / "missing");
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK_FALSE(error.hint().empty());
  }
}

}  // namespace readout::engine
