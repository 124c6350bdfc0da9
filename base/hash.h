// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes of content: for article ids, fingerprints of texts, detection of changes. Not for
// security. Part of the on-disk format: the algorithm can't change without a new index format. Safe
// from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

/// XXH3 (128 bit) of `bytes`, written as 22 characters of URL-safe base64 (A-Z a-z 0-9 - _).
[[nodiscard]] std::string content_hash(std::string_view bytes);

/// XXH3 (64 bit) of `bytes`: tells whether a file or blob is as it was written.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes) noexcept;

/// What bytes are told by that are too many to be held.
struct ContentSum {
  std::uint64_t checksum = 0;
  std::uint64_t size = 0;

  friend bool operator==(const ContentSum&, const ContentSum&) = default;
};

/// Of all that is left in the stream; nothing if it can't be read to its end. `after_piece` is
/// called after each MiB that more follows; it may throw.
[[nodiscard]] std::optional<ContentSum> content_sum(std::istream& in,
                                                    const std::function<void()>& after_piece = {});

/// checksum() of bytes that come in pieces. For one thread at a time.
class RunningChecksum {
 public:
  RunningChecksum();
  void add(std::string_view bytes) noexcept;
  [[nodiscard]] std::uint64_t value() const noexcept;
  /// With how many bytes it is of.
  [[nodiscard]] ContentSum sum() const noexcept { return {value(), size_}; }

 private:
  struct State;
  struct Free {
    void operator()(State* state) const noexcept;
  };
  std::unique_ptr<State, Free> state_;
  std::uint64_t size_ = 0;
};

}  // namespace readout
