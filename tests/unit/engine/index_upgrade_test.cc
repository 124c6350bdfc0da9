// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_upgrade.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/error.h"
#include "engine/index_check.h"
#include "engine/index_reader.h"
#include "tests/support/catch.h"
#include "tests/support/older_indexes.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::in_child;
using test::mentions;
using test::TempDir;
using test::unpack_older_index;
using Strings = std::vector<std::string>;

Upgrade upgrade(const fs::path& index) { return upgrade_index(index, {}); }

article::TaggedArticle stored(const fs::path& index, const std::string& id) {
  return IndexReader(index, {}).article(id).value();
}

std::string hint_of(const fs::path& index) {
  try {
    static_cast<void>(IndexReader(index, {}).state());
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::IndexFormat);
    return error.hint();
  }
  return {};
}

/// Whether it is still the index of an older format that it was, and can be upgraded.
bool is_as_it_was(const fs::path& index, const std::string& format) {
  CHECK(mentions(hint_of(index), "indexer upgrade"));
  const Upgrade done = upgrade(index);
  CHECK(check_index(index, {}).faults.empty());
  return done.from == format && done.articles == 5;
}

}  // namespace

TEST_CASE("an index of every older format becomes one of the present format") {
  const std::string format = GENERATE("readout-4", "readout-5", "readout-6", "readout-7");
  INFO(format);
  const TempDir folder;
  const fs::path index = folder / "index";
  unpack_older_index(format, index);
  CHECK(mentions(hint_of(index), "indexer upgrade"));

  const Upgrade done = upgrade(index);
  CHECK(done.outcome == Upgrade::Outcome::Done);
  CHECK(done.from == format);
  CHECK(done.articles == 5);
  CHECK(check_index(index, {}).faults.empty());
  CHECK(check_index(index, {}).articles == 5);
  CHECK_FALSE(fs::exists(index / "generations"));
  CHECK(upgrade(index).outcome == Upgrade::Outcome::NothingToDo);

  const article::TaggedArticle harbour = stored(index, "harbour");
  CHECK(harbour.article.title == "Harbour talks end without a word");
  CHECK(harbour.article.url == "https://www.example.com/world/harbour-talks");
  CHECK(harbour.article.published.value().iso == "2023-06-19T14:05:00+08:00");
  CHECK(harbour.article.authors == Strings{"Mara Lind", "Jo Ekström"});
  CHECK(harbour.article.sections == Strings{"World", "harbours", "trade talks"});
  CHECK(mentions(harbour.article.body, "\n\n\"We shall meet again,\" said Antony Blinken"));
  CHECK(stored(index, "harbour-copy").article.sections == Strings{"harbours", "trade talks"});
  const article::TaggedArticle guild = stored(index, "guild");
  CHECK(guild.article.explicit_actors == Strings{"Acme Trust"});
  CHECK(guild.article.published.value().precision == article::DatePrecision::Month);
  const auto& actors = harbour.tags.actors;
  const auto blinken =
      std::find_if(actors.begin(), actors.end(), [](const article::ActorTag& actor) {
        return actor.id == "antony-blinken";
      });
  REQUIRE(blinken != actors.end());
  const Span span = blinken->mentions.at(0).span;
  CHECK(harbour.article.body.substr(span.begin, span.end - span.begin) == "Antony Blinken");
}

TEST_CASE("what is upgraded is found, with the names of its tags and by what tagged it") {
  const std::string format = GENERATE("readout-4", "readout-7");
  const TempDir folder;
  unpack_older_index(format, folder / "index");
  static_cast<void>(upgrade(folder / "index"));
  const IndexReader reader(folder / "index", {});
  SearchRequest request;
  request.query = "section:\"trade talks\" ceasefire lift";
  CHECK(reader.search(request).total == 1);  // two copies of a text are one hit
  request.query = "actor:acme-trust";
  CHECK(reader.search(request).total == 1);
  CHECK(reader.profile(Field::Actor, "antony-blinken", 5).has_value());
  const IndexStats stats = reader.stats();
  REQUIRE(stats.tagged_by.size() == 1);
  CHECK(stats.tagged_by[0].articles == 5);
  CHECK(stats.undated == 2);

  const StoredArticles articles(folder / "index");
  const auto files = articles.file_states();
  REQUIRE(files.size() == 1);
  CHECK(files[0].first == "/srv/news/articles.jsonl");
  CHECK(files[0].second.articles == 5);
  WriterOptions options{false, false, stats.tagged_by[0].name};
  CHECK(open_index_writer(folder / "index", options)->file_state(files[0].first) ==
        files[0].second);
}

