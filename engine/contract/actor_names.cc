// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include <algorithm>
#include <functional>

#include "base/fold.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

std::uint64_t key_of(const std::vector<std::string>& terms) {
  std::string joined;
  for (const std::string& term : terms) joined.append(term).push_back(' ');
  return std::hash<std::string>()(joined);
}

bool all_capitals(std::string_view text) {
  const auto is_in = [](char first, char last) {
    return [first, last](char byte) { return byte >= first && byte <= last; };
  };
  return std::any_of(text.begin(), text.end(), is_in('A', 'Z')) &&
         std::none_of(text.begin(), text.end(), is_in('a', 'z'));
}

}  // namespace

void ActorNames::add(std::string_view name, std::string_view actor) {
  const std::vector<std::string> terms = written_terms(name).parts;
  if (terms.empty()) return;
  longest_ = std::max(longest_, terms.size());
  if (actors_.empty() || actors_.back() != actor) actors_.emplace_back(actor);
  const auto place = static_cast<std::uint32_t>(actors_.size() - 1);
  const auto [known, is_new] = owners_.try_emplace(key_of(terms), Owner{place, all_capitals(name)});
  if (is_new) return;
  Owner& owner = known->second;
  if (owner.actor != kSeveral && actors_[owner.actor] != actor) owner.actor = kSeveral;
  owner.capitals = owner.capitals && all_capitals(name);
}

std::optional<std::string> ActorNames::find(const std::vector<std::string>& terms,
                                            std::string_view written) const {
  const auto found = owners_.find(key_of(terms));
  if (found == owners_.end() || found->second.actor == kSeveral) return std::nullopt;
  if (found->second.capitals && !all_capitals(written)) return std::nullopt;
  return actors_[found->second.actor];
}

}  // namespace readout::engine
