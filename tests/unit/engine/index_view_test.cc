// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/index_view.h"

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "engine/format/record.h"
#include "engine/terms/exact_term.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/view_of.h"

namespace readout::engine {
namespace {

using Counted = std::vector<std::pair<std::string, std::uint32_t>>;

/// Four articles, of which the second was deleted.
void add_some_articles(Xapian::WritableDatabase& database) {
  const std::vector<std::vector<std::string>> texts = {
      {"steel", "rice", "steel"}, {"steel", "tin"}, {"rice"}, {"steel", "rice"}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Xapian::Document article;
    Xapian::termpos position = 0;
    for (const std::string& word : texts[i]) article.add_posting(word, ++position);
    if (i == 2) article.add_term("riceand", 3);
    article.add_boolean_term(id_term("a" + std::to_string(i + 1)));
    article::TaggedArticle stored;
    stored.article.title = "title " + std::to_string(i + 1);
    article.set_data(i == 2 ? "no record" : encode_record(stored));
    database.add_document(article);
  }
  database.add_synonym("key", "forms");
  database.add_synonym("key", "form");
  database.delete_document(2);
}

class Index : public test::ViewOf {
 public:
  Index() : ViewOf(add_some_articles) {}
};

}  // namespace

TEST_CASE("a view counts what was not deleted") {
  const Index index;
  CHECK(index.view().articles() == 3);
  CHECK(index.view().words() == 9);
  CHECK(index.view().end() == 5);
}

TEST_CASE("a term is read with its articles and how often each has it") {
  const Index index;
  const WordList steel = index.view().read("steel");
  REQUIRE(steel.postings.size() == 2);
  CHECK(steel.postings[0].id == 1);
  CHECK(steel.postings[0].occurrences == 2);
  CHECK(steel.postings[1].id == 4);
  CHECK(steel.frequency.articles == 2);
  CHECK(steel.frequency.occurrences == 3);
  CHECK(index.view().frequency("steel").articles == 2);
  CHECK(index.view().frequency("steel").occurrences == 3);
  CHECK(index.view().articles_with("steel") == 2);
  CHECK(index.view().has("steel"));
}

TEST_CASE("a term of no article, or of deleted ones alone, is not there") {
  const Index index;
  for (const char* term : {"tin", "nowhere"}) {
    INFO(term);
    CHECK(index.view().read(term).postings.empty());
    CHECK(index.view().frequency(term).articles == 0);
    CHECK(index.view().articles_with(term) == 0);
    CHECK_FALSE(index.view().has(term));
    CHECK_FALSE(index.view().has_positions(Field::Body, term, 10));
  }
}

TEST_CASE("a view tells whether a word stands anywhere") {
  const Index index;
  CHECK(index.view().has_positions(Field::Body, "rice", 1));
  CHECK_FALSE(index.view().has_positions(Field::Body, "rice", 0));
  CHECK_FALSE(index.view().has_positions(Field::Title, "rice", 10));
  CHECK_FALSE(index.view().has_positions(Field::Body, "riceand", 10));
}

TEST_CASE("terms that begin alike come in order, each once") {
  const Index index;
  CHECK(index.view().terms("rice") == std::vector<std::string>{"rice", "riceand"});
  CHECK(index.view().terms("t").empty());
}

TEST_CASE("words that begin alike come in order with how many articles have them") {
  const Index index;
  Counted words;
  const auto take = [&words](std::string_view word, WordCounts counts) {
    CHECK(counts.title == 0);
    words.emplace_back(word, counts.body);
  };
  index.view().each_word("ri", 10, take);
  CHECK(words == Counted{{"rice", 3}, {"riceand", 1}});
  words.clear();
  index.view().each_word("", 1, take);
  CHECK(words == Counted{{"rice", 3}});
  index.view().each_word("z", 10, take);
  CHECK(words.size() == 1);
  CHECK(index.view().counts_of("steel").body == 2);
  CHECK(index.view().counts_of("nowhere").body == 0);
}

TEST_CASE("a view tells what words are written under") {
  const Index index;
  CHECK(index.view().synonyms("key") == std::vector<std::string>{"form", "forms"});
  CHECK(index.view().synonyms("other").empty());
}

TEST_CASE("ids come in order from any place on, those of deleted articles left out") {
  const Index index;
  const auto ids_behind = [&](const std::string& after, std::size_t most) {
    std::vector<std::string> ids;
    index.view().each_id(after, [&](std::string_view id, ArticleNumber article) {
      CHECK(index.view().find(id) == article);
      ids.emplace_back(id);
      return ids.size() < most;
    });
    return ids;
  };
  using Ids = std::vector<std::string>;
  CHECK(ids_behind("", 9) == Ids{"a1", "a3", "a4"});
  CHECK(ids_behind("", 2) == Ids{"a1", "a3"});
  CHECK(ids_behind("a1", 9) == Ids{"a3", "a4"});
  CHECK(ids_behind("a2", 9) == Ids{"a3", "a4"});
  CHECK(ids_behind("a30", 9) == Ids{"a4"});
  CHECK(ids_behind("a4", 9).empty());
  CHECK(ids_behind(std::string(300, 'a'), 9).empty());
  CHECK(ids_behind(std::string(300, '0'), 9).size() == 3);
  CHECK(ids_behind(std::string("a1\0", 3), 9) == Ids{"a3", "a4"});
}

TEST_CASE("an article is found by its id and read by its number") {
  const Index index;
  CHECK(index.view().find("a4") == ArticleNumber{4});
  CHECK_FALSE(index.view().find("a2"));
  RecordReader reader;
  CHECK(index.view().article(4, reader).article.title == "title 4");
  try {
    static_cast<void>(index.view().article(3, reader));
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    CHECK(std::string(error.what()).starts_with("document 3 of part part (id 'a3'): "));
  }
  const std::vector<ArticleWord> words = index.view().words_of(1);
  REQUIRE(words.size() == 2);
  CHECK(words[0].word == "rice");
  CHECK(words[0].occurrences == 1);
  CHECK(words[1].word == "steel");
  CHECK(words[1].occurrences == 2);
}

}  // namespace readout::engine
