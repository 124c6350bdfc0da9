// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/interrupt.h"

#include <csignal>

namespace readout {
namespace {

// A signal handler can reach nothing but this.
volatile std::sig_atomic_t stop_requested = 0;

extern "C" void request_stop(int /*signal*/) { stop_requested = 1; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = &request_stop;
  // Without SA_RESTART a read from standard input returns; with SA_RESETHAND the second signal
  // kills.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() noexcept { return stop_requested != 0; }

}  // namespace readout
