// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is soon full, and what fills it. One thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>

#include <sys/mount.h>

#include "tests/cli/indexer_program.h"

namespace readout::test {

/// A file system with little room, gone at the end.
class SmallDisk {
 public:
  /// `size` as mount(8) takes it: "2m".
  SmallDisk(std::filesystem::path folder, const std::string& size) : folder_(std::move(folder)) {
    std::filesystem::create_directory(folder_);
    mounted_ = ::mount("readout-test", folder_.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  SmallDisk(SmallDisk&&) = delete;
  SmallDisk& operator=(SmallDisk&&) = delete;

  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] bool grow() const {
    return ::mount("readout-test", folder_.c_str(), "tmpfs", MS_REMOUNT, "size=20m") == 0;
  }

 private:
  std::filesystem::path folder_;
  bool mounted_ = false;
};

/// Articles that share hardly a word: an index of them is about as large as they are.
inline std::string large_input(std::size_t count, const std::string& prefix = {}) {
  std::string lines;
  std::size_t word = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (int j = 0; j < 500; ++j) body.append(1, 'w').append(std::to_string(++word)).append(1, ' ');
    lines += json_line(prefix + std::to_string(i), body);
  }
  return lines;
}

}  // namespace readout::test
