// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_writer.h"

#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "engine/format/part_metadata.h"
#include "engine/index_reader.h"
#include "engine/parts/part_columns.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::batch;
using test::contents;
using test::make_article;
using test::open_rebuild;
using test::open_writer;
using test::submission;
using test::TempDir;
using test::write_index;
using Outcomes = std::vector<WriteOutcome>;
using Contents = std::map<std::string, std::string>;

enum class Way { Bulk, Live };

/// An index to write into in that way. The live way needs an article to be there: "seed".
void prepare(const TempDir& index, Way way) {
  if (way == Way::Bulk) return;
  const auto writer = open_writer(index.path());
  writer->add({submission("seed", "here before", 0)});
  writer->finish();
}

Contents contents_without_seed(const TempDir& index) {
  Contents found = contents(index.path());
  found.erase("seed");
  return found;
}

/// Of the part that was written last.
PartFacet actors(const TempDir& index) {
  const std::size_t last = read_manifest(index.path())->parts.size() - 1;
  const Xapian::Database part(test::part_of(index.path(), last).string());
  return read_columns(part).facets[0];
}

}  // namespace

TEST_CASE("an index is created with its folder and opens by its stub") {
  const TempDir parent;
  const fs::path index = parent / "a/b";
  const auto writer = open_writer(index);
  CHECK(writer->add(batch(1, 3)) == Outcomes(3, WriteOutcome::Added));
  CHECK(writer->committed() == 0);
  writer->finish();
  CHECK(writer->committed() == 3);
  CHECK(Xapian::Database(index.string()).get_doccount() == 3);
  CHECK(test::folders_of_parts(index) == 1);
}

TEST_CASE("a run without articles gives an empty index") {
  const TempDir index;
  open_writer(index.path())->finish();
  CHECK(contents(index.path()).empty());
}

TEST_CASE("articles of an earlier run are replaced, others added") {
  const TempDir index;
  write_index(index.path(), 2);
  const auto writer = open_writer(index.path());
  CHECK(writer->add({submission("2", "new text", 0), submission("3", "third", 1)}) ==
        Outcomes{WriteOutcome::Replaced, WriteOutcome::Added});
  writer->finish();
  const Contents found = contents(index.path());
  CHECK(found.size() == 3);
  CHECK(found.at("2") == "new text");
}

TEST_CASE("of two articles with one id the later of the run stays, whichever comes first") {
  const Way way = GENERATE(Way::Bulk, Way::Live);
  const bool in_one_batch = GENERATE(true, false);
  const bool later_first = GENERATE(true, false);
  const TempDir index;
  prepare(index, way);
  std::vector<Submission> both{submission("a", "earlier", 1), submission("a", "later", 2)};
  if (later_first) std::swap(both[0], both[1]);
  const auto writer = open_writer(index.path());
  Outcomes outcomes;
  if (in_one_batch) {
    outcomes = writer->add(both);
  } else {
    for (const Submission& one : both) outcomes.push_back(writer->add({one}).at(0));
  }
  writer->finish();
  CHECK(outcomes == Outcomes{WriteOutcome::Added, WriteOutcome::Superseded});
  CHECK(contents_without_seed(index) == Contents{{"a", "later"}});
}

