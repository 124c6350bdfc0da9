// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/submitted_ids.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/hash.h"

namespace readout::engine {

SubmittedIds::Verdict SubmittedIds::submit(std::string_view id,
                                           std::uint64_t sequence,
                                           Xapian::docid document) {
  const auto [found, inserted] = entries_.try_emplace(key_of(id), Entry{sequence, document});
  if (inserted) return {true, true, 0};
  Entry& entry = found->second;
  if (sequence < entry.sequence) return {false, false, 0};
  entry.sequence = sequence;
  return {true, false, std::exchange(entry.document, document)};
}

std::optional<Xapian::docid> SubmittedIds::remove(std::string_view id) {
  const auto found = entries_.find(key_of(id));
  if (found == entries_.end()) return std::nullopt;
  const Xapian::docid document = found->second.document;
  entries_.erase(found);
  return document;
}

std::size_t SubmittedIds::KeyHash::operator()(const Key& key) const noexcept {
  return std::hash<std::string_view>()({key.data(), key.size()});
}

SubmittedIds::Key SubmittedIds::key_of(std::string_view id) {
  Key key{};
  const std::string hash = content_hash(id);
  std::copy_n(hash.begin(), std::min(hash.size(), key.size()), key.begin());
  return key;
}

}  // namespace readout::engine
