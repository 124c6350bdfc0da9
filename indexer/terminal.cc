// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/terminal.h"

#include <cstdlib>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace readout::indexer {
namespace {

constexpr std::size_t kUsualColumns = 80;
constexpr std::size_t kLeastColumns = 20;

/// Only one thread runs when variables are read.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

std::string Style::strong(std::string_view text) const {
  return std::string(bold) + std::string(text) + std::string(plain);
}

std::string Style::faint(std::string_view text) const {
  return std::string(dim) + std::string(text) + std::string(plain);
}

Style output_style() {
  if (::isatty(STDOUT_FILENO) == 0 || !variable("NO_COLOR").empty()) return kPlainStyle;
  return variable("TERM") == "dumb" || variable("TERM").empty() ? kPlainStyle : kTerminalStyle;
}

bool output_is_closed() {
  pollfd output{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
  constexpr int kGone = POLLERR | POLLHUP;
  return ::poll(&output, 1, 0) == 1 && (output.revents & kGone) != 0;
}

std::size_t error_columns() {
  if (::isatty(STDERR_FILENO) == 0) return 0;
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0) return kUsualColumns;
  return size.ws_col < kLeastColumns ? kUsualColumns : size.ws_col;
}

}  // namespace readout::indexer
