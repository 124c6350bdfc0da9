// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contract/actor_names.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

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

bool has_article(const std::vector<std::string>& words) {
  return words.size() > 1 && words.front() == "the";
}

std::vector<std::string> without_article(std::vector<std::string> words) {
  if (has_article(words)) words.erase(words.begin());
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
  return without_article(without_points(written_terms(name).parts));
}

std::string name_key(std::string_view name) { return with_spaces(name_words(name)); }

ActorNames::ActorNames(const std::vector<ActorName>& names, std::vector<std::string> titles)
    : titles_(std::move(titles)) {
  std::sort(titles_.begin(), titles_.end());
  actors_.reserve(names.size());
  for (const ActorName& name : names) actors_.push_back(name.actor);
  std::sort(actors_.begin(), actors_.end());
  actors_.erase(std::unique(actors_.begin(), actors_.end()), actors_.end());
  actors_.shrink_to_fit();
  std::map<std::string, std::vector<std::uint32_t>> by_word;
  for (const ActorName& name : names) {
    const std::vector<std::string> written = without_points(written_terms(name.name).parts);
    const std::vector<std::string> words = without_article(written);
    if (words.empty()) continue;
    longest_ = std::max(longest_, written.size());
    const auto actor = std::lower_bound(actors_.begin(), actors_.end(), name.actor);
    const auto place = static_cast<std::uint32_t>(names_.size());
    names_.push_back({static_cast<std::uint32_t>(actor - actors_.begin()),
                      name.use,
                      all_capitals(name.name),
                      has_article(written)});
    keys_.emplace_back(key_of(words), place);
    if (has_article(written)) keys_.emplace_back(key_of(written), place);
    for (const std::string& word : words) by_word[word].push_back(place);
  }
  std::sort(keys_.begin(), keys_.end());
  words_.reserve(by_word.size());
  for (const auto& [word, places] : by_word) {
    words_.push_back({word, static_cast<std::uint32_t>(places_.size())});
    places_.insert(places_.end(), places.begin(), places.end());
  }
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
  const std::vector<std::string> words = without_points(terms);
  for (const Name* name : with_key(words)) {
    if (name->use != NameUse::Anywhere || name->article != has_article(words)) continue;
    if (actor.value_or(name->actor) != name->actor) return std::nullopt;
    actor = name->actor;
    capitals = capitals && name->capitals;
  }
  if (!actor || (capitals && !all_capitals(written))) return std::nullopt;
  return actors_[*actor];
}

bool ActorNames::is_title(std::string_view word) const {
  return std::binary_search(titles_.begin(), titles_.end(), word, std::less<>());
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
  const auto first = std::lower_bound(
      words_.begin(), words_.end(), beginning, [](const Word& word, std::string_view wanted) {
        return word.text < wanted;
      });
  const auto last = std::find_if_not(first, words_.end(), [beginning](const Word& word) {
    return word.text.starts_with(beginning);
  });
  const auto places = [this](auto word) {
    return word == words_.end() ? places_.end()
                                : places_.begin() + static_cast<std::ptrdiff_t>(word->first);
  };
  std::vector<std::uint32_t> names(places(first), places(last));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<std::string_view> ActorNames::beginning(const std::vector<std::string>& words) const {
  if (words.empty()) return {};
  std::vector<std::uint32_t> names = names_with(words.front());
  for (std::size_t i = 1; i < words.size() && !names.empty(); ++i) {
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
