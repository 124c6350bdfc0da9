// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/copy_groups.h"

#include <algorithm>
#include <cstddef>

namespace readout::engine {
namespace {

/// Walks the fingerprints of a part's articles that are not deleted, ascending.
class CopyWalk {
 public:
  explicit CopyWalk(const NumberedPart& part) : part_(&part) { pass_deleted(); }

  [[nodiscard]] bool at_end() const { return at_ == columns().copy_hashes.size(); }
  [[nodiscard]] std::uint64_t hash() const { return columns().copy_hashes[at_]; }
  [[nodiscard]] std::uint32_t number() const { return part_->base + columns().copy_articles[at_]; }
  void next() {
    ++at_;
    pass_deleted();
  }

 private:
  [[nodiscard]] const PartColumns& columns() const { return part_->columns(); }
  void pass_deleted() {
    while (!at_end() && part_->is_deleted(columns().copy_articles[at_])) ++at_;
  }

  const NumberedPart* part_;
  std::size_t at_ = 0;
};

}  // namespace

CopyGroups::CopyGroups(const NumberedParts& parts) {
  group_.assign(parts.end_number(), kAlone);
  std::vector<CopyWalk> walks;
  for (const NumberedPart& part : parts) {
    CopyWalk walk(part);
    if (!walk.at_end()) walks.push_back(walk);
  }
  std::uint64_t before = 0;
  std::uint32_t number_before = 0;
  bool first = true;
  while (!walks.empty()) {
    // There are few parts.
    const auto least =
        std::min_element(walks.begin(), walks.end(), [](const auto& a, const auto& b) {
          return a.hash() < b.hash();
        });
    const std::uint32_t number = least->number();
    if (!first && least->hash() == before) {
      std::uint32_t& group = group_[number_before];
      if (group == kAlone) group = ++groups_;
      group_[number] = group;
    }
    first = false;
    before = least->hash();
    number_before = number;
    least->next();
    if (least->at_end()) walks.erase(least);
  }
}

}  // namespace readout::engine
