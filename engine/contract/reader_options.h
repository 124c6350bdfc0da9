// SPDX-License-Identifier: GPL-3.0-or-later
// How an IndexReader reads. A value.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "engine/contract/actor_names.h"

namespace readout::engine {

struct ReaderOptions {
  /// How often to look for a new state of the index; 0: at every call.
  std::chrono::milliseconds refresh{1000};
  std::size_t handles = 1;  ///< calls served at once; more wait
  /// Names of actors beside those in the index; null: none.
  std::shared_ptr<const ActorNames> actor_names = nullptr;
  /// A thread of the reader's own looks for new states and opens them, so that no call waits for
  /// it. Not with a refresh of 0.
  bool watch = false;
  /// Called with what is wrong with the index's files, for people, by any thread. The reader then
  /// has a thread that compares every part with its checksums once, and leaves out a part that
  /// can't be used at all. Null: nobody looks, and a part that can't be used is an error.
  std::function<void(const std::string& fault)> damaged = nullptr;
};

}  // namespace readout::engine
