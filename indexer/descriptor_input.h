// SPDX-License-Identifier: GPL-3.0-or-later
// Standard input and pipes as a C++ stream that counts its bytes and stops waiting for data on
// request. Used where sources are read. One thread reads; the count may be read from any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <streambuf>

namespace readout::indexer {

class DescriptorInput : public std::streambuf {
 public:
  /// Reads `descriptor`, which must outlive this and is not closed. Once `wake` (a descriptor, -1:
  /// none) has something to read, the stream ends as if the data had ended. `count` grows with
  /// every byte read.
  DescriptorInput(int descriptor, int wake, std::atomic<std::uint64_t>& count)
      : descriptor_(descriptor), wake_(wake), count_(count) {}

 protected:
  int_type underflow() override;

 private:
  [[nodiscard]] bool wait_for_data() const;

  int descriptor_;
  int wake_;
  std::atomic<std::uint64_t>& count_;
  std::array<char, std::size_t{64} * 1024> buffer_{};
};

}  // namespace readout::indexer
