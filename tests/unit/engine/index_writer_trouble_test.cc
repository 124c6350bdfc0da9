// SPDX-License-Identifier: GPL-3.0-or-later
// Killed writers, full disks, two writers at once, foreign folders: nothing committed is ever lost.
#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

#include "base/error.h"
#include "engine/format/part_metadata.h"
#include "engine/index_writer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/writing.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::batch;
using test::contents;
using test::in_child;
using test::kKilled;
using test::mentions;
using test::noise;
using test::open_rebuild;
using test::open_writer;
using test::submission;
using test::TempDir;
using test::write_index;

int killed() {
  ::kill(::getpid(), SIGKILL);
  return 0;
}

/// The error that opening the index for writing gives; fails the test if it gives none.
Error refusal(const fs::path& index) {
  try {
    open_writer(index);
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error;
  }
  FAIL("not refused: " << index);
  return {ErrorCode::Usage, ""};
}

/// Exit status of a child: what `work` threw as Error, counted from 1; 0 if nothing.
template <typename Work>
int error_status(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return 1 + static_cast<int>(error.code());
  }
  return 0;
}

constexpr int status_of(ErrorCode code) { return 1 + static_cast<int>(code); }

/// Far more than the disk that limit_files() leaves.
void add_much(IndexWriter& writer) {
  for (std::uint32_t i = 0; i < 300; ++i) {
    writer.add({submission("big-" + std::to_string(i), noise(i, 1000), i)});
  }
  writer.finish();
}

void limit_files(std::size_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("a first build killed before its end leaves no index, and the next one goes through") {
  const TempDir index;
  REQUIRE(in_child([&] {
            const auto writer = open_writer(index.path());
            writer->add(batch(1, 50));
            return killed();
          }) == kKilled);
  CHECK(test::folders_of_parts(index.path()) == 1);
  CHECK_FALSE(test::is_index(index.path()));
  write_index(index.path(), 3);
  CHECK(contents(index.path()).size() == 3);
  CHECK(test::folders_of_parts(index.path()) == 1);
}

TEST_CASE("a rebuild killed before its end leaves the old index as it was") {
  const TempDir index;
  write_index(index.path(), 3);
  REQUIRE(in_child([&] {
            const auto writer = open_rebuild(index.path());
            writer->add(batch(10, 50));
            return killed();
          }) == kKilled);
  CHECK(contents(index.path()).size() == 3);
  const auto next = open_writer(index.path());
  CHECK(next->committed() == 3);
  next->finish();
  CHECK(test::folders_of_parts(index.path()) == 1);
}

TEST_CASE("a live writer killed between commits leaves its last commit, with its file states") {
  const TempDir index;
  write_index(index.path(), 1);
  REQUIRE(in_child([&] {
            const auto writer = open_writer(index.path());
            writer->add(batch(2, 500));
            writer->set_file_state("whole", {1, 1, 500, false});
            writer->add(batch(502, 499));
            writer->commit();
            writer->add(batch(1001, 601));
            writer->set_file_state("lost", {1, 1, 1100, false});
            return writer->committed() == 1000 ? killed() : 1;
          }) == kKilled);
  CHECK(contents(index.path()).size() == 1000);
  const auto next = open_writer(index.path());
  CHECK(next->committed() == 1000);
  CHECK(next->file_state("whole"));
  CHECK_FALSE(next->file_state("lost"));
  CHECK(next->add(batch(502, 1100)).back() == WriteOutcome::Added);
  next->finish();
  CHECK(contents(index.path()).size() == 1601);
}

TEST_CASE("a killed writer's last act counts whole: after finish() everything is there") {
  const TempDir index;
  REQUIRE(in_child([&] {
            write_index(index.path(), 20);
            return killed();
          }) == kKilled);
  CHECK(contents(index.path()).size() == 20);
}

TEST_CASE("a second writer is refused while the first one works, and harms nothing") {
  const TempDir index;
  write_index(index.path(), 1);
  const auto first = open_writer(index.path());
  const Error error = refusal(index.path());
  CHECK(error.code() == ErrorCode::Busy);
  CHECK(mentions(error.what(), std::to_string(::getpid())));
  const int status = in_child([&] { return error_status([&] { open_rebuild(index.path()); }); });
  CHECK(status == status_of(ErrorCode::Busy));
  first->add(batch(2, 1));
  first->finish();
  CHECK(contents(index.path()).size() == 2);
}

TEST_CASE("a full disk in a build is reported and leaves what was there") {
  const bool rebuild = GENERATE(true, false);
  const TempDir index;
  if (rebuild) write_index(index.path(), 3);
  const int status = in_child([&] {
    limit_files(1U << 20U);
    return error_status([&] {
      const auto writer = rebuild ? open_rebuild(index.path()) : open_writer(index.path());
      add_much(*writer);
    });
  });
  CHECK(status == status_of(ErrorCode::NoSpace));
  CHECK(test::is_index(index.path()) == rebuild);
  if (rebuild) CHECK(contents(index.path()).size() == 3);
  CHECK(test::folders_of_parts(index.path()) == (rebuild ? 1 : 0));
}

TEST_CASE("a full disk in live writing is reported and leaves the last commit") {
  const TempDir index;
  write_index(index.path(), 3);
  const int status = in_child([&] {
    limit_files(1U << 20U);
    return error_status([&] { add_much(*open_writer(index.path())); });
  });
  CHECK(status == status_of(ErrorCode::NoSpace));
  CHECK(contents(index.path()).size() == 3);
  const auto next = open_writer(index.path());
  next->add(batch(4, 1));
  next->finish();
  CHECK(contents(index.path()).size() == 4);
}

TEST_CASE("a full disk is what every thread is told, whoever commits meanwhile") {
  const TempDir index;
  write_index(index.path(), 3);
  const int status = in_child([&] {
    limit_files(200U << 10U);
    int told = 0;
    constexpr std::uint32_t words = 4000;
    constexpr int kRounds = 20;
    for (int round = 0; round < kRounds; ++round) {
      const auto writer = open_index_writer(
          index.path(), {.catalogue = test::kCatalogue, .commit_every = std::chrono::seconds(0)});
      std::vector<int> statuses(4);
      {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < statuses.size(); ++thread) {
          threads.emplace_back([&, thread] {
            statuses[thread] = error_status([&] {
              const std::string name = std::to_string(round) + "-" + std::to_string(thread) + "-";
              // Each alone has room, what a commit makes of several has not.
              for (std::uint32_t i = 0; i < 1000; ++i)
                writer->add({submission(name + std::to_string(i), noise(i, words), i)});
            });
          });
        }
      }
      const auto is_told = [](int one) { return one == status_of(ErrorCode::NoSpace); };
      if (std::ranges::all_of(statuses, is_told)) ++told;
    }
    return told == kRounds ? 0 : 1;
  });
  CHECK(status == 0);
}

