// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/descriptor_input.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

namespace readout::indexer {
namespace {

/// What a pipe holds now: whoever wrote it takes it for read. A file loses nothing by a stop.
std::size_t waiting_in(int descriptor) {
  struct stat facts {};
  int bytes = 0;
  const bool is_pipe =
      ::fstat(descriptor, &facts) == 0 && (S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode));
  if (!is_pipe || ::ioctl(descriptor, FIONREAD, &bytes) != 0) return 0;
  return static_cast<std::size_t>(std::max(bytes, 0));
}

/// For poll(): rounded up, so that it does not wake before the time.
int milliseconds_until(std::chrono::steady_clock::time_point time) {
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(time - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

[[noreturn]] void fail(const std::string& reason) {
  // The stream that reads from this goes into its failed state.
  throw Error(ErrorCode::Io, "can't be read: " + reason);
}

}  // namespace

DescriptorInput::Found DescriptorInput::wait(std::optional<Clock::time_point> until) {
  std::array<pollfd, 2> events = {{{.fd = descriptor_, .events = POLLIN, .revents = 0},
                                   {.fd = how_.wake, .events = POLLIN, .revents = 0}}};
  int ready = -1;
  while (ready < 0) {
    ready = ::poll(events.data(), events.size(), until ? milliseconds_until(*until) : -1);
    if (ready < 0 && errno != EINTR) return Found::Data;  // read() will say what is wrong
  }
  if (events[1].revents != 0) last_ = waiting_in(descriptor_);
  return ready > 0 ? Found::Data : Found::Nothing;
}

std::optional<DescriptorInput::Clock::time_point> DescriptorInput::due() const {
  if (!since_) return std::nullopt;
  return *since_ + how_.patience;
}

void DescriptorInput::wait_for_data() {
  while (true) {
    if (since_ && Clock::now() >= *due()) {
      since_.reset();
      const Flow flow = wait(Clock::now()) == Found::Data ? Flow::Flows : Flow::Waits;
      if (how_.pause && !how_.pause(flow)) fail("its reader has stopped");
    }
    if (wait(due()) == Found::Data) return;
  }
}

/// How much may be read now.
std::size_t DescriptorInput::room() {
  if (!last_) wait_for_data();
  if (!last_) return buffer_.size();
  if (*last_ == 0) fail("stopped");
  return std::min(*last_, buffer_.size());
}

DescriptorInput::int_type DescriptorInput::underflow() {
  const std::size_t most = room();
  ssize_t size = -1;
  do {
    size = ::read(descriptor_, buffer_.data(), most);
  } while (size < 0 && errno == EINTR);
  if (size < 0) fail(std::generic_category().message(errno));
  if (size == 0) return traits_type::eof();
  if (how_.bytes != nullptr) *how_.bytes += static_cast<std::uint64_t>(size);
  if (last_) *last_ -= static_cast<std::size_t>(size);
  if (!since_) since_ = Clock::now();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
  return traits_type::to_int_type(*gptr());
}

std::streamsize DescriptorInput::showmanyc() {
  if (last_) return *last_ > 0 ? 1 : 0;
  return wait(due()) == Found::Data ? 1 : 0;
}

}  // namespace readout::indexer
