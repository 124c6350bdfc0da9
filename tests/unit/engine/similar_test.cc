// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are like one, against Xapian's OP_OR with the same formula.
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/format/record.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

constexpr std::size_t kArticles = 120;
constexpr std::size_t kLimit = 10;

/// Of a few words each: fewer than similar articles are told by, so that all of them count.
std::vector<Submission> random_articles() {
  const std::vector<std::string> words = {
      "steel", "tariff", "rice", "copper", "harbour", "minister", "senate", "drought", "pipeline"};
  std::mt19937 random(5);
  std::vector<Submission> made;
  for (std::size_t i = 0; i < kArticles; ++i) {
    std::string body;
    const std::size_t length = 3 + random() % 40;
    for (std::size_t word = 0; word < length; ++word)
      body += words[random() % (1 + random() % words.size())] + " ";
    made.push_back(test::submission(std::to_string(i), body, i));
  }
  return made;
}

/// Ids and scores of the articles most like the one of this number.
using Ranked = std::vector<std::pair<std::string, double>>;

Ranked ranked_by_xapian(const Xapian::Database& database, Xapian::docid number) {
  std::vector<std::string> words;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string word = *term;
    auto posting = database.postlist_begin(word);
    posting.skip_to(number);
    const bool has_it = posting != database.postlist_end(word) && *posting == number;
    if (has_it && word.front() >= 'a' && word.front() <= 'z' && term.get_termfreq() > 1)
      words.push_back(word);
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  const Xapian::MSet best = enquire.get_mset(0, kLimit + 1);
  Ranked ranked;
  for (auto match = best.begin(); match != best.end(); ++match) {
    if (*match == number || ranked.size() == kLimit) continue;
    ranked.emplace_back(decode_record(match.get_document().get_data()).article.id,
                        match.get_weight());
  }
  return ranked;
}

}  // namespace

TEST_CASE("similar articles are ordered by what Xapian's formula says of the words") {
  const test::TempDir folder;
  const auto writer = test::open_writer(folder / "index");
  writer->add(random_articles());
  writer->finish();
  const Xapian::Database database(test::part_of(folder / "index").string());
  const IndexReader reader(folder / "index", {});
  for (Xapian::docid number = 1; number <= kArticles; number += 7) {
    const std::string id = decode_record(database.get_document(number).get_data()).article.id;
    INFO(id);
    const Ranked expected = ranked_by_xapian(database, number);
    const std::vector<Hit> found = reader.similar(id, kLimit).value();
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      constexpr double kRounding = 1e-9;
      CHECK(found[i].article.id == expected[i].first);
      CHECK(std::abs(found[i].score.value() - expected[i].second) < kRounding);
    }
  }
}

}  // namespace readout::engine
