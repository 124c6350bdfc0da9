// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/daemon.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <future>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>

#include "base/error.h"
#include "base/live.h"
#include "base/logging.h"
#include "base/wording.h"
#include "embedded/default_catalogue_files.h"
#include "engine/index_reader.h"
#include "searchd/answer.h"
#include "searchd/answers/assets.h"
#include "searchd/answers/serving.h"
#include "searchd/handlers/known.h"
#include "searchd/net/server.h"
#include "searchd/signals.h"

namespace readout::searchd {
namespace {

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

/// More workers than processors, so that quick searches get a share of them beside slow ones; of
/// those fewer than processors, so that one is left.
QueueLimits queue_limits(const Settings& settings) {
  constexpr std::size_t kFewest = 8;
  const auto asked = static_cast<std::size_t>(settings.integer(Setting::Threads));
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  QueueLimits limits;
  limits.workers = asked > 0 ? asked : std::max(kFewest, 2 * processors);
  limits.slow = std::clamp<std::size_t>(processors - 1, 1, limits.workers);
  return limits;
}

LogOptions log_options(const Settings& settings) {
  return {.level = *log_level_named(settings.text(Setting::LogLevel)),
          .format = settings.text(Setting::LogFormat) == "json" ? LogFormat::Json : LogFormat::Text,
          .file = settings.text(Setting::LogFile)};
}

/// Every request under way has files of every part open, and every client has one: together more
/// than the 1,024 that a process may have at first.
void allow_many_files() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);  // else it goes as far as it went before
}

/// The settings that differ and are only read at the start.
std::string need_a_restart(const Settings& before, const Settings& now) {
  std::vector<std::string> names;
  for (const SettingSpec& spec : kSettings) {
    if (!spec.live && is_used_by(spec, Program::Searchd) &&
        before.value(spec.setting) != now.value(spec.setting))
      names.emplace_back(spec.name);
  }
  return joined(names, " ");
}

/// Takes over what can be, or nothing at all.
void reload(const Settings& running,
            const std::function<Settings()>& reread,
            Live<Serving>& serving,
            Log& log) {
  try {
    const Settings settings = reread();
    Serving fresh = serving_of(settings);
    log.reopen();
    serving.set(std::move(fresh));
    log.set_level(log_options(settings).level);
    log.info("reloaded");
    if (const std::string names = need_a_restart(running, settings); !names.empty())
      log.warning("restart_needed", {{"settings", names}});
  } catch (const Error& error) {
    log.error("not_reloaded", {{"what", error.what()}, {"hint", error.hint()}});
  }
}

/// Slow requests under way are given a moment to finish.
void serve_until_signal(Server& server, const std::function<void()>& reload, const Log& log) {
  std::promise<void> ended;
  std::future<void> end = ended.get_future();
  std::thread serving([&server, &ended] {
    server.serve();
    ended.set_value();
  });
  log.info("stopping", {{"signal", wait_for_end(reload)}});
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

}  // namespace

void serve(const Settings& settings, const std::function<Settings()>& reread) {
  const std::string& folder = index_folder(settings);
  check_openness(settings);
  hold_signals();
  allow_many_files();
  Log log(log_options(settings));
  Live<Serving> serving(serving_of(settings));
  const QueueLimits limits = queue_limits(settings);
  const tagging::Catalogue catalogue =
      tagging::load_catalogue(default_catalogue_files(), settings.path(Setting::Catalogue));
  const engine::IndexReader index(
      folder,
      {.refresh = std::chrono::milliseconds(settings.integer(Setting::RefreshMs)),
       .handles = limits.workers + 1,  // one for who watches the server
       .actor_names = std::make_shared<const engine::ActorNames>(names_in_queries(catalogue)),
       .watch = true,
       .damaged = [&log](const std::string& fault) { tell_damage(fault, log); }});
  const Assets assets;
  Metrics metrics;
  AnswerCache answers;
  KeyFile keys(settings.text(Setting::Keys), [&log](const Error& error) {
    log.error("keys_not_reloaded", {{"what", error.what()}, {"hint", error.hint()}});
  });
  RateLimit rates;
  const Gate gate(keys, rates);
  TaskQueue queue(limits);
  const Service service{index, catalogue, assets, serving, metrics, answers, gate, queue, log};
  Server server(
      ConnectionLimits(),
      {[&serving](std::string_view path) { return work_of(path, serving.get()->allowance); },
       [&service](const HttpRequest& request) { return answer(service, request); },
       [&serving](const std::string& peer, const std::string& forwarded) {
         return serving.get()->proxies.client(peer, forwarded);
       }},
      queue,
      log);
  const std::string address = server.bind(parse_address(settings.text(Setting::Listen)));
  announce_index(index, log);
  std::cout << "listening on " << address << std::endl;
  serve_until_signal(
      server, [&] { reload(settings, reread, serving, log); }, log);
}

}  // namespace readout::searchd
