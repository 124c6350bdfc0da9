// SPDX-License-Identifier: GPL-3.0-or-later
// A value that is exchanged while others read it: who has taken it keeps what he has. Safe from any
// thread.
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace readout {

template <typename Value>
class Live {
 public:
  explicit Live(Value value) : value_(std::make_shared<const Value>(std::move(value))) {}

  [[nodiscard]] std::shared_ptr<const Value> get() const {
    const std::lock_guard lock(mutex_);
    return value_;
  }
  void set(Value value) {
    auto fresh = std::make_shared<const Value>(std::move(value));
    const std::lock_guard lock(mutex_);
    value_.swap(fresh);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Value> value_;
};

}  // namespace readout