TEST_CASE("an upgrade that is stopped, killed or fails leaves the index as it was") {
  const TempDir folder;
  const fs::path index = folder / "index";
  unpack_older_index("readout-7", index);
  SECTION("stopped") {
    const auto stop = [](std::size_t, std::size_t) { return false; };
    const Upgrade stopped = upgrade_index(index, {.go_on = stop});
    CHECK(stopped.outcome == Upgrade::Outcome::Stopped);
    CHECK(test::folders_of_parts(index) == 0);
  }
  SECTION("killed") {
    const auto die = [](std::size_t, std::size_t) { return ::kill(::getpid(), SIGKILL) == 0; };
    CHECK(in_child([&] {
            static_cast<void>(upgrade_index(index, {.go_on = die}));
            return 0;
          }) == test::kKilled);
    CHECK(test::folders_of_parts(index) == 1);
  }
  SECTION("killed when a part was whole") {
    fs::create_directories(index / "parts");
    const TempDir other;
    test::write_index(other.path(), 3);
    fs::copy(test::part_of(other.path()),
             index / "parts" / "0001-0123456789ab",
             fs::copy_options::recursive);
  }
  SECTION("failed") {
    const auto fail = [](std::size_t, std::size_t) -> bool {
      throw Error(ErrorCode::NoSpace, "the disk is full");
    };
    CHECK_THROWS_AS(upgrade_index(index, {.go_on = fail}), Error);
    CHECK(test::folders_of_parts(index) == 0);
  }
  CHECK(is_as_it_was(index, "readout-7"));
  CHECK(test::folders_of_parts(index) == 1);
}

TEST_CASE("an older index whose XAPIANDB is lost is upgraded from the database that is there") {
  const TempDir folder;
  const fs::path index = folder / "index";
  unpack_older_index("readout-6", index);
  fs::remove(index / "XAPIANDB");
  CHECK(mentions(hint_of(index), "indexer upgrade"));
  CHECK(upgrade(index).articles == 5);
  CHECK(check_index(index, {}).faults.empty());
}

TEST_CASE("articles that were tagged by several catalogues keep theirs") {
  const TempDir folder;
  const fs::path index = folder / "index";
  unpack_older_index("readout-7", index);
  {
    Xapian::WritableDatabase database((index / "generations" / "0001").string());
    Xapian::Document document = database.get_document(2);
    const std::string prefix = "XT:";
    auto term = document.termlist_begin();
    term.skip_to(prefix);
    document.remove_term(*term);
    document.add_boolean_term(prefix + "another");
    database.replace_document(2, document);
    database.commit();
  }
  CHECK(upgrade(index).articles == 5);
  CHECK(check_index(index, {}).faults.empty());
  const std::vector<TaggedBy> tagged_by = IndexReader(index, {}).stats().tagged_by;
  REQUIRE(tagged_by.size() == 2);
  CHECK(tagged_by[0].articles == 4);
  CHECK(tagged_by[1].name == "another");
}

TEST_CASE("what can't be upgraded is refused with what to do") {
  const TempDir folder;
  const fs::path index = folder / "index";
  CHECK(mentions(test::message_of([&] { static_cast<void>(upgrade(index)); }), "no index"));
  CHECK_FALSE(fs::exists(index));
  unpack_older_index("readout-7", index);
  {
    Xapian::WritableDatabase database((index / "generations" / "0001").string());
    database.set_metadata("format", "readout-3");
    database.commit();
  }
  const std::string message = test::message_of([&] { static_cast<void>(upgrade(index)); });
  CHECK(mentions(message, "readout-3"));
  CHECK(mentions(message, "readout-4"));
  CHECK(fs::exists(index / "generations" / "0001"));
}

}  // namespace readout::engine
