// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stored_articles.h"

#include "engine/folder/checksums.h"
#include "engine/format/record.h"
#include "engine/index_check.h"
#include "engine/terms/exact_term.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/altered_part.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {

using test::TempDir;

TEST_CASE("stored articles come back as they were submitted, each once") {
  const TempDir index;
  Submission rich = test::submission("rich", "Body", 1);
  article::Article& sent = rich.article.article;
  sent.title_source = article::TitleSource::Made;
  sent.explicit_actors = {"Acme Trust"};
  sent.explicit_issues = {"trade", ""};
  sent.published = article::Published{"2023-06", article::DatePrecision::Month, "dateline"};
  {
    const auto writer = test::open_writer(index.path());
    writer->add({rich, test::submission("plain", "Other", 2)});
    writer->set_file_state(std::string(3000, 'x'), {1, 2, 3, false});
    writer->finish();
  }
  StoredArticles stored(index.path());
  CHECK(stored.size() == 2);
  const std::optional<article::Article> first = stored.next();
  REQUIRE(first);
  CHECK(encode_record({*first, {}}) == encode_record({sent, {}}));
  CHECK(stored.next()->id == "plain");
  CHECK_FALSE(stored.next());
  const auto states = stored.file_states();
  REQUIRE(states.size() == 1);
  CHECK(states[0].first == std::string(3000, 'x'));
  CHECK(states[0].second == FileState{1, 2, 3, false});
}

TEST_CASE("stored articles can be read while an index is built anew of them") {
  const TempDir index;
  test::write_index(index.path(), 250);
  const auto writer = open_index_writer(index.path(), {false, true, "catalogue-2"});
  StoredArticles stored(index.path());
  std::uint64_t sequence = 0;
  while (auto article = stored.next()) writer->add({{{std::move(*article), {}}, ++sequence}});
  writer->finish();
  CHECK(test::contents(index.path()).size() == 250);
}

TEST_CASE("there are no stored articles where there is no index") {
  const TempDir folder;
  CHECK_THROWS_AS(StoredArticles(folder / "none"), Error);
}

TEST_CASE("a stored article that is damaged is named") {
  const TempDir index;
  test::write_index(index.path(), 3);
  test::alter_part(test::part_of(index.path()), [](Xapian::docid id, Xapian::Document& document) {
    if (id == 3) document.set_data("no record");
  });
  const std::string said =
      test::message_of([&] { static_cast<void>(test::contents(index.path())); });
  CHECK(test::mentions(said, "document 3 of part "));
  CHECK(test::mentions(said, "(id '3')"));
}

TEST_CASE("an index is whole until an article is not found by its id") {
  const TempDir index;
  test::write_index(index.path(), 3);
  CHECK(check_index(index.path(), {}).faults.empty());
  CHECK(check_index(index.path(), {}).articles == 3);
  test::alter_part(test::part_of(index.path()), [](Xapian::docid id, Xapian::Document& document) {
    if (id == 2) document.remove_term(id_term("2"));
    if (id == 3) document.set_data("no record");
  });
  const std::vector<std::string> faults = check_index(index.path(), {}).faults;
  REQUIRE(faults.size() == 2);
  CHECK(test::mentions(faults[0], "document 2 (id '2')"));
  CHECK(test::mentions(faults[1], "document 3"));
}

TEST_CASE("an index is whole until its columns say something else of an article") {
  const TempDir index;
  test::write_index(index.path(), 3);
  test::alter_part(test::part_of(index.path()), [](Xapian::docid id, Xapian::Document& document) {
    if (id != 2) return;
    article::TaggedArticle other = decode_record(document.get_data());
    other.article.language = "de";
    document.set_data(encode_record(other));
  });
  const std::vector<std::string> faults = check_index(index.path(), {}).faults;
  REQUIRE(faults.size() == 1);
  CHECK(test::mentions(faults[0], "document 2 (id '2') has another language in the columns"));
}

TEST_CASE("an index that is being written is not checked") {
  const TempDir index;
  test::write_index(index.path(), 3);
  const auto writer = test::open_writer(index.path());
  try {
    (void)check_index(index.path(), {});
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::Busy);
  }
}

}  // namespace readout::engine
