// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <cmath>
#include <utility>

#include "indexer/format.h"

namespace readout::indexer {
namespace {

constexpr std::chrono::milliseconds kBetween{200};
constexpr std::chrono::duration<double> kTooShortToTell{0.05};
/// Before that a forecast is too unsteady.
constexpr std::chrono::duration<double> kTooShortToForecast{1};

}  // namespace

std::string rates(std::uint64_t articles,
                  std::uint64_t bytes,
                  std::chrono::duration<double> elapsed) {
  if (elapsed < kTooShortToTell) return {};
  const auto a_second = [&](std::uint64_t number) {
    return static_cast<std::uint64_t>(std::llround(static_cast<double>(number) / elapsed.count()));
  };
  return grouped(a_second(articles)) + " articles/s, " + byte_size(a_second(bytes)) + "/s";
}

std::string progress_line(const ProgressFigures& figures) {
  std::string line = counted(figures.articles, "article") + ", " + byte_size(figures.bytes);
  if (figures.total > 0) line += " of " + byte_size(figures.total);
  const std::string speed = rates(figures.articles, figures.bytes, figures.elapsed);
  if (!speed.empty()) line += ", " + speed;
  const bool forecast =
      figures.total > figures.bytes && figures.bytes > 0 && figures.elapsed >= kTooShortToForecast;
  if (!forecast) return line;
  const double left =
      static_cast<double>(figures.total - figures.bytes) / static_cast<double>(figures.bytes);
  return line + ", " + duration(figures.elapsed * left) + " left";
}

ProgressFigures figures_of(const ProgressCounters& counters,
                           std::chrono::steady_clock::time_point begun) {
  const std::uint64_t total = counters.total;
  const std::uint64_t passed_over = counters.passed_over;
  return {counters.articles,
          counters.bytes,
          total > passed_over ? total - passed_over : 0,
          std::chrono::steady_clock::now() - begun};
}

ProgressTicker::ProgressTicker(std::chrono::milliseconds between, std::function<void()> tick)
    : thread_([this, between, tick = std::move(tick)](const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (!stop.stop_requested()) {
          tick();
          stopped_.wait_for(lock, stop, between, [] { return false; });
        }
      }) {}

ProgressTicker::~ProgressTicker() {
  thread_.request_stop();
  thread_.join();
}

ProgressDisplay::ProgressDisplay(const ProgressCounters& counters, Console& console)
    : console_(console) {
  if (!console.shows_progress()) return;
  const auto begun = std::chrono::steady_clock::now();
  ticker_.emplace(kBetween, [&counters, &console, begun] {
    console.show_progress(progress_line(figures_of(counters, begun)));
  });
}

ProgressDisplay::~ProgressDisplay() {
  ticker_.reset();
  console_.clear_progress();
}

}  // namespace readout::indexer
