// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of an index: one writer at a time, in this process or any other. It belongs to the open
// file, so a killed writer leaves no lock behind; the file contains the holder's process id.
// Private to engine.
#pragma once

#include <filesystem>

#include "engine/folder/durable_files.h"

namespace readout::engine {

enum class IfLocked { Fail, Wait };

class IndexLock {
 public:
  /// Takes the lock of the index in the folder `index`, which must exist. Throws Error{Busy} if it
  /// is held by another, or if a signal ends the wait.
  IndexLock(const std::filesystem::path& index, IfLocked if_locked);
  ~IndexLock();
  IndexLock(IndexLock&&) = default;
  IndexLock& operator=(IndexLock&&) = delete;
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  FileDescriptor file_;
};

/// Keeps writers away from an index while it is read, as far as the right to read goes: where the
/// lock file is missing or may not be opened nothing is held. Throws Error{Busy} as IndexLock.
class WriterBarrier {
 public:
  WriterBarrier(const std::filesystem::path& index, IfLocked if_locked);

 private:
  FileDescriptor file_;
};

/// Name of the lock file below the index folder.
inline constexpr const char* kLockFile = "LOCK";

}  // namespace readout::engine
