// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a log go: a file, or standard error. A reader that has stopped reading, or a
// full disk, costs lines and never time: what can't be written at once is counted, and the number
// follows as a line as soon as there is room. Only logging.cc needs to know it.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include <spdlog/sinks/base_sink.h>

#include "base/file_descriptor.h"

namespace readout {

class LogSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  /// `file` is appended to; empty: standard error. `lost_line` words the line about so many lost
  /// ones. Throws Error{Io} if the file can't be opened.
  LogSink(std::filesystem::path file, std::function<std::string(std::uint64_t lost)> lost_line);

  /// Opens the file by its name again, for whoever moved it away. Throws Error{Io}, and goes on
  /// with the old one.
  void reopen();

  /// Since the beginning.
  [[nodiscard]] std::uint64_t lost() const noexcept { return lost_; }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

 private:
  struct Target {
    FileDescriptor file;  ///< none: standard error
    bool waits = false;   ///< a write may have to wait for who reads: a pipe, a terminal
    [[nodiscard]] int descriptor() const noexcept;
  };
  [[nodiscard]] static Target open(const std::filesystem::path& file);
  [[nodiscard]] bool put(std::string_view line);

  std::filesystem::path file_;
  std::function<std::string(std::uint64_t lost)> lost_line_;
  Target target_;
  std::uint64_t untold_ = 0;  ///< lost, and not yet said
  std::atomic<std::uint64_t> lost_{0};
};

}  // namespace readout
