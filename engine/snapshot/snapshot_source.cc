// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot_source.h"

#include <utility>

#include "base/error.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/generations.h"
#include "engine/format/index_metadata.h"

namespace readout::engine {

SnapshotSource::SnapshotSource(std::filesystem::path index, ReaderOptions options)
    : index_(std::move(index)), options_(std::move(options)) {}

void SnapshotSource::rethrow(const Xapian::Error& error) const { throw to_error(error, index_); }

std::shared_ptr<Snapshot> SnapshotSource::current() {
  std::shared_ptr<Snapshot> held;
  {
    const std::lock_guard lock(mutex_);
    held = snapshot_;
    if (held && std::chrono::steady_clock::now() - looked_ < options_.refresh) return held;
  }
  if (!held) return newest();
  const std::unique_lock refreshing(refreshing_, std::try_to_lock);
  return refreshing.owns_lock() ? refreshed() : held;
}

std::shared_ptr<Snapshot> SnapshotSource::newest() {
  const std::lock_guard refreshing(refreshing_);
  return refreshed();
}

std::shared_ptr<Snapshot> SnapshotSource::refreshed() {
  const std::filesystem::path generation = existing_generation(index_);
  std::shared_ptr<Snapshot> held;
  {
    const std::lock_guard lock(mutex_);
    held = snapshot_;
  }
  const bool same = held && held->generation() == generation &&
                    revision_name(Xapian::Database(generation.string())) == held->revision();
  if (!same) held = std::make_shared<Snapshot>(generation, options_);
  const std::lock_guard lock(mutex_);
  snapshot_ = held;
  looked_ = std::chrono::steady_clock::now();
  return held;
}

}  // namespace readout::engine
