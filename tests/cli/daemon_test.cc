// SPDX-License-Identifier: GPL-3.0-or-later
// searchd as who runs it meets it: signals, its log, its keys, what it refuses.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

#include "base/file_descriptor.h"
#include "tests/cli/indexer_program.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::test {
namespace {

using Words = std::vector<std::string>;

/// searchd in the background, on a port of the system's choice.
class Daemon {
 public:
  explicit Daemon(Words arguments) : program_(call(std::move(arguments))) {
    const bool listens = eventually([this] { return program_.out().ends_with('\n'); });
    REQUIRE(listens);
    const std::string said = program_.out();
    address_ = said.substr(said.find("http://"));
    address_.pop_back();
  }

  [[nodiscard]] const std::string& address() const { return address_; }
  void send(int signal) { program_.signal(signal); }
  [[nodiscard]] bool logs(const std::string& text) const {
    return eventually([&] { return program_.err().find(text) != std::string::npos; });
  }
  /// Its exit status after SIGTERM.
  [[nodiscard]] int end() {
    program_.signal(SIGTERM);
    return program_.wait().status;
  }

 private:
  static ProgramCall call(Words arguments) {
    arguments.insert(arguments.begin(), {"--listen", "127.0.0.1:0"});
    return {READOUT_SEARCHD, std::move(arguments)};
  }

  RunningProgram program_;
  std::string address_;
};

/// The status of an answer; 0: none came.
int status_of(const std::string& url, const Words& more = {}) {
  Words words = {"curl", "-s", "-m", "20", "-o", "/dev/null", "-w", "%{http_code}"};
  words.insert(words.end(), more.begin(), more.end());
  words.push_back(url);
  return std::stoi("0" + run({"/usr/bin/env", words}).out);
}

ProgramResult searchd(const Words& arguments) { return run({READOUT_SEARCHD, arguments}); }

}  // namespace

TEST_CASE("a log that nobody reads stops neither answers nor the end") {
  const TempDir folder;
  const std::string pipe = (folder / "log").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const FileDescriptor unread(::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  Daemon daemon({"--index", (folder / "none").string(), "--log-file", pipe});
  const std::string long_path = daemon.address() + "/" + std::string(3000, 'x');
  for (int i = 0; i < 100; ++i) REQUIRE(status_of(long_path) == 404);
  CHECK(daemon.end() == 0);
}

TEST_CASE("SIGHUP takes settings over and opens the log anew; other signals mean nothing") {
  const TempDir folder;
  const auto settings = [&folder](const std::string& more) {
    const std::string log = (folder / "log").string();
    return folder.write("s.toml", "log_file = \"" + log + "\"\n" + more).string();
  };
  const std::string file = settings("hosts = \"one.example\"\n");
  Daemon daemon({"--index", (folder / "none").string(), "--config", file});
  const auto asked_as = [&daemon](const std::string& host) {
    return status_of(daemon.address() + "/api/v1/fields", {"-H", "Host: " + host});
  };
  const auto logged = [&folder](const std::string& text) {
    return eventually(
        [&] { return read_whole_file(folder / "log").find(text) != std::string::npos; });
  };
  CHECK(asked_as("one.example") == 503);
  CHECK(asked_as("two.example") == 421);
  daemon.send(SIGUSR1);
  daemon.send(SIGUSR2);
  settings("hosts = \"two.example\"\nthreads = 3\n");
  std::filesystem::rename(folder / "log", folder / "log.1");
  daemon.send(SIGHUP);
  CHECK(eventually([&folder] { return std::filesystem::exists(folder / "log"); }));
  CHECK(logged(" info reloaded"));
  CHECK(logged("restart_needed settings=threads"));
  CHECK(asked_as("one.example") == 421);
  CHECK(asked_as("two.example") == 503);
  settings("hosts = \"a b/c\"\n");
  daemon.send(SIGHUP);
  CHECK(logged(" error not_reloaded"));
  CHECK(asked_as("two.example") == 503);
  CHECK(daemon.end() == 0);
}

TEST_CASE("a key opens what needs one, until it is revoked, without a restart") {
  const TempDir folder;
  const std::string keys = (folder / "keys").string();
  const auto made = [&keys](const std::string& name) {
    const ProgramResult result = searchd({"keys", "add", "--keys", keys, name});
    REQUIRE(result.status == 0);
    return result.out.substr(0, result.out.size() - 1);
  };
  const std::string first = made("first");
  Daemon daemon(
      {"--index", (folder / "none").string(), "--keys", keys, "--read-keys", "--log-format=json"});
  const auto with = [&daemon](const std::string& key) {
    return status_of(daemon.address() + "/api/v1/fields", {"-H", "Authorization: Bearer " + key});
  };
  CHECK(status_of(daemon.address() + "/api/v1/fields") == 401);
  CHECK(status_of(daemon.address() + "/healthz") == 200);
  CHECK(status_of(daemon.address() + "/", {"-u", "anybody:" + first}) == 200);
  CHECK(with(first) == 503);  // let in; there is no index
  CHECK(daemon.logs("\"key\":\"first\""));
  const std::string second = made("second");
  CHECK(eventually([&] { return with(second) == 503; }));
  CHECK(searchd({"keys", "revoke", "--keys", keys, "first"}).status == 0);
  CHECK(eventually([&] { return with(first) == 401; }));
  CHECK(with(second) == 503);
  CHECK(searchd({"keys", "list", "--keys", keys}).out.starts_with("second  read  2"));
  CHECK(searchd({"keys", "revoke", "--keys", keys, "first"}).status == 2);
  CHECK(searchd({"keys", "add", "third"}).status == 2);
  CHECK(searchd({"keys", "add", "--keys", keys, "--may", "all", "third"}).status == 2);
  CHECK(searchd({"keys"}).status == 2);
  CHECK(daemon.end() == 0);
}

TEST_CASE("other machines are let in only where that was said") {
  const TempDir folder;
  const Words all = {"--index", (folder / "none").string(), "--listen", "0.0.0.0:0"};
  const auto checked = [&all](const Words& more) {
    Words words = all;
    words.insert(words.end(), more.begin(), more.end());
    words.emplace_back("--check-config");
    return searchd(words);
  };
  const ProgramResult refused = checked({});
  CHECK(refused.status == 2);
  CHECK(contains(refused.err, "--public"));
  CHECK(checked({"--public"}).status == 0);
  CHECK(checked({"--read-keys"}).status == 2);
  CHECK(checked({"--read-keys", "--keys", (folder / "keys").string()}).status == 0);
  CHECK(checked({"--read-keys", "--keys", (folder / "keys").string(), "--public"}).status == 2);
  CHECK(checked({"--public", "--proxies", "somewhere"}).status == 2);
  CHECK(checked({"--public", "--hosts", "http://x"}).status == 2);
}

}  // namespace readout::test
