// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the newest snapshot of an index and runs requests on it; a request that the index changed
// under is run again on a newer one. Private to engine. Safe from any thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "engine/contract/reader_options.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

class SnapshotSource {
 public:
  SnapshotSource(std::filesystem::path index, ReaderOptions options);

  /// Runs `request` on one leased handle. It may be run more than once, so it must have
  /// no side effects. Throws Error: IndexMissing, IndexFormat, Io.
  template <typename Request>
  auto run(const Request& request) {
    constexpr int kTries = 5;
    for (int attempt = 1;; ++attempt) {
      try {
        const Snapshot::Lease lease(attempt == 1 ? current() : newest());
        return request(lease);
      } catch (const Xapian::DatabaseError& error) {
        // Modified, not there any more, or, where a backup is being put back, torn.
        if (attempt == kTries) rethrow(error);
      } catch (const Xapian::Error& error) {
        rethrow(error);
      }
    }
  }

 private:
  /// The snapshot at hand; looks for a newer state at most every options.refresh.
  std::shared_ptr<Snapshot> current();
  /// Looks for a newer state now.
  std::shared_ptr<Snapshot> newest();
  std::shared_ptr<Snapshot> refreshed();
  [[noreturn]] void rethrow(const Xapian::Error& error) const;

  std::filesystem::path index_;
  ReaderOptions options_;
  std::mutex mutex_;       // guards snapshot_ and looked_
  std::mutex refreshing_;  // one thread loads columns, the others go on with the old snapshot
  std::shared_ptr<Snapshot> snapshot_;
  std::chrono::steady_clock::time_point looked_{};
};

}  // namespace readout::engine
