// SPDX-License-Identifier: GPL-3.0-or-later
// The progress of `indexer add` and `retag`: counters, the line made from them, and the thread that
// shows it. The counters may be used from any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "indexer/console.h"

namespace readout::indexer {

struct ProgressCounters {
  std::atomic<std::uint64_t> articles = 0;
  /// Of the sources. Within a file: the length of the texts so far; at its end: its size.
  std::atomic<std::uint64_t> bytes = 0;
  std::atomic<std::uint64_t> passed_over = 0;  ///< bytes of files that were not read at all
  std::atomic<std::uint64_t> total = 0;        ///< bytes of all sources; 0: not known
};

/// The counters at one moment.
struct ProgressFigures {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t total = 0;  ///< without files passed over; 0: not known
  std::chrono::duration<double> elapsed{0};
};

/// "12,300 articles, 80.1 MB of 118.0 MB, 320 articles/s, 2.1 MB/s, 18 s left".
[[nodiscard]] std::string progress_line(const ProgressFigures& figures);

/// "320 articles/s, 2.1 MB/s"; empty if too little time has passed.
[[nodiscard]] std::string rates(std::uint64_t articles,
                                std::uint64_t bytes,
                                std::chrono::duration<double> elapsed);

[[nodiscard]] ProgressFigures figures_of(const ProgressCounters& counters,
                                         std::chrono::steady_clock::time_point begun);

/// While it exists, calls `tick` on a thread of its own, at once and then again and again.
class ProgressTicker {
 public:
  ProgressTicker(std::chrono::milliseconds between, std::function<void()> tick);
  ~ProgressTicker();
  ProgressTicker(const ProgressTicker&) = delete;
  ProgressTicker& operator=(const ProgressTicker&) = delete;
  ProgressTicker(ProgressTicker&&) = delete;
  ProgressTicker& operator=(ProgressTicker&&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::jthread thread_;
};

/// While it exists, rewrites the line five times a second, on a terminal only.
class ProgressDisplay {
 public:
  /// Both must outlive this.
  ProgressDisplay(const ProgressCounters& counters, Console& console);
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;
  ProgressDisplay(ProgressDisplay&&) = delete;
  ProgressDisplay& operator=(ProgressDisplay&&) = delete;

 private:
  Console& console_;
  std::optional<ProgressTicker> ticker_;
};

}  // namespace readout::indexer
