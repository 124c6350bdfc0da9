// SPDX-License-Identifier: GPL-3.0-or-later
// What all articles of one state of an index come to, the copies of a text counted once: what a
// start page shows, and what takes long to count anew for each reader. Private to engine. Safe from
// any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/fields/schema.h"

namespace readout::engine {

struct Tally {
  std::size_t total = 0;
  std::size_t undated = 0;
  std::vector<std::uint32_t> by_day;  ///< by day ordinal
};

/// Filled by whoever counted first.
class Tallies {
 public:
  using Values = std::vector<std::uint32_t>;  ///< how often each occurs, by ordinal

  /// Null: nobody has counted yet.
  [[nodiscard]] std::shared_ptr<const Tally> all() const {
    const std::lock_guard lock(mutex_);
    return all_;
  }
  /// Null: nobody has counted this field's yet.
  [[nodiscard]] std::shared_ptr<const Values> values(Field field) const {
    const std::lock_guard lock(mutex_);
    const auto found = values_.find(field);
    return found == values_.end() ? nullptr : found->second;
  }

  void keep(Tally all) {
    auto kept = std::make_shared<const Tally>(std::move(all));
    const std::lock_guard lock(mutex_);
    all_ = std::move(kept);
  }
  void keep(Field field, Values values) {
    auto kept = std::make_shared<const Values>(std::move(values));
    const std::lock_guard lock(mutex_);
    values_[field] = std::move(kept);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Tally> all_;
  std::map<Field, std::shared_ptr<const Values>> values_;
};

}  // namespace readout::engine
