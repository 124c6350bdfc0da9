// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/index_lock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "engine/errors/system_errors.h"

namespace readout::engine {
namespace {

std::string holder(const FileDescriptor& file) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(file.get(), text.data(), text.size(), 0);
  long pid = 0;
  if (size > 0) std::from_chars(text.data(), text.data() + size, pid);
  return pid > 0 ? "process " + std::to_string(pid) : "another process";
}

void write_holder(const FileDescriptor& file) {
  const std::string text = std::to_string(::getpid()) + "\n";
  // Only for messages: on a full disk the lock works without it.
  if (::ftruncate(file.get(), 0) == 0 && ::pwrite(file.get(), text.data(), text.size(), 0) < 0) {
    return;
  }
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& index, IfLocked if_locked)
    : file_(open_file(index / kLockFile, O_RDWR | O_CREAT)) {
  if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) throw system_error(errno, "can't lock " + index.string());
    const std::string held =
        "the index " + index.string() + " is being written by " + holder(file_);
    if (if_locked == IfLocked::Fail) {
      throw Error(ErrorCode::Busy, held, "Wait until it has finished, or use --wait");
    }
    if (::flock(file_.get(), LOCK_EX) != 0) {
      if (errno == EINTR) throw Error(ErrorCode::Busy, held + "; the wait was interrupted");
      throw system_error(errno, "can't lock " + index.string());
    }
  }
  write_holder(file_);
}

IndexLock::~IndexLock() {
  // Closing unlocks. The file stays: removing it would let two others lock two different files. An
  // empty one can't name a process that is gone.
  if (file_ && ::ftruncate(file_.get(), 0) != 0) return;
}

}  // namespace readout::engine
