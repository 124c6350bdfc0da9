// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot_source.h"

#include <utility>

#include "engine/folder/index_folder.h"

namespace readout::engine {

SnapshotSource::SnapshotSource(std::filesystem::path index, ReaderOptions options)
    : index_(std::move(index)),
      options_(std::move(options)),
      slots_(std::make_shared<SlotPool>(options_.handles)) {}

std::shared_ptr<Snapshot> SnapshotSource::held() {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::shared_ptr<Snapshot> SnapshotSource::current() {
  std::shared_ptr<Snapshot> held;
  {
    const std::lock_guard lock(mutex_);
    held = snapshot_;
    if (held && std::chrono::steady_clock::now() - looked_ < options_.refresh) return held;
  }
  std::unique_lock refreshing(refreshing_, std::defer_lock);
  if (!held) {
    refreshing.lock();
  } else if (!refreshing.try_lock()) {
    return held;
  }
  return refreshed();
}

std::shared_ptr<Snapshot> SnapshotSource::refreshed() {
  std::shared_ptr<Snapshot> newest = held();
  while (true) {
    Manifest manifest = existing_manifest(index_);
    const std::string commit = manifest.commit;
    if (newest && newest->revision() == commit) break;
    try {
      newest = std::make_shared<Snapshot>(
          index_, std::move(manifest), newest.get(), options_.actor_names, slots_);
      break;
    } catch (...) {
      // A writer may have removed a part that a newer state replaces.
      if (existing_manifest(index_).commit == commit) {
        check_not_lost(index_);
        throw;
      }
    }
  }
  const std::lock_guard lock(mutex_);
  snapshot_ = newest;
  looked_ = std::chrono::steady_clock::now();
  return newest;
}

}  // namespace readout::engine
