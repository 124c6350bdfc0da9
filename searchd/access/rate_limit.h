// SPDX-License-Identifier: GPL-3.0-or-later
// So many requests a minute of each who asks: at once as many, then one after the other as time
// passes (the generic cell rate algorithm, ITU-T I.371). Safe from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace readout::searchd {

class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;

  /// `who` asks now. Nothing: he may; else how long he should wait. `a_minute` 0: any number.
  [[nodiscard]] std::optional<std::chrono::seconds> take(const std::string& who,
                                                         std::size_t a_minute,
                                                         Clock::time_point now);

 private:
  void forget_rested(Clock::time_point now);

  /// Of addresses that anybody may invent: memory stays bounded.
  static constexpr std::size_t kMostKnown = 100'000;

  std::mutex mutex_;
  /// When each will have rested from all that he asked.
  std::unordered_map<std::string, Clock::time_point> rested_;
};

}  // namespace readout::searchd
