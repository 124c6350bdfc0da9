// SPDX-License-Identifier: GPL-3.0-or-later
// How an IndexReader reads. A value.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>

#include "engine/contract/actor_names.h"

namespace readout::engine {

struct ReaderOptions {
  std::chrono::milliseconds refresh{
      1000};                ///< how often, at most, to look for a new state of the index
  std::size_t handles = 1;  ///< calls served at once; more wait
  /// Names of actors beside those in the index; null: none.
  std::shared_ptr<const ActorNames> actor_names = nullptr;
};

}  // namespace readout::engine
