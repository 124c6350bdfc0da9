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

namespace fs = std::filesystem;

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

/// `kind`: LOCK_EX or LOCK_SH.
void lock(const FileDescriptor& file, int kind, const fs::path& index, IfLocked if_locked) {
  if (::flock(file.get(), kind | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) throw system_error(errno, "can't lock " + index.string());
  const std::string held = "the index " + index.string() + " is being written by " + holder(file);
  if (if_locked == IfLocked::Fail) {
    throw Error(ErrorCode::Busy, held, "Wait until it has finished, or use --wait");
  }
  if (::flock(file.get(), kind) == 0) return;
  if (errno == EINTR) throw Error(ErrorCode::Busy, held + "; the wait was interrupted");
  throw system_error(errno, "can't lock " + index.string());
}

}  // namespace

IndexLock::IndexLock(const fs::path& index, IfLocked if_locked)
    : file_(open_file(index / kLockFile, O_RDWR | O_CREAT)) {
  lock(file_, LOCK_EX, index, if_locked);
  write_holder(file_);
}

WriterBarrier::WriterBarrier(const fs::path& index, IfLocked if_locked)
    : file_(::open((index / kLockFile).c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_) lock(file_, LOCK_SH, index, if_locked);
}

IndexLock::~IndexLock() {
  // Closing unlocks. The file stays: removing it would let two others lock two different files. An
  // empty one can't name a process that is gone.
  if (file_ && ::ftruncate(file_.get(), 0) != 0) return;
}

}  // namespace readout::engine
