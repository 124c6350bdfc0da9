// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/descriptor_input.h"

#include <cerrno>
#include <system_error>

#include <poll.h>
#include <unistd.h>

#include "base/error.h"

namespace readout::indexer {

bool DescriptorInput::wait_for_data() const {
  std::array<pollfd, 2> events = {{{.fd = descriptor_, .events = POLLIN, .revents = 0},
                                   {.fd = wake_, .events = POLLIN, .revents = 0}}};
  while (::poll(events.data(), events.size(), -1) < 0) {
    if (errno != EINTR) return true;  // read() will say what is wrong
  }
  return events[1].revents == 0;
}

DescriptorInput::int_type DescriptorInput::underflow() {
  if (!wait_for_data()) return traits_type::eof();
  ssize_t size = -1;
  do {
    size = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (size < 0 && errno == EINTR);
  // The stream that reads from this goes into its failed state.
  if (size < 0) {
    throw Error(ErrorCode::Io, "can't be read: " + std::generic_category().message(errno));
  }
  if (size == 0) return traits_type::eof();
  count_ += static_cast<std::uint64_t>(size);
  setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
  return traits_type::to_int_type(*gptr());
}

}  // namespace readout::indexer
