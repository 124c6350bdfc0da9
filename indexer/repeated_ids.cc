// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/repeated_ids.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace readout::indexer {

std::uint32_t RepeatedIds::number_of(const std::string& path) {
  // Articles come file by file.
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  return static_cast<std::uint32_t>(paths_.size() - 1);
}

std::optional<article::Origin> RepeatedIds::note(const article::Article& article) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const Place here{number_of(article.origin.path),
                   static_cast<std::uint32_t>(std::min(article.origin.line, kMost))};
  const auto [entry, fresh] = places_.try_emplace(std::hash<std::string>{}(article.id), here);
  if (fresh) return std::nullopt;
  const Place before = entry->second;
  entry->second = here;
  return article::Origin{paths_[before.path], before.line};
}

}  // namespace readout::indexer
