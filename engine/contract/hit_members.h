// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a hit in JSON, and the choice among them by which an answer stays small. Values
// only.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fields/schema.h"

namespace readout::engine {

/// In the order of the answer.
[[nodiscard]] inline std::vector<std::string_view> hit_member_names() {
  std::vector<std::string_view> names = {"id", "title", "url", "published", "date_precision"};
  const auto add_fields = [&names](bool tags) {
    for (const Field field : kFacetedFields) {
      if (spec_of(field).value_kind.empty() != tags) names.push_back(spec_of(field).member);
    }
  };
  add_fields(false);
  names.insert(names.end(), {"score", "snippet", "title_marks"});
  add_fields(true);
  names.insert(names.end(), {"copies", "partial"});
  return names;
}

class HitMembers {
 public:
  /// All of them.
  HitMembers() = default;
  /// Some of hit_member_names(); a hit always has its id, by which one may ask for the rest.
  explicit HitMembers(std::vector<std::string_view> names) : names_(std::move(names)) {}

  [[nodiscard]] bool has(std::string_view name) const {
    return names_.empty() || name == "id" ||
           std::find(names_.begin(), names_.end(), name) != names_.end();
  }

 private:
  std::vector<std::string_view> names_;  // of static text; empty: all
};

}  // namespace readout::engine
