// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <array>
#include <cstdio>
#include <iostream>

#include <unistd.h>

namespace readout {
namespace {

std::string minutes_and_seconds(double seconds) {
  std::array<char, 32> text{};
  const auto whole = static_cast<long>(seconds);
  std::snprintf(text.data(), text.size(), "%ld:%02ld", whole / 60, whole % 60);
  return text.data();
}

}  // namespace

std::string with_thousands(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string megabytes(std::uint64_t bytes) {
  constexpr double kMega = 1e6;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / kMega);
  return text.data();
}

std::string progress_line(const ProgressState& state) {
  std::string line = with_thousands(state.articles) + " articles, " + megabytes(state.bytes);
  const double seconds = state.elapsed.count();
  constexpr double kTooShortToTell = 0.5;
  if (seconds < kTooShortToTell) return line;
  line += ", " + megabytes(static_cast<std::uint64_t>(static_cast<double>(state.bytes) / seconds)) +
          "/s";
  if (state.files_total > 0 && state.files_done > 0) {
    const double done =
        static_cast<double>(state.files_done) / static_cast<double>(state.files_total);
    line += ", " + minutes_and_seconds(seconds / done - seconds) + " left";
  }
  return line;
}

Progress::Progress()
    : terminal_(isatty(STDERR_FILENO) == 1), begun_(std::chrono::steady_clock::now()) {}

Progress::~Progress() { clear(); }

void Progress::show(ProgressState state) {
  constexpr std::chrono::milliseconds kBetween{200};
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - shown_ < kBetween) return;
  shown_ = now;
  state.elapsed = elapsed();
  const std::string line = progress_line(state);
  clear();
  std::cerr << line << std::flush;
  width_ = line.size();
}

void Progress::clear() {
  if (width_ > 0) std::cerr << '\r' << std::string(width_, ' ') << '\r' << std::flush;
  width_ = 0;
}

std::chrono::duration<double> Progress::elapsed() const {
  return std::chrono::steady_clock::now() - begun_;
}

}  // namespace readout