TEST_CASE("threads that add the same ids leave the latest of each") {
  const Way way = GENERATE(Way::Bulk, Way::Live);
  const TempDir index;
  prepare(index, way);
  const auto writer = open_writer(index.path());
  constexpr std::uint64_t kThreads = 4;
  constexpr std::uint64_t kIds = 40;
  std::vector<std::thread> threads;
  for (std::uint64_t t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (std::uint64_t i = 0; i < kIds; ++i) {
        const std::uint64_t id = (i + 10 * t) % kIds;
        writer->add({submission(std::to_string(id), "by " + std::to_string(t), kThreads * id + t)});
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  writer->finish();
  const Contents found = contents_without_seed(index);
  CHECK(found.size() == kIds);
  for (const auto& [id, body] : found) CHECK(body == "by 3");
}

TEST_CASE("an unchanged article is known, a changed or retagged one not") {
  const TempDir index;
  write_index(index.path(), 1);
  const article::Article same = batch(1, 1)[0].article.article;
  article::Article moved = same;
  moved.origin.line = 99;
  const auto holds = [&](const article::Article& one, const char* catalogue) {
    return open_index_writer(index.path(), {false, false, catalogue})->holds_unchanged(one, 1);
  };
  CHECK(holds(same, test::kCatalogue));
  CHECK(holds(moved, test::kCatalogue));
  CHECK_FALSE(holds(same, "another catalogue"));
  CHECK_FALSE(holds(make_article("1", "other text"), test::kCatalogue));
  CHECK_FALSE(holds(make_article("2", same.body), test::kCatalogue));
}

TEST_CASE("an unchanged article is not replaced by an earlier one of the run") {
  const TempDir index;
  write_index(index.path(), 1);
  const Submission kept = batch(1, 1)[0];
  const auto writer = open_writer(index.path());
  CHECK(writer->holds_unchanged(kept.article.article, 5));
  CHECK(writer->add({submission("1", "an earlier version", 4)}) ==
        Outcomes{WriteOutcome::Superseded});
  writer->finish();
  CHECK(contents(index.path()).at("1") == kept.article.article.body);
}

TEST_CASE("a removed article is gone, and can come again in the same run") {
  const Way way = GENERATE(Way::Bulk, Way::Live);
  const TempDir index;
  prepare(index, way);
  const auto writer = open_writer(index.path());
  writer->add({submission("a", "first", 5), submission("b", "other", 6)});
  CHECK(writer->remove("a"));
  CHECK_FALSE(writer->remove("a"));
  CHECK_FALSE(writer->remove("never there"));
  CHECK(writer->add({submission("a", "second", 1)}) == Outcomes{WriteOutcome::Added});
  CHECK(writer->remove("b"));
  writer->finish();
  CHECK(contents_without_seed(index) == Contents{{"a", "second"}});
}

TEST_CASE("an index whose articles were all removed can be filled again") {
  const TempDir index;
  write_index(index.path(), 1);
  auto remover = open_writer(index.path());
  CHECK(remover->remove("1"));
  remover->finish();
  remover.reset();
  CHECK(contents(index.path()).empty());
  write_index(index.path(), 2);
  CHECK(contents(index.path()).size() == 2);
}

TEST_CASE("what is not finished is dropped") {
  const Way way = GENERATE(Way::Bulk, Way::Live);
  const TempDir index;
  prepare(index, way);
  const bool existed = test::is_index(index.path());
  open_writer(index.path())->add(batch(1, 5));
  CHECK(test::is_index(index.path()) == existed);
  if (existed) CHECK(contents_without_seed(index).empty());
  CHECK(test::folders_of_parts(index.path()) == (existed ? 1 : 0));
  write_index(index.path(), 1);  // the lock is free
}

TEST_CASE("a rebuild replaces the whole index at its end") {
  const TempDir index;
  write_index(index.path(), 3);
  const auto writer = open_rebuild(index.path());
  CHECK_FALSE(writer->holds_unchanged(batch(1, 1)[0].article.article, 1));
  CHECK(writer->add({submission("new", "text", 1)}) == Outcomes{WriteOutcome::Added});
  CHECK(contents(index.path()).size() == 3);
  writer->finish();
  CHECK(contents(index.path()) == Contents{{"new", "text"}});
  CHECK(test::folders_of_parts(index.path()) == 1);
}

TEST_CASE("states of files are remembered with the articles") {
  const TempDir index;
  const FileState first{10, 20, 1, false};
  const FileState second{30, 40, 0, true};
  const auto write_state = [&](const char* path, const FileState& state) {
    const auto writer = open_writer(index.path());
    CHECK_FALSE(writer->file_state(path));
    writer->add(batch(1, 1));
    writer->set_file_state(path, state);
    writer->finish();
  };
  write_state("a.txt", first);   // bulk
  write_state("b.txt", second);  // live
  CHECK(open_writer(index.path())->file_state("a.txt") == first);
  CHECK(open_writer(index.path())->file_state("b.txt") == second);
  CHECK_FALSE(open_index_writer(index.path(), {false, false, "other"})->file_state("a.txt"));
  CHECK_FALSE(open_rebuild(index.path())->file_state("a.txt"));
}

TEST_CASE("the index knows what tagged its articles") {
  const TempDir index;
  write_index(index.path(), 3);
  const auto taggers = [&] {
    std::vector<std::pair<std::string, std::size_t>> out;
    for (const TaggedBy& tagger : IndexReader(index.path(), {}).stats().tagged_by)
      out.emplace_back(tagger.name, tagger.articles);
    return out;
  };
  const auto run = [&](const auto& change) {
    const auto writer = open_index_writer(index.path(), {false, false, "newer"});
    change(*writer);
    writer->finish();
  };
  using Taggers = std::vector<std::pair<std::string, std::size_t>>;
  CHECK(taggers() == Taggers{{test::kCatalogue, 3}});
  run([](IndexWriter& writer) { CHECK_FALSE(writer.remove("nothing")); });
  CHECK(taggers() == Taggers{{test::kCatalogue, 3}});
  run([](IndexWriter& writer) { writer.add({submission("1", "text", 1)}); });
  CHECK(taggers() == Taggers{{test::kCatalogue, 2}, {"newer", 1}});
  run([](IndexWriter& writer) {
    writer.add({submission("2", "text", 1), submission("3", "text", 2)});
  });
  CHECK(taggers() == Taggers{{"newer", 3}});
}

TEST_CASE("names of actors and word forms are in the index, in both ways") {
  const Way way = GENERATE(Way::Bulk, Way::Live);
  const TempDir index;
  prepare(index, way);
  Submission tagged = submission("a", "New sanctions", 1);
  tagged.article.tags.actors.push_back(
      {"wang-yi", "Wang Yi", article::ActorType::Person, {{article::TextField::Body, {0, 3}}}});
  const auto writer = open_writer(index.path());
  writer->add({tagged});
  writer->finish();
  const PartFacet facet = actors(index);
  const auto wang = facet.ordinal("wang-yi");
  REQUIRE(wang);
  CHECK(facet.name(*wang) == "Wang Yi");
  CHECK(facet.kind(*wang) == "person");
  const Xapian::Database database(index.path().string());
  bool found = false;
  for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
    const std::vector<std::string> words(database.synonyms_begin(*key),
                                         database.synonyms_end(*key));
    found = found || (*key == "en:sanction" && words == std::vector<std::string>{"sanctions"});
  }
  CHECK(found);
}

}  // namespace readout::engine
