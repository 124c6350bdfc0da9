// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include <array>
#include <filesystem>
#include <sstream>
#include <string>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file_descriptor.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

std::string line_of(std::string_view event, std::initializer_list<LogField> fields) {
  return format_event(event, {fields.begin(), fields.size()});
}

}  // namespace

TEST_CASE("an event is one line of keys and values") {
  CHECK(line_of("request", {{"status", 200}, {"took_ms", 1.5}, {"path", "/api/v1/search"}}) ==
        "request status=200 took_ms=1.500 path=/api/v1/search");
}

TEST_CASE("a value can't forge a line or another field") {
  CHECK(line_of("request", {{"path", "/a b"}}) == "request path=\"/a b\"");
  CHECK(line_of("request", {{"path", ""}}) == "request path=\"\"");
  CHECK(line_of("request", {{"path", "a\nerror x=1\x1b[31m"}}) ==
        "request path=\"a\\u000Aerror x=1\\u001B[31m\"");
  CHECK(line_of("request", {{"path", "say \"hi\""}}) == "request path=\"say \\\"hi\\\"\"");
  CHECK(line_of("request", {{"path", "\xff"}}) == "request path=\"\xEF\xBF\xBD\"");
}

TEST_CASE("events below the level are left out") {
  std::ostringstream out;
  Log log({.level = LogLevel::Warning}, out);
  log.info("quiet");
  log.warning("loud", {{"n", 1}});
  CHECK(out.str().find("quiet") == std::string::npos);
  CHECK(out.str().find(" warning loud n=1\n") != std::string::npos);
  log.set_level(LogLevel::Info);
  log.info("heard");
  CHECK(out.str().find(" info heard\n") != std::string::npos);
}

TEST_CASE("of a long value the beginning is logged, so that a line fits into a pipe") {
  const std::string control(8000, '\x01');
  const std::string line = line_of("request", {{"path", control}, {"query", control}});
  CHECK(line.size() < 3100);
  CHECK(line.ends_with("\\u0001...\""));
  CHECK(line_of("request", {{"path", std::string(1000, 'a')}}).find("...") == std::string::npos);
}

TEST_CASE("an event can be a JSON object") {
  std::ostringstream out;
  const Log log({.format = LogFormat::Json}, out);
  log.warning("request",
              {{"path", "a\n\"b\""}, {"status", 200}, {"took_ms", 1.5}, {"bad", "\xff"}});
  const auto object = nlohmann::json::parse(out.str());
  CHECK(object.at("time").get<std::string>().starts_with("20"));
  CHECK(object.at("level") == "warning");
  CHECK(object.at("event") == "request");
  CHECK(object.at("path") == "a\n\"b\"");
  CHECK(object.at("status") == 200);
  CHECK(object.at("took_ms") == 1.5);
  CHECK(object.at("bad") == "\xEF\xBF\xBD");
}

TEST_CASE("a log goes into a file, and into a new one when the old was moved away") {
  const test::TempDir folder;
  Log log({.file = folder / "a.log"});
  log.info("one");
  std::filesystem::rename(folder / "a.log", folder / "a.log.1");
  log.info("two");
  log.reopen();
  log.info("three");
  const std::string old = test::read_whole_file(folder / "a.log.1");
  CHECK(old.find(" one\n") != std::string::npos);
  CHECK(old.find(" two\n") != std::string::npos);
  const std::string fresh = test::read_whole_file(folder / "a.log");
  CHECK(fresh.find(" two\n") == std::string::npos);
  CHECK(fresh.find(" three\n") != std::string::npos);
  std::filesystem::remove(folder / "a.log");
  std::filesystem::create_directory(folder / "a.log");
  CHECK_THROWS_AS(log.reopen(), Error);
  log.info("four");
  CHECK(log.lost() == 0);
  CHECK_THROWS_AS(Log({.file = folder / "none/a.log"}), Error);
}

TEST_CASE("lines that nobody reads are lost and counted, and cost no time") {
  const test::TempDir folder;
  const std::filesystem::path path = folder / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const FileDescriptor reader(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  REQUIRE(reader);
  const Log log({.file = path});
  const std::string filling(1000, 'x');
  while (log.lost() < 3) log.info("filling", {{"with", filling}});
  std::string read;
  std::array<char, 4096> piece{};
  const auto take = [&] {
    for (ssize_t size = 0; (size = ::read(reader.get(), piece.data(), piece.size())) > 0;)
      read.append(piece.data(), static_cast<std::size_t>(size));
  };
  take();
  log.info("again");
  take();
  const std::size_t told = read.find(" warning log_lost lines=3\n");
  REQUIRE(told != std::string::npos);
  CHECK(read.find(" info again\n") > told);
  CHECK(log.lost() == 3);
}

TEST_CASE("levels go by the names of the setting") {
  CHECK(log_level_named("debug") == LogLevel::Debug);
  CHECK(log_level_named("off") == LogLevel::Off);
  CHECK_FALSE(log_level_named("loud"));
}

}  // namespace readout
