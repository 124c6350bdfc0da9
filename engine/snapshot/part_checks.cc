// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/part_checks.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <linux/ioprio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/error.h"
#include "engine/folder/checksums.h"
#include "engine/folder/index_folder.h"

namespace readout::engine {
namespace {

/// After each MiB: some 40 MB a second, of which a processor has one or two hundredths to do.
constexpr std::chrono::milliseconds kPause{20};

struct Stopped {};

/// Of the calling thread alone. Where the system refuses, the pauses are what is left.
void take_lowest_priority() {
  constexpr int kNicest = 19;
  ::setpriority(PRIO_PROCESS, 0, kNicest);
  ::syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0));
}

}  // namespace

PartChecks::PartChecks(std::filesystem::path index,
                       std::function<void(const std::string& fault)> tell)
    : index_(std::move(index)),
      tell_(std::move(tell)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void PartChecks::set_parts(const std::vector<std::string>& names) {
  {
    const std::lock_guard lock(mutex_);
    parts_ = names;
    std::erase_if(checked_, [&names](const auto& each) {
      return std::find(names.begin(), names.end(), each.first) == names.end();
    });
  }
  changed_.notify_all();
}

PartChecks::Faults PartChecks::faults() const {
  const std::lock_guard lock(mutex_);
  Faults all;
  for (const auto& [part, faults] : checked_) all.insert(all.end(), faults.begin(), faults.end());
  return all;
}

std::string PartChecks::unchecked() const {
  const auto found = std::find_if(parts_.begin(), parts_.end(), [this](const std::string& part) {
    return !checked_.contains(part);
  });
  return found == parts_.end() ? std::string() : *found;
}

void PartChecks::run(const std::stop_token& stop) {
  take_lowest_priority();
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !unchecked().empty(); })) {
    const std::string part = unchecked();
    lock.unlock();
    Faults faults;
    try {
      faults = faults_of(part, stop);
    } catch (const Stopped&) {
      return;
    }
    lock.lock();
    // A part that has gone meanwhile is not remembered.
    if (std::find(parts_.begin(), parts_.end(), part) == parts_.end()) continue;
    checked_[part] = faults;
    lock.unlock();
    for (const std::string& fault : faults) tell_(fault);
    lock.lock();
  }
}

PartChecks::Faults PartChecks::faults_of(const std::string& part, const std::stop_token& stop) {
  Faults faults = checksum_faults(part_folder(index_, part), [&] {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, kPause, [] { return false; });
    if (stop.stop_requested()) throw Stopped();
  });
  // Its files go when the index no longer has it.
  if (!faults.empty() && !is_of_index(part)) faults.clear();
  return faults;
}

bool PartChecks::is_of_index(const std::string& part) const {
  try {
    const Manifest manifest = existing_manifest(index_);
    return std::any_of(manifest.parts.begin(),
                       manifest.parts.end(),
                       [&part](const PartEntry& entry) { return entry.name == part; });
  } catch (const Error&) {
    return false;  // all of it has gone
  }
}

}  // namespace readout::engine
