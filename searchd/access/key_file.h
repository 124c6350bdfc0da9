// SPDX-License-Identifier: GPL-3.0-or-later
// The file that keys are kept in. It may change while the server runs: a key that was made or
// revoked counts within a second. Safe from any thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/error.h"
#include "searchd/access/keys.h"

namespace readout::searchd {

/// No file: no keys. Throws Error: Usage for a line that can't be read, Io.
[[nodiscard]] Keys read_keys(const std::filesystem::path& file);

/// Puts it in the place of the old one, whole, readable by its owner and group. Throws Error{Io}.
void write_keys(const std::filesystem::path& file, const Keys& keys);

class KeyFile {
 public:
  /// Empty: no keys, ever. `trouble` is told why a changed file was not taken over: the keys before
  /// it stay. Throws as read_keys() does.
  KeyFile(std::filesystem::path file, std::function<void(const Error& error)> trouble);

  /// Looks for a change at most once a second.
  [[nodiscard]] std::shared_ptr<const Keys> keys();

 private:
  using Clock = std::chrono::steady_clock;
  /// What tells one state of the file from another.
  struct Stamp {
    std::filesystem::file_time_type written;
    std::uintmax_t size;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  [[nodiscard]] std::optional<Stamp> stamp() const;

  const std::filesystem::path file_;
  const std::function<void(const Error& error)> trouble_;
  std::mutex mutex_;  // guards all below
  std::shared_ptr<const Keys> keys_;
  std::optional<Stamp> stamp_;
  Clock::time_point looked_;
};

}  // namespace readout::searchd
