// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log_sink.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

namespace readout {
namespace {

bool may_wait(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode);
}

bool has_room(int descriptor) {
  pollfd asked{descriptor, POLLOUT, 0};
  return ::poll(&asked, 1, 0) == 1 && (asked.revents & POLLOUT) != 0;
}

}  // namespace

int LogSink::Target::descriptor() const noexcept { return file ? file.get() : STDERR_FILENO; }

LogSink::LogSink(std::filesystem::path file,
                 std::function<std::string(std::uint64_t lost)> lost_line)
    : file_(std::move(file)), lost_line_(std::move(lost_line)), target_(open(file_)) {}

LogSink::Target LogSink::open(const std::filesystem::path& file) {
  Target target;
  if (!file.empty()) {
    constexpr mode_t kMode = 0640;
    // Without O_NONBLOCK a pipe that nobody reads would be waited for here.
    constexpr int kFlags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    target.file = FileDescriptor(::open(file.c_str(), kFlags, kMode));
    if (!target.file) {
      throw Error(ErrorCode::Io,
                  "can't write the log " + file.string() + ": " + std::strerror(errno),
                  "Name another with --log-file, or make its folder");
    }
  }
  target.waits = may_wait(target.descriptor());
  return target;
}

void LogSink::reopen() {
  if (file_.empty()) return;
  Target target = open(file_);
  const std::lock_guard lock(mutex_);
  target_ = std::move(target);
}

void LogSink::sink_it_(const spdlog::details::log_msg& message) {
  spdlog::memory_buf_t line;
  formatter_->format(message, line);
  if (untold_ > 0) {
    spdlog::details::log_msg lost = message;
    const std::string text = lost_line_(untold_);
    lost.level = spdlog::level::warn;
    lost.payload = {text.data(), text.size()};
    spdlog::memory_buf_t told;
    formatter_->format(lost, told);
    if (put({told.data(), told.size()})) untold_ = 0;
  }
  if (untold_ > 0 || !put({line.data(), line.size()})) {
    ++untold_;
    ++lost_;
  }
}

/// Whole or not at all: a pipe that has room takes PIPE_BUF bytes at once (pipe(7)).
bool LogSink::put(std::string_view line) {
  const int descriptor = target_.descriptor();
  std::string cut;
  if (target_.waits) {
    if (!has_room(descriptor)) return false;
    if (line.size() > PIPE_BUF) {
      constexpr std::string_view kEnd = "...\n";
      cut = std::string(line.substr(0, PIPE_BUF - kEnd.size())) + std::string(kEnd);
      line = cut;
    }
  }
  ssize_t written = 0;
  do {
    written = ::write(descriptor, line.data(), line.size());
  } while (written < 0 && errno == EINTR);
  return written == static_cast<ssize_t>(line.size());
}

}  // namespace readout
