// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes of content: for article ids, fingerprints of texts, detection of changes. Not for
// security. Part of the on-disk format: the algorithm can't change without a new index format. Safe
// from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace readout {

/// XXH3 (128 bit) of `bytes`, written as 22 characters of URL-safe base64 (A-Z a-z 0-9 - _).
[[nodiscard]] std::string content_hash(std::string_view bytes);

/// XXH3 (64 bit) of `bytes`: tells whether a file or blob is as it was written.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes) noexcept;

/// The same of bytes that come in pieces. For one thread at a time.
class RunningChecksum {
 public:
  RunningChecksum();
  void add(std::string_view bytes) noexcept;
  [[nodiscard]] std::uint64_t value() const noexcept;

 private:
  struct State;
  struct Free {
    void operator()(State* state) const noexcept;
  };
  std::unique_ptr<State, Free> state_;
};

}  // namespace readout