TEST_CASE("after a failure every call fails the same way, and nothing of the rest is committed") {
  const bool rebuild = GENERATE(true, false);
  const TempDir index;
  write_index(index.path(), 3);
  const int status = in_child([&] {
    limit_files(1U << 20U);
    const auto writer = rebuild ? open_rebuild(index.path()) : open_writer(index.path());
    const auto add = [&] { add_much(*writer); };
    const auto set = [&] { writer->set_file_state("big", {1, 1, 1, false}); };
    const auto finish = [&] { writer->finish(); };
    const int first = error_status(add);
    return error_status(set) == first && error_status(finish) == first ? first : -1;
  });
  CHECK(status == status_of(ErrorCode::NoSpace));
  CHECK(contents(index.path()).size() == 3);
  CHECK_FALSE(open_writer(index.path())->file_state("big"));
}

TEST_CASE("a part that is held open can be read when it has been replaced") {
  const TempDir index;
  write_index(index.path(), 300);
  const Xapian::Database reader(test::part_of(index.path()).string());
  const auto postings = [](const Xapian::Database& database) {
    return std::distance(database.postlist_begin("fentanyl"), database.postlist_end("fentanyl"));
  };
  CHECK(postings(reader) == 300);
  const auto writer = open_rebuild(index.path());
  writer->add(batch(1, 10));
  writer->finish();
  CHECK(postings(reader) == 300);
  CHECK(postings(Xapian::Database(test::part_of(index.path()).string())) == 10);
}

TEST_CASE("a folder that is no index is refused and left alone") {
  const TempDir parent;
  parent.write("photos/cat.jpg", "");
  CHECK(refusal(parent / "photos").code() == ErrorCode::Io);
  CHECK(std::distance(fs::directory_iterator(parent / "photos"), {}) == 1);
}

TEST_CASE("a folder that may not be written to is refused with a hint") {
  const TempDir parent;
  write_index(parent / "index", 1);
  fs::permissions(parent.path(), fs::perms::all);
  const auto as_nobody = [&](const fs::path& index) {
    return in_child([&] {
      if (::geteuid() == 0 && ::setuid(65534) != 0) return -1;
      return error_status([&] { open_writer(index); });
    });
  };
  for (const fs::path& locked : {parent / "index", parent / "index/parts"}) {
    fs::permissions(
        locked, fs::perms::owner_write | fs::perms::others_write, fs::perm_options::remove);
  }
  fs::permissions(parent / "index/LOCK", fs::perms::owner_read);
  CHECK(as_nobody(parent / "index") == status_of(ErrorCode::Io));
  CHECK(as_nobody(parent / "index/new") == status_of(ErrorCode::Io));
  fs::permissions(parent / "index", fs::perms::owner_all);
  fs::permissions(parent / "index/parts", fs::perms::owner_all);
}

TEST_CASE("an index of another format is refused, and a rebuild replaces it") {
  const TempDir index;
  write_index(index.path(), 2);
  {
    Xapian::WritableDatabase database(test::part_of(index.path()).string(),
                                      Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    database.set_metadata(kFormatKey, "readout-0");
  }
  const Error error = refusal(index.path());
  CHECK(error.code() == ErrorCode::IndexFormat);
  CHECK(mentions(error.what(), "readout-0"));
  CHECK(mentions(error.hint(), "--rebuild"));
  const auto writer = open_rebuild(index.path());
  writer->add(batch(1, 1));
  writer->finish();
  CHECK(contents(index.path()).size() == 1);
}

TEST_CASE("a damaged index is refused, never created anew by accident, and can be rebuilt") {
  const TempDir index;
  write_index(index.path(), 2);
  const fs::path part = test::part_of(index.path());
  SECTION("its part is missing") { fs::remove_all(part); }
  SECTION("its part is empty") {
    fs::remove_all(part);
    fs::create_directory(part);
  }
  SECTION("a file is cut short") { fs::resize_file(part / "iamglass", 20); }
  CHECK(refusal(index.path()).code() == ErrorCode::IndexFormat);
  const auto writer = open_rebuild(index.path());
  writer->add(batch(1, 1));
  writer->finish();
  CHECK(contents(index.path()).size() == 1);
}

}  // namespace readout::engine
