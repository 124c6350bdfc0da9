// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the newest snapshot of an index and runs requests on it. A snapshot never changes, so a
// request sees one state of the index from its beginning to its end. Private to engine. Safe from
// any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

#include <xapian.h>

#include "engine/contract/reader_options.h"
#include "engine/errors/xapian_errors.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class SnapshotSource {
 public:
  SnapshotSource(std::filesystem::path index, ReaderOptions options);

  /// Runs `request` on one lease. Throws Error: IndexMissing, IndexFormat, Io.
  template <typename Request>
  auto run(const Request& request) {
    return with_xapian_errors(index_, [&] {
      const Snapshot::Lease lease(current());
      return request(lease);
    });
  }

 private:
  /// The snapshot at hand; where nobody watches, looks for a newer state at most every
  /// options.refresh.
  std::shared_ptr<Snapshot> current();
  [[nodiscard]] bool is_recent() const;
  void watch(const std::stop_token& stop);
  void look_again();
  std::shared_ptr<Snapshot> refreshed();
  [[nodiscard]] std::shared_ptr<Snapshot> held() const;

  const std::filesystem::path index_;
  const ReaderOptions options_;
  const std::shared_ptr<SlotPool> slots_;
  mutable std::mutex mutex_;  // guards what stands below refreshing_
  std::mutex refreshing_;  // one thread opens what is new, the others go on with the old snapshot
  std::shared_ptr<Snapshot> snapshot_;
  std::chrono::steady_clock::time_point looked_{};
  bool watched_ = false;  // the last look of the watching thread went well
  std::condition_variable_any stopped_;
  std::jthread watcher_;  // the last member: it uses the others
};

}  // namespace readout::engine
