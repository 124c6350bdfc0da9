// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the calls of a writer: Xapian's exceptions become Error, and after the first failure every
// further call fails with the same one. So no incomplete index is published, and every thread
// reports the cause rather than a consequence. Private to engine. Thread-safe.
#pragma once

#include <exception>
#include <filesystem>
#include <mutex>
#include <utility>

#include "engine/errors/xapian_errors.h"

namespace readout::engine {

class FailureLatch {
 public:
  /// `index` is named in messages.
  explicit FailureLatch(std::filesystem::path index) : index_(std::move(index)) {}

  template <typename Work>
  decltype(auto) run(Work&& work) {
    rethrow();
    try {
      return with_xapian_errors(index_, std::forward<Work>(work));
    } catch (const std::exception&) {
      remember(std::current_exception());
      rethrow();
      throw;
    }
  }

 private:
  void remember(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
  }

  void rethrow() {
    const std::lock_guard lock(mutex_);
    if (failure_) std::rethrow_exception(failure_);
  }

  const std::filesystem::path index_;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace readout::engine
