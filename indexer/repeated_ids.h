// SPDX-License-Identifier: GPL-3.0-or-later
// Notices an id that comes twice in one run: the later article replaces the earlier one, and the
// user must be told. Takes about 40 bytes for each article, and the path of each file. Used by
// `indexer add`; one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.h"

namespace readout::indexer {

class RepeatedIds {
 public:
  /// The place that had this id before, if any. Ids are compared by a hash of 64 bits.
  [[nodiscard]] std::optional<article::Origin> note(const article::Article& article);

 private:
  struct Place {
    std::uint32_t path = 0;
    std::uint32_t line = 0;
  };

  std::uint32_t number_of(const std::string& path);

  std::vector<std::string> paths_;
  std::unordered_map<std::uint64_t, Place> places_;  ///< by the hash of the id
};

}  // namespace readout::indexer
