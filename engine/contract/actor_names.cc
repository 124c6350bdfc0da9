// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

std::string with_spaces(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::uint64_t key_of(const std::vector<std::string>& words) {
  return std::hash<std::string>()(with_spaces(words));
}

bool is_letter_alone(std::string_view term) {
  return term.size() == 1 && term[0] >= 'a' && term[0] <= 'z';
}

/// Terms without the points of acronyms, and letters side by side as one acronym.
std::vector<std::string> without_points(const std::vector<std::string>& terms) {
  std::vector<std::string> words;
  bool in_letters = false;
  for (const std::string& term : terms) {
    const bool letter = is_letter_alone(term);
    if (letter && in_letters) {
      words.back() += term;
    } else {
      words.push_back(term);
      std::erase(words.back(), '.');
    }
    in_letters = letter;
  }
  return words;
}

bool all_capitals(std::string_view text) {
  const auto is_in = [](char first, char last) {
    return [first, last](char byte) { return byte >= first && byte <= last; };
  };
  return std::any_of(text.begin(), text.end(), is_in('A', 'Z')) &&
         std::none_of(text.begin(), text.end(), is_in('a', 'z'));
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  return without_points(written_terms(name).parts);
}

std::string name_key(std::string_view name) { return with_spaces(name_words(name)); }

ActorNames::ActorNames(const std::vector<ActorName>& names) {
  actors_.reserve(names.size());
  for (const ActorName& name : names) actors_.push_back(name.actor);
  std::sort(actors_.begin(), actors_.end());
  actors_.erase(std::unique(actors_.begin(), actors_.end()), actors_.end());
  actors_.shrink_to_fit();
  for (const ActorName& name : names) {
    std::vector<std::string> words = name_words(name.name);
    if (words.empty()) continue;
    longest_ = std::max(longest_, words.size());
    const auto actor = std::lower_bound(actors_.begin(), actors_.end(), name.actor);
    const auto place = static_cast<std::uint32_t>(names_.size());
    names_.push_back(
        {static_cast<std::uint32_t>(actor - actors_.begin()), name.use, all_capitals(name.name)});
    keys_.emplace_back(key_of(words), place);
    for (std::string& word : words) words_.push_back({std::move(word), place});
  }
  std::sort(keys_.begin(), keys_.end());
  std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
    return std::tie(a.text, a.name) < std::tie(b.text, b.name);
  });
}

std::vector<const ActorNames::Name*> ActorNames::with_key(
    const std::vector<std::string>& words) const {
  std::vector<const Name*> found;
  const std::uint64_t key = key_of(words);
  for (auto at = std::lower_bound(keys_.begin(), keys_.end(), Key{key, 0});
       at != keys_.end() && at->first == key;
       ++at) {
    found.push_back(&names_[at->second]);
  }
  return found;
}

std::optional<std::string> ActorNames::find(const std::vector<std::string>& terms,
                                            std::string_view written) const {
  std::optional<std::uint32_t> actor;
  bool capitals = true;
  for (const Name* name : with_key(without_points(terms))) {
    if (name->use != NameUse::Anywhere) continue;
    if (actor.value_or(name->actor) != name->actor) return std::nullopt;
    actor = name->actor;
    capitals = capitals && name->capitals;
  }
  if (!actor || (capitals && !all_capitals(written))) return std::nullopt;
  return actors_[*actor];
}

bool ActorNames::knows(std::string_view actor) const {
  return std::binary_search(actors_.begin(), actors_.end(), actor, std::less<>());
}

std::vector<ActorNames::Owner> ActorNames::named(const std::vector<std::string>& words) const {
  std::vector<Owner> owners;
  for (const Name* name : with_key(words)) {
    const std::string& actor = actors_[name->actor];
    const auto known = std::find_if(owners.begin(), owners.end(), [&actor](const Owner& owner) {
      return owner.actor == actor;
    });
    if (known == owners.end()) {
      owners.push_back({actor, name->use});
    } else {
      known->use = std::min(known->use, name->use);
    }
  }
  return owners;
}

std::vector<std::uint32_t> ActorNames::names_with(std::string_view beginning) const {
  std::vector<std::uint32_t> names;
  auto word = std::lower_bound(
      words_.begin(), words_.end(), beginning, [](const Word& other, std::string_view wanted) {
        return other.text < wanted;
      });
  for (; word != words_.end() && word->text.starts_with(beginning); ++word)
    names.push_back(word->name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<std::string_view> ActorNames::beginning(const std::vector<std::string>& words) const {
  if (words.empty()) return {};
  std::vector<std::uint32_t> names = names_with(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(names, names_with(words[i]), std::back_inserter(both));
    names = std::move(both);
  }
  std::vector<std::string_view> actors;
  actors.reserve(names.size());
  for (const std::uint32_t name : names) actors.emplace_back(actors_[names_[name].actor]);
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

}  // namespace readout::engine
