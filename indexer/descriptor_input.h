// SPDX-License-Identifier: GPL-3.0-or-later
// Standard input and pipes as a C++ stream that counts its bytes, stops waiting for data on
// request, and tells when what it gave has been waiting for more for too long. Used where sources
// are read. One thread reads; the count may be read from any thread.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <streambuf>

namespace readout::indexer {

/// Whether a stream has more to give at once, or makes its reader wait.
enum class Flow : std::uint8_t { Flows, Waits };

/// How streams are read.
struct StreamReading {
  /// A descriptor, -1: none. Once it has something to read, the stream gives what is in the pipe
  /// and then fails: what was begun is not whole.
  int wake = -1;
  std::atomic<std::uint64_t>* bytes = nullptr;  ///< grows with every byte read; may be null
  /// How long what was read may wait for more, in the reader's hands: in_avail() gives up then, and
  /// `pause` is called before the next wait.
  std::chrono::milliseconds patience = std::chrono::seconds{10};
  /// Called on the reading thread; may be empty. False: the stream fails at once.
  std::function<bool(Flow)> pause = {};
};

class DescriptorInput : public std::streambuf {
 public:
  /// `descriptor` and what `how` refers to must outlive this. It is not closed.
  DescriptorInput(int descriptor, const StreamReading& how) : descriptor_(descriptor), how_(how) {}

 protected:
  int_type underflow() override;
  /// Waits, as long as patience has it.
  std::streamsize showmanyc() override;

 private:
  using Clock = std::chrono::steady_clock;
  enum class Found : std::uint8_t { Data, Nothing };

  Found wait(std::optional<Clock::time_point> until);
  [[nodiscard]] std::optional<Clock::time_point> due() const;
  void wait_for_data();
  std::size_t room();

  int descriptor_;
  const StreamReading& how_;
  std::optional<Clock::time_point> since_;  ///< when the first byte came that pause() has not seen
  std::optional<std::size_t> last_;         ///< once woken: how many bytes are still to be read
  std::array<char, std::size_t{64} * 1024> buffer_{};
};

}  // namespace readout::indexer
