// SPDX-License-Identifier: GPL-3.0-or-later
// What words with apostrophes, signs and sentence ends find and mark, from the query to the answer.
#include <algorithm>

#include "base/span.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
using namespace test;
namespace {

using Strings = std::vector<std::string>;

/// An index of articles of these texts, whose ids count from 0.
class Found {
 public:
  explicit Found(const Strings& bodies, const std::string& language = "en") {
    std::vector<Submission> batch;
    for (const std::string& body : bodies) {
      article::Article made = make_article(std::to_string(batch.size()), body);
      made.title = "News";
      made.language = language;
      batch.push_back({{made, {}}, batch.size() + 1});
    }
    const auto writer = open_writer(folder_ / "index");
    writer->add(std::move(batch));
    writer->finish();
  }

  /// Ids of the articles that a query finds, in order.
  [[nodiscard]] std::string ids(const std::string& query) const {
    Strings found;
    for (const Hit& hit : search(query).hits) found.push_back(hit.article.id);
    std::sort(found.begin(), found.end());
    std::string out;
    for (const std::string& id : found) out += id;
    return out;
  }

  /// What is marked in the first hit's snippet.
  [[nodiscard]] Strings marks(const std::string& query) const {
    const SearchResult result = search(query);
    REQUIRE_FALSE(result.hits.empty());
    const Snippet& snippet = result.hits.front().snippet;
    Strings out;
    for (const Span mark : snippet.marks) out.emplace_back(slice(snippet.text, mark));
    return out;
  }

 private:
  [[nodiscard]] SearchResult search(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.match = MatchMode::All;
    return IndexReader(folder_ / "index", {std::chrono::milliseconds(0), 1}).search(request);
  }

  TempDir folder_;
};

}  // namespace

TEST_CASE("a contraction finds itself and no other word") {
  const Found index({"He’ll go, she'll stay, I’ll wait, and we'd agree. I'd go. We're late.",
                     "Shell drilled a well; all hell broke loose, the ill were wed with an ID."});
  for (const std::string word : {"hell", "=hell", "shell", "ill", "=id", "were", "wed", "well"})
    CHECK(index.ids(word) == "1");
  for (const std::string word : {"he'll", "he’ll", "=she'll", "I'll", "we'd", "we're"})
    CHECK(index.ids(word) == "0");
  CHECK(index.marks("he'll") == Strings{"He’ll"});
}

TEST_CASE("a contraction typed without apostrophe is found where that is no other word") {
  const Found index({"They don't and can't.", "A cant phrase."});
  CHECK(index.ids("dont") == "0");
  CHECK(index.marks("dont") == Strings{"don't"});
  CHECK(index.ids("cant") == "1");
}

TEST_CASE("names are found with and without their apostrophe") {
  const Found index({"Mr. O’Brien spoke.", "The O. Brien desk."});
  for (const std::string word : {"obrien", "o'brien", "O’Brien", "\"mr o'brien\""})
    CHECK(index.ids(word) == "0");
}

TEST_CASE("a Turkish name is found by itself and with its ending") {
  const Found index({"Türkiye'nin bakanı İstanbul'da konuştu.", "Ankara sakin."}, "tr");
  for (const std::string word : {"Türkiye",
                                 "turkiye",
                                 "istanbul",
                                 "\"istanbul konuştu\"",
                                 "Türkiye'nin",
                                 "\"Türkiye'nin bakanı\""})
    CHECK(index.ids(word) == "0");
  CHECK(index.marks("Türkiye") == Strings{"Türkiye'nin"});
  CHECK(index.marks("Türkiye'nin") == Strings{"Türkiye'nin"});
}

TEST_CASE("Arabic words are found with and without their signs") {
  const Found index({"في غزّة", "في القدس"}, "ar");
  CHECK(index.ids("غزة") == "0");
  CHECK(index.ids("غزّة") == "0");
  CHECK(index.marks("غزة") == Strings{"غزّة"});
}

TEST_CASE("words with signs are words of their own") {
  const Found index({"He wrote it in C++ for AT&T; R&D cost 10% of $5bn. № 5 flew an F-16.",
                     "Vitamin C at T-time. R and D. It cost 10 of 5bn and flew 16 times."});
  for (const std::string word : {"C++",
                                 "c++",
                                 "AT&T",
                                 "at&t",
                                 "AT&amp;T",
                                 "R&D",
                                 "10%",
                                 "\"10 percent\" OR 10%",
                                 "$5bn",
                                 "№5",
                                 "\"№ 5\"",
                                 "F-16",
                                 "f16"})
    CHECK(index.ids(word) == "0");
  CHECK(index.ids("10") == "01");
  CHECK(index.ids("c") == "1");
  CHECK(index.marks("C++") == Strings{"C++"});
  CHECK(index.marks("10%") == Strings{"10%"});
  CHECK(index.marks("10").front() == "10");
  CHECK(index.marks("AT&T") == Strings{"AT&T"});
}

TEST_CASE("shares and sums are found however they are written") {
  const Found index(
      {"It rose 10 percent to $5 billion.", "It rose 10% to $5bn.", "It rose by 10."});
  CHECK(index.ids("10%") == "01");
  CHECK(index.ids("$5bn") == "01");
  CHECK(index.ids("$5 billion") == "0");
  CHECK(index.ids("\"10 percent\"") == "0");
}

TEST_CASE("a type of aircraft is found in the plural too") {
  const Found index({"Two F-16s flew.", "One F-16 flew.", "F16 flights.", "A MiG-29."});
  CHECK(index.ids("F-16") == "012");
  CHECK(index.ids("F-16s") == "012");
}

TEST_CASE("a phrase ends where the sentence or the paragraph does") {
  const Found index({"Then the envoy met the president. The talks began.",
                     "He saw the president\n\nThe talks began.",
                     "He is the president the talks needed."});
  CHECK(index.ids("\"president the\"") == "2");
  CHECK(index.ids("\"president. The talks\"") == "012");
  CHECK(index.marks("\"met the president. The talks\"") == Strings{"met the president. The talks"});
}

TEST_CASE("NEAR goes on over the end of a sentence, which counts as a word") {
  const Found index({"They saw a balloon. Spies flew it."});
  CHECK(index.ids("balloon NEAR/2 spies") == "0");
  CHECK(index.ids("balloon NEAR/1 spies").empty());
}

TEST_CASE("phrases with stops that end no sentence are found and marked") {
  const Found index({"Mr. Xi and the U.S. Senate spoke of Roe v. Wade on Jan. 6. J. Biden left."});
  for (const std::string phrase :
       {"mr xi", "U.S. Senate", "roe v wade", "Roe v. Wade", "jan 6", "J Biden"}) {
    CHECK(index.ids("\"" + phrase + "\"") == "0");
  }
  CHECK(index.marks("\"roe v wade\"") == Strings{"Roe v. Wade"});
}

TEST_CASE("a phrase of two scripts is found") {
  const Found index({"習近平 met them."});
  CHECK(index.marks("\"習近平 met\"") == Strings{"習近平 met"});
}

}  // namespace readout::engine
