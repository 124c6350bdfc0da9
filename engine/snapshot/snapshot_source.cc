// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot_source.h"

#include <utility>

#include "engine/folder/index_folder.h"

namespace readout::engine {

SnapshotSource::SnapshotSource(std::filesystem::path index, ReaderOptions options)
    : index_(std::move(index)),
      options_(std::move(options)),
      slots_(std::make_shared<SlotPool>(options_.handles)) {
  if (options_.watch && options_.refresh.count() > 0)
    watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

void SnapshotSource::watch(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    lock.unlock();
    look_again();
    lock.lock();
    stopped_.wait_for(lock, stop, options_.refresh, [] { return false; });
  }
}

void SnapshotSource::look_again() {
  bool well = true;
  try {
    const std::lock_guard refreshing(refreshing_);
    refreshed();
  } catch (const std::exception&) {
    well = false;  // the next call looks by itself, and tells whoever asked
  }
  const std::lock_guard lock(mutex_);
  watched_ = well;
}

std::shared_ptr<Snapshot> SnapshotSource::held() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

bool SnapshotSource::is_recent() const {
  const std::lock_guard lock(mutex_);
  return watched_ || std::chrono::steady_clock::now() - looked_ < options_.refresh;
}

std::shared_ptr<Snapshot> SnapshotSource::current() {
  std::shared_ptr<Snapshot> held = this->held();
  if (held && is_recent()) return held;
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
