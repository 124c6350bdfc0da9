// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the newest snapshot of an index and runs requests on it. A snapshot never changes, so a
// request sees one state of the index from its beginning to its end. Private to engine. Safe from
// any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <xapian.h>

#include "engine/contract/checkpoint.h"
#include "engine/contract/reader_options.h"
#include "engine/errors/xapian_errors.h"
#include "engine/snapshot/part_checks.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class SnapshotSource {
 public:
  SnapshotSource(std::filesystem::path index, ReaderOptions options);

  /// Runs `request` on one lease. Throws Error: IndexMissing, IndexFormat, Io; and what the
  /// checkpoint throws.
  template <typename Request>
  auto run(const Checkpoint& checkpoint, const Request& request) {
    return with_xapian_errors(index_, [&] {
      const Snapshot::Lease lease(current(), checkpoint);
      return request(lease);
    });
  }

  /// What is known to be wrong with the index's files, for people. Does not wait.
  [[nodiscard]] std::vector<std::string> damage() const;

 private:
  /// The snapshot at hand; where nobody watches, looks for a newer state at most every
  /// options.refresh.
  std::shared_ptr<Snapshot> current();
  void watch(const std::stop_token& stop);
  /// What the last look came to, if it need not be done again.
  [[nodiscard]] std::shared_ptr<Snapshot> known() const;
  /// REQUIRES: refreshing_ is held.
  std::shared_ptr<Snapshot> look();
  [[nodiscard]] std::shared_ptr<Snapshot> newest_after(std::shared_ptr<Snapshot> before) const;
  [[nodiscard]] std::shared_ptr<Snapshot> held() const;
  void tell_left_out(const Snapshot& newest, const Snapshot* before) const;

  const std::filesystem::path index_;
  const ReaderOptions options_;
  const std::shared_ptr<SlotPool> slots_;
  const std::unique_ptr<PartChecks> checks_;  // null: nobody asked for them
  mutable std::mutex mutex_;                  // guards what stands below refreshing_
  std::mutex refreshing_;                     // one thread looks, the others wait for what it finds
  std::shared_ptr<Snapshot> snapshot_;
  /// Of the last look; null: it went well. Told to all until the next one: opening what is damaged
  /// costs too much to be tried by each of them.
  std::exception_ptr failure_;
  std::optional<std::chrono::steady_clock::time_point> looked_;
  std::condition_variable_any stopped_;
  std::jthread watcher_;  // the last member: it uses the others
};

}  // namespace readout::engine
