// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include "base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

SettingSources no_sources() {
  SettingSources sources;
  sources.usual_file = "/nonexistent/readout.toml";
  return sources;
}

/// What loading fails with: "message | hint".
std::string failure_of(const SettingSources& sources) {
  try {
    (void)Settings::load(sources);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::Usage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no failure";
}

std::string failure_of_file(const std::string& toml) {
  const test::TempDir folder;
  SettingSources sources = no_sources();
  sources.file = folder.write("r.toml", toml);
  const std::string prefix = folder.path().string() + "/";
  std::string failure = failure_of(sources);
  CHECK(failure.starts_with(prefix));
  return failure.substr(std::min(prefix.size(), failure.size()));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("without any source every setting has its default") {
  const Settings settings = Settings::load(no_sources());
  CHECK(settings.text(Setting::Listen) == "127.0.0.1:8080");
  CHECK(settings.text(Setting::Index).empty());
  CHECK(settings.integer(Setting::RefreshMs) == 100);
  CHECK_FALSE(settings.flag(Setting::LogQueries));
  CHECK(settings.origin(Setting::Listen) == "default");
}

TEST_CASE("file, environment and flags win in this order") {
  const test::TempDir folder;
  SettingSources sources = no_sources();
  sources.file = folder.write("r.toml", "threads = 1\nrefresh_ms = 10\nlog_level = \"debug\"\n");
  sources.environment = {{"READOUT_REFRESH_MS", "20"}, {"READOUT_LOG_LEVEL", "error"}};
  sources.flags = {{Setting::LogLevel, "off"}};
  const Settings settings = Settings::load(sources);
  CHECK(settings.integer(Setting::Threads) == 1);
  CHECK(settings.origin(Setting::Threads) == folder.path().string() + "/r.toml:1");
  CHECK(settings.integer(Setting::RefreshMs) == 20);
  CHECK(settings.origin(Setting::RefreshMs) == "READOUT_REFRESH_MS");
  CHECK(settings.text(Setting::LogLevel) == "off");
  CHECK(settings.origin(Setting::LogLevel) == "--log-level");
}

TEST_CASE("the settings file is the one named by flag, else by variable, else the usual one") {
  const test::TempDir folder;
  SettingSources sources = no_sources();
  sources.usual_file = folder.write("usual.toml", "threads = 1\n");
  CHECK(Settings::load(sources).integer(Setting::Threads) == 1);
  sources.environment = {{"READOUT_CONFIG", folder.write("var.toml", "threads = 2\n").string()}};
  CHECK(Settings::load(sources).integer(Setting::Threads) == 2);
  sources.file = folder.write("flag.toml", "threads = 3\n");
  CHECK(Settings::load(sources).integer(Setting::Threads) == 3);
}

TEST_CASE("folders in a settings file are relative to it") {
  const test::TempDir folder;
  SettingSources sources = no_sources();
  sources.file = folder.write("r.toml", "index = \"news\"\ncatalogue = \"/etc/catalogue\"\n");
  const Settings settings = Settings::load(sources);
  CHECK(settings.text(Setting::Index) == (folder / "news").string());
  CHECK(settings.text(Setting::Catalogue) == "/etc/catalogue");
}

TEST_CASE("an unknown key is an error that names the line and the nearest key") {
  const std::string failure = failure_of_file("threads = 1\n\nindxe = \"x\"\n");
  CHECK(failure == "r.toml:3: unknown setting 'indxe' | Did you mean 'index'?");
  CHECK(has(failure_of_file("[server]\nport = 1\n"), "r.toml:1: unknown setting 'server'"));
}

TEST_CASE("a value of the wrong type or out of range is an error that names the line") {
  CHECK(has(failure_of_file("threads = \"8\"\n"),
            "r.toml:1: 'threads' must be a whole number, without quotes"));
  CHECK(has(failure_of_file("\nthreads = 257\n"),
            "r.toml:2: 'threads' must be a whole number from 0 to 256"));
  CHECK(has(failure_of_file("listen = 8080\n"), "r.toml:1: 'listen' must be a text in quotes"));
  CHECK(has(failure_of_file("log_queries = \"yes\"\n"),
            "r.toml:1: 'log_queries' must be true or false"));
  CHECK(has(failure_of_file("log_level = \"loud\"\n"),
            "must be one of debug, info, warning, error, off"));
  CHECK(has(failure_of_file("index = \"\"\n"), "must not be empty"));
}

TEST_CASE("a file that is not TOML is an error that names the line") {
  CHECK(has(failure_of_file("threads = 1\nlisten = \n"), "r.toml:2: not valid TOML"));
  CHECK(has(failure_of_file(std::string("\xff\xfe\0\0", 4)), "not valid TOML"));
  CHECK(has(failure_of_file(std::string(100'000, '[')), "not valid TOML"));
}

TEST_CASE("a settings file that was named must be readable") {
  SettingSources sources = no_sources();
  sources.file = "/nonexistent/readout.toml";
  CHECK(has(failure_of(sources), "/nonexistent/readout.toml: the settings file can't be read"));
  sources.file = "/";
  CHECK(has(failure_of(sources), "the settings file can't be read"));
}

TEST_CASE("a wrong variable or flag is named") {
  SettingSources sources = no_sources();
  sources.environment = {{"READOUT_THREADS", "many"}};
  CHECK(has(failure_of(sources), "READOUT_THREADS: 'threads' must be a whole number"));
  sources.environment = {{"READOUT_LISTN", "x"}};
  CHECK(has(failure_of(sources), "unknown variable READOUT_LISTN"));
  CHECK(has(failure_of(sources), "Did you mean READOUT_LISTEN?"));
  sources.environment = {};
  sources.flags = {{Setting::RefreshMs, "-1"}};
  CHECK(has(failure_of(sources), "--refresh-ms: 'refresh_ms' must be a whole number"));
}

TEST_CASE("variables of other programs and empty ones are ignored") {
  SettingSources sources = no_sources();
  sources.environment = {{"READOUT_DATA", "/data"}, {"HOME", "/root"}, {"READOUT_THREADS", ""}};
  CHECK(Settings::load(sources).integer(Setting::Threads) == 0);
}

TEST_CASE("printed settings can be read back and say where each came from") {
  const test::TempDir folder;
  SettingSources sources = no_sources();
  sources.flags = {{Setting::Index, "/tmp/a \"b\"\\c"}, {Setting::LogQueries, "true"}};
  const std::string printed = Settings::load(sources).to_toml(Program::Searchd);
  CHECK(has(printed, "# --index\n"));
  CHECK(has(printed, "listen = \"127.0.0.1:8080\"  # default\n"));
  CHECK_FALSE(has(Settings::load(sources).to_toml(Program::Indexer), "listen"));
  SettingSources again = no_sources();
  again.file = folder.write("r.toml", printed);
  const Settings settings = Settings::load(again);
  CHECK(settings.text(Setting::Index) == "/tmp/a \"b\"\\c");
  CHECK(settings.flag(Setting::LogQueries));
}

}  // namespace readout
