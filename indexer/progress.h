// SPDX-License-Identifier: GPL-3.0-or-later
// The line that tells how far `indexer add` is, rewritten in place on a terminal and absent
// elsewhere. One thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace readout {

struct ProgressState {
  std::size_t articles = 0;
  std::uint64_t bytes = 0;        ///< of text read
  std::uint64_t files_done = 0;   ///< bytes of the files already read
  std::uint64_t files_total = 0;  ///< bytes of all files; 0: not known
  std::chrono::duration<double> elapsed{0};
};

/// "12,300 articles, 80.1 MB, 3.9 MB/s, 1:20 left"
[[nodiscard]] std::string progress_line(const ProgressState& state);

[[nodiscard]] std::string with_thousands(std::uint64_t number);  ///< "12,300"
[[nodiscard]] std::string megabytes(std::uint64_t bytes);        ///< "80.1 MB"

class Progress {
 public:
  Progress();   ///< on standard error, if that is a terminal
  ~Progress();  ///< clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  /// At most five times a second.
  void show(ProgressState state);
  /// Makes room for another line on the terminal.
  void clear();

  [[nodiscard]] std::chrono::duration<double> elapsed() const;

 private:
  bool terminal_;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point shown_{};
  std::size_t width_ = 0;
};

}  // namespace readout
