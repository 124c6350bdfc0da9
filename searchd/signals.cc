// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/signals.h"

#include <signal.h>

namespace readout::searchd {
namespace {

sigset_t held_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

void hold_signals() {
  const sigset_t signals = held_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

int wait_for_end(const std::function<void()>& reload) {
  const sigset_t signals = held_signals();
  while (true) {
    int signal = 0;
    sigwait(&signals, &signal);
    if (signal == SIGINT || signal == SIGTERM) return signal;
    if (signal == SIGHUP) reload();
  }
}

}  // namespace readout::searchd
