// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include <signal.h>
#include <sys/resource.h>

#include "base/error.h"
#include "embedded/default_catalogue_files.h"
#include "engine/index_reader.h"
#include "searchd/answer.h"
#include "searchd/assets.h"
#include "searchd/known.h"
#include "searchd/options.h"
#include "searchd/server.h"

namespace readout::searchd {
namespace {

constexpr int kWrongUsage = 2;
constexpr int kCannotServe = 3;

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

void announce_index(const engine::IndexReader& index, const Log& log) {
  try {
    const engine::IndexState state = index.state();
    log.info("index", {{"articles", state.articles}, {"revision", state.revision}});
  } catch (const Error& error) {
    log.warning("no_index", {{"what", error.what()}, {"hint", error.hint()}});
  }
}

void tell_damage(const std::string& fault, const Log& log) {
  log.error("damaged_index",
            {{"what", fault},
             {"hint",
              "Answers may be wrong. Bring the index back from a snapshot (indexer restore), or "
              "build it anew (indexer add --rebuild)"}});
}

/// Serves until a signal comes. Slow requests under way are given a moment to finish.
void serve_until_signal(Server& server, const Log& log) {
  std::promise<void> ended;
  std::future<void> end = ended.get_future();
  std::thread serving([&server, &ended] {
    server.serve();
    ended.set_value();
  });
  const sigset_t signals = ending_signals();
  int signal = 0;
  sigwait(&signals, &signal);
  log.info("stopping", {{"signal", signal}});
  server.stop();
  constexpr std::chrono::milliseconds kGrace{1500};
  if (end.wait_for(kGrace) == std::future_status::timeout) {
    log.warning("stopped", {{"what", "requests still under way were cut off"}});
    std::cout.flush();
    std::_Exit(0);
  }
  serving.join();
  log.info("stopped");
}

/// More than processors, so that a few slow searches do not hold up the quick ones.
std::size_t worker_count(const Settings& settings) {
  constexpr std::size_t kFewest = 8;
  const auto asked = static_cast<std::size_t>(settings.integer(Setting::Threads));
  const std::size_t processors = std::thread::hardware_concurrency();
  return asked > 0 ? asked : std::max(kFewest, 2 * processors);
}

/// Every request under way has files of every part open, and every client has one: together more
/// than the 1,024 that a process may have at first.
void allow_many_files() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);  // else it goes as far as it went before
}

/// Without a slash at the end: paths begin with one.
std::string public_url(const Settings& settings) {
  std::string url = settings.text(Setting::PublicUrl);
  while (url.ends_with('/')) url.pop_back();
  if (!url.empty() && !url.starts_with("http://") && !url.starts_with("https://")) {
    throw Error(ErrorCode::Usage,
                "public_url: '" + url + "' is no address",
                "Write it as in https://news.example");
  }
  return url;
}

int serve(const Settings& settings) {
  const std::string& folder = index_folder(settings);
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread: only sigwait() takes them
  signal(SIGPIPE, SIG_IGN);
  allow_many_files();
  const Log log(*log_level_named(settings.text(Setting::LogLevel)));
  const std::size_t workers = worker_count(settings);
  const tagging::Catalogue catalogue =
      tagging::load_catalogue(default_catalogue_files(), settings.folder(Setting::Catalogue));
  const engine::IndexReader index(
      folder,
      {.refresh = std::chrono::milliseconds(settings.integer(Setting::RefreshMs)),
       .handles = workers,
       .actor_names = std::make_shared<const engine::ActorNames>(names_in_queries(catalogue)),
       .watch = true,
       .damaged = [&log](const std::string& fault) { tell_damage(fault, log); }});
  const Assets assets;
  const CrossOrigin cross_origin(settings.text(Setting::AllowOrigins));
  Metrics metrics;
  AnswerCache answers;
  const Service service{
      index, catalogue, assets, cross_origin, metrics, answers, public_url(settings)};
  ServerOptions options;
  options.workers = workers;
  options.log_queries = settings.flag(Setting::LogQueries);
  Server server(
      options, [&service](const HttpRequest& request) { return answer(service, request); }, log);
  const std::string address = server.bind(parse_address(settings.text(Setting::Listen)));
  announce_index(index, log);
  std::cout << "listening on " << address << std::endl;
  serve_until_signal(server, log);
  return 0;
}

int run(const Options& options) {
  if (!options.settings) {
    std::cout << options.text;
    return 0;
  }
  const Settings& settings = *options.settings;
  switch (options.wish) {
    case Wish::PrintConfig:
      std::cout << settings.to_toml(Program::Searchd);
      return 0;
    case Wish::CheckConfig:
      static_cast<void>(parse_address(settings.text(Setting::Listen)));
      static_cast<void>(public_url(settings));
      static_cast<void>(CrossOrigin(settings.text(Setting::AllowOrigins)));
      std::cout << "the settings are good\n";
      return 0;
    case Wish::Serve:
      return serve(settings);
  }
  return kWrongUsage;
}

}  // namespace
}  // namespace readout::searchd

int main(int argc, char** argv) {
  try {
    return readout::searchd::run(readout::searchd::parse_options(argc, argv));
  } catch (const readout::Error& error) {
    std::cerr << "searchd: " << error.what() << "\n";
    if (!error.hint().empty()) std::cerr << "  " << error.hint() << ".\n";
    return error.code() == readout::ErrorCode::Usage ? readout::searchd::kWrongUsage
                                                     : readout::searchd::kCannotServe;
  } catch (const std::exception& error) {
    std::cerr << "searchd: unexpected: " << error.what() << "\n";
    return readout::searchd::kCannotServe;
  }
}
