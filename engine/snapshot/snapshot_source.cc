// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot_source.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/folder/index_folder.h"

namespace readout::engine {
namespace {

std::vector<std::string> names_of(const Manifest& manifest) {
  std::vector<std::string> names;
  for (const PartEntry& part : manifest.parts) names.push_back(part.name);
  return names;
}

}  // namespace

SnapshotSource::SnapshotSource(std::filesystem::path index, ReaderOptions options)
    : index_(std::move(index)),
      options_(std::move(options)),
      slots_(std::make_shared<SlotPool>(options_.handles)),
      checks_(options_.damaged ? std::make_unique<PartChecks>(index_, options_.damaged) : nullptr) {
  if (options_.watch && options_.refresh.count() > 0)
    watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

void SnapshotSource::watch(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds kAfterFailure{1000};
  bool well = false;
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    lock.unlock();
    try {
      const std::lock_guard refreshing(refreshing_);
      static_cast<void>(look());
      well = true;
    } catch (const std::exception&) {
      well = false;  // kept for the calls
    }
    lock.lock();
    const auto pause = well ? options_.refresh : std::max(options_.refresh, kAfterFailure);
    stopped_.wait_for(lock, stop, pause, [] { return false; });
  }
}

std::vector<std::string> SnapshotSource::damage() const {
  if (!checks_) return {};
  std::vector<std::string> faults = checks_->faults();
  if (const auto snapshot = held())
    faults.insert(faults.begin(), snapshot->left_out().begin(), snapshot->left_out().end());
  return faults;
}

/// What is wrong with it and was not with the one before.
void SnapshotSource::tell_left_out(const Snapshot& newest, const Snapshot* before) const {
  for (const std::string& fault : newest.left_out()) {
    const bool known = before != nullptr &&
                       std::find(before->left_out().begin(), before->left_out().end(), fault) !=
                           before->left_out().end();
    if (!known) options_.damaged(fault);
  }
}

std::shared_ptr<Snapshot> SnapshotSource::held() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::shared_ptr<Snapshot> SnapshotSource::known() const {
  const std::lock_guard lock(mutex_);
  const bool is_watched = watcher_.joinable();
  if (!looked_) return nullptr;
  if (!is_watched && std::chrono::steady_clock::now() - *looked_ >= options_.refresh)
    return nullptr;
  if (failure_) std::rethrow_exception(failure_);
  return snapshot_;
}

std::shared_ptr<Snapshot> SnapshotSource::current() {
  if (auto snapshot = known()) return snapshot;
  const std::lock_guard refreshing(refreshing_);
  if (auto snapshot = known()) return snapshot;  // another call has looked meanwhile
  return look();
}

std::shared_ptr<Snapshot> SnapshotSource::look() {
  std::shared_ptr<Snapshot> newest = held();
  std::exception_ptr failure;
  try {
    newest = newest_after(std::move(newest));
  } catch (...) {
    failure = std::current_exception();
    newest = held();
  }
  const std::shared_ptr<Snapshot> before = held();
  if (checks_ && newest && newest != before) {
    checks_->set_parts(names_of(newest->manifest()));
    tell_left_out(*newest, before.get());
  }
  {
    const std::lock_guard lock(mutex_);
    snapshot_ = newest;
    failure_ = failure;
    looked_ = std::chrono::steady_clock::now();
  }
  if (failure) std::rethrow_exception(failure);
  return newest;
}

std::shared_ptr<Snapshot> SnapshotSource::newest_after(std::shared_ptr<Snapshot> before) const {
  while (true) {
    Manifest manifest = existing_manifest(index_);
    const std::string commit = manifest.commit;
    if (before && before->revision() == commit) return before;
    try {
      auto next =
          std::make_shared<Snapshot>(index_, std::move(manifest), before.get(), options_, slots_);
      if (next->left_out().empty() || existing_manifest(index_).commit == commit) return next;
    } catch (...) {
      // A writer may have removed a part that a newer state replaces.
      if (existing_manifest(index_).commit == commit) {
        check_not_lost(index_);
        throw;
      }
    }
  }
}

}  // namespace readout::engine
