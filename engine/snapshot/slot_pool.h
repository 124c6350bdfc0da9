// SPDX-License-Identifier: GPL-3.0-or-later
// The slots of a reader: so many requests run at once. Who has a slot may use, of every part, the
// database handle of this slot, whichever snapshot the part belongs to. Private to engine. Safe
// from any thread; a slot belongs to one.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/terms/inflections.h"

namespace readout::engine {

/// What a request needs for itself.
struct Slot {
  std::size_t number = 0;
  // They keep state, and making them takes longer than a search.
  std::vector<std::string> languages = {};
  std::vector<Inflections> inflections = {};  ///< of those of the languages that have any

  void speak(const std::vector<std::string>& wanted);
};

class SlotPool {
 public:
  explicit SlotPool(std::size_t slots);

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Waits for one to be free.
  [[nodiscard]] std::unique_ptr<Slot> take();
  void give_back(std::unique_ptr<Slot> slot);

 private:
  std::size_t size_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Slot>> free_;
};

}  // namespace readout::engine
