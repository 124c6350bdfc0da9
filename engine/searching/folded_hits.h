// SPDX-License-Identifier: GPL-3.0-or-later
// Counts hits, those of one group of copies as one. Private to engine. For one request on one
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "engine/searching/collector.h"

namespace readout::engine {

class FoldedHits {
 public:
  /// `collector`, which knows whether copies are folded, must outlive it.
  explicit FoldedHits(const Collector& collector) : collector_(collector) {}

  void add(ArticleNumber id) {
    const std::uint32_t group = collector_.group(id);
    if (group == CopyGroups::kAlone || ++members_[group] == 1) ++count_;
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// For how many hits this one stands, itself among them. REQUIRES: it was added.
  [[nodiscard]] std::size_t members(ArticleNumber id) const {
    const auto found = members_.find(collector_.group(id));
    return found == members_.end() ? 1 : found->second;
  }

 private:
  const Collector& collector_;
  std::unordered_map<std::uint32_t, std::size_t> members_;
  std::size_t count_ = 0;
};

}  // namespace readout::engine
