// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/slot_pool.h"

#include <utility>

namespace readout::engine {

void Slot::speak(const std::vector<std::string>& wanted) {
  if (wanted == languages) return;
  inflections.clear();
  for (const std::string& language : wanted) {
    if (auto found = Inflections::for_language(language)) inflections.push_back(std::move(*found));
  }
  languages = wanted;
}

SlotPool::SlotPool(std::size_t slots) : size_(slots) {
  for (std::size_t number = 0; number < slots; ++number)
    free_.push_back(std::make_unique<Slot>(Slot{number}));
}

std::unique_ptr<Slot> SlotPool::take() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return !free_.empty(); });
  std::unique_ptr<Slot> slot = std::move(free_.back());
  free_.pop_back();
  return slot;
}

void SlotPool::give_back(std::unique_ptr<Slot> slot) {
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(slot));
  }
  freed_.notify_one();
}

}  // namespace readout::engine
