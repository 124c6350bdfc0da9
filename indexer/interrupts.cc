// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/interrupts.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/error.h"
#include "indexer/exit_status.h"

namespace readout::indexer {
namespace {

/// Signals this close together are one request: timeout(1) sends each twice, to the process and to
/// its group.
constexpr std::chrono::milliseconds kOneStop{500};

/// A shell starts background jobs with SIGINT ignored: it stays ignored.
bool is_ignored(int number) {
  struct sigaction action {};
  return ::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void raise_flag(int descriptor) {
  const std::uint64_t one = 1;
  // Fails only if the flag is already up.
  if (::write(descriptor, &one, sizeof one) < 0) return;
}

}  // namespace

Interrupts::Interrupts() {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    if (!is_ignored(number)) sigaddset(&wanted, number);
  }
  ::pthread_sigmask(SIG_BLOCK, &wanted, &before_);
  signals_ = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  wake_ = ::eventfd(0, EFD_CLOEXEC);
  finished_ = ::eventfd(0, EFD_CLOEXEC);
  if (signals_ < 0 || wake_ < 0 || finished_ < 0) {
    const std::string reason = std::generic_category().message(errno);
    for (const int descriptor : {signals_, wake_, finished_}) {
      if (descriptor >= 0) ::close(descriptor);
    }
    throw Error(ErrorCode::Io, "can't watch for signals: " + reason);
  }
  watcher_ = std::jthread([this] { watch(); });
}

Interrupts::~Interrupts() {
  raise_flag(finished_);
  watcher_.join();
  // What came at the very end would end the process now, after it has said that all went well.
  signalfd_siginfo late{};
  while (::read(signals_, &late, sizeof late) == sizeof late) {
  }
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  for (const int descriptor : {signals_, wake_, finished_}) ::close(descriptor);
}

bool Interrupts::wait_for(std::chrono::milliseconds time) const {
  pollfd event{.fd = wake_, .events = POLLIN, .revents = 0};
  // No signal ends it early: they are the watcher's.
  ::poll(&event, 1, static_cast<int>(time.count()));
  return requested();
}

void Interrupts::watch() {
  std::chrono::steady_clock::time_point first;
  std::array<pollfd, 2> events = {{{.fd = signals_, .events = POLLIN, .revents = 0},
                                   {.fd = finished_, .events = POLLIN, .revents = 0}}};
  while (true) {
    if (::poll(events.data(), events.size(), -1) < 0) continue;
    if (events[1].revents != 0) return;
    signalfd_siginfo what{};
    if (::read(signals_, &what, sizeof what) != sizeof what) continue;
    const int number = static_cast<int>(what.ssi_signo);
    const auto now = std::chrono::steady_clock::now();
    if (signal_ != 0 && now - first < kOneStop) continue;
    // Nothing that was reported as committed is lost: an index survives a killed writer.
    if (signal_ != 0) ::_exit(status_of_signal(number));
    signal_ = number;
    first = now;
    raise_flag(wake_);
  }
}

}  // namespace readout::indexer
