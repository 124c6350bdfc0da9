// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include <algorithm>

#include "base/fold.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

std::string joined(const std::vector<std::string>& terms) {
  std::string out;
  for (const std::string& term : terms) {
    if (!out.empty()) out += ' ';
    out += term;
  }
  return out;
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
  const auto [known, is_new] =
      owners_.try_emplace(joined(terms), Owner{std::string(actor), all_capitals(name)});
  if (is_new) return;
  Owner& owner = known->second;
  if (owner.actor != actor) owner.actor.clear();
  owner.capitals = owner.capitals && all_capitals(name);
}

std::optional<std::string> ActorNames::find(const std::vector<std::string>& terms,
                                            std::string_view written) const {
  const auto found = owners_.find(joined(terms));
  if (found == owners_.end() || found->second.actor.empty()) return std::nullopt;
  if (found->second.capitals && !all_capitals(written)) return std::nullopt;
  return found->second.actor;
}

}  // namespace readout::engine
