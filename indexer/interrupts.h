// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and SIGTERM while a command writes: the first asks it to stop at the next safe point, a
// second one, half a second later or more, ends the process at once. Owned by the command that
// writes. Make it before any other thread, so that all threads leave the signals to it, and let it
// go last: a signal that comes when all is done changes nothing. requested() may be called from any
// thread.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

#include <signal.h>

namespace readout::indexer {

class Interrupts {
 public:
  Interrupts();
  ~Interrupts();  ///< restores what the signals did before
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
  Interrupts(Interrupts&&) = delete;
  Interrupts& operator=(Interrupts&&) = delete;

  [[nodiscard]] bool requested() const { return signal_ != 0; }
  /// The first signal's number; 0: none so far.
  [[nodiscard]] int signal() const { return signal_; }
  /// Waits, at most so long, for a stop to be requested; whether it was.
  [[nodiscard]] bool wait_for(std::chrono::milliseconds time) const;
  /// A file descriptor that can be read from once a stop is requested, for poll().
  [[nodiscard]] int wake_descriptor() const { return wake_; }

 private:
  void watch();

  sigset_t before_{};
  int signals_ = -1;
  int wake_ = -1;
  int finished_ = -1;
  std::atomic<int> signal_ = 0;
  std::jthread watcher_;
};

}  // namespace readout::indexer
