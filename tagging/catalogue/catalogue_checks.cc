// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/catalogue_checks.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "tagging/catalogue/name_forms.h"
#include "tagging/words/tokens.h"

namespace readout::tagging {
namespace {

using ActorsById = std::unordered_map<std::string_view, const ActorEntry*>;

struct Problems {
  std::vector<FileProblem>& list;

  void error(const FilePlace& place, std::string message) const {
    list.push_back({place, std::move(message), ProblemSeverity::Error});
  }
  void warn(const FilePlace& place, std::string message) const {
    list.push_back({place, std::move(message), ProblemSeverity::Warning});
  }
};

/// Equal for two names that match the same text.
std::string matching_key(std::string_view name) {
  const TokenizedText text = tokenize(name);
  std::string key;
  for (const TextToken& token : text.tokens) {
    key.append(text.folded(token));
    key.push_back(token.shape == WordShape::Capitals      ? '^'
                  : token.shape == WordShape::Capitalised ? '\''
                                                          : ' ');
    if (token.possessive) key.push_back('s');
  }
  return key;
}

bool contains_words(const std::string& longer, const std::string& shorter) {
  const TokenizedText outer = tokenize(longer);
  const TokenizedText inner = tokenize(shorter);
  if (inner.tokens.size() >= outer.tokens.size()) return false;
  const auto same = [&](const TextToken& left, const TextToken& right) {
    return outer.folded(left) == inner.folded(right);
  };
  return std::search(outer.tokens.begin(),
                     outer.tokens.end(),
                     inner.tokens.begin(),
                     inner.tokens.end(),
                     same) != outer.tokens.end();
}

/// Equal for names with the same matching_key(), and for few others. Much cheaper.
std::size_t rough_key(std::string_view name) {
  std::string key;
  const auto plain = [](char c) { return c > 0 && c != '&'; };
  if (std::all_of(name.begin(), name.end(), plain)) {
    for (const char c : name) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key.push_back(c);
      if (c >= 'A' && c <= 'Z') key.push_back(static_cast<char>(c - 'A' + 'a'));
    }
  } else {
    const TokenizedText text = tokenize(name);
    for (const TextToken& token : text.tokens) {
      key.append(text.folded(token));
      if (token.possessive) key.push_back('s');
    }
  }
  return std::hash<std::string>()(key);
}

/// Rough keys that belong to names of several actors.
std::unordered_set<std::size_t> shared_keys(const std::vector<ActorEntry>& actors) {
  std::unordered_map<std::size_t, const ActorEntry*> owners;
  owners.reserve(4 * actors.size());
  std::unordered_set<std::size_t> shared;
  for (const ActorEntry& actor : actors) {
    for (const Alias& alias : actor.aliases) {
      if (!alias.near.empty()) continue;
      const std::size_t key = rough_key(alias.text);
      if (owners.emplace(key, &actor).first->second != &actor) shared.insert(key);
    }
  }
  return shared;
}

void check_clashes(const std::vector<ActorEntry>& actors, const Problems& problems) {
  const std::unordered_set<std::size_t> shared = shared_keys(actors);
  std::unordered_map<std::string, const ActorEntry*> owners;
  for (const ActorEntry& actor : actors) {
    for (const Alias& alias : actor.aliases) {
      if (!alias.near.empty() || !shared.contains(rough_key(alias.text))) continue;
      const auto [owner, fresh] = owners.emplace(matching_key(alias.text), &actor);
      if (fresh || owner->second == &actor) continue;
      problems.error(actor.place,
                     "the alias '" + alias.text + "' of '" + actor.id + "' also belongs to '" +
                         owner->second->id + "' (" + place_text(owner->second->place) +
                         "): give one of them words that must be near");
    }
  }
}

void check_conditions(const std::vector<ActorEntry>& actors, const Problems& problems) {
  for (const ActorEntry& actor : actors) {
    for (const Alias& alias : actor.aliases) {
      if (!can_match(alias.text)) {
        problems.warn(actor.place,
                      "'" + alias.text + "' is never found: names do not reach across punctuation");
      }
      for (const std::string& longer : alias.unless) {
        if (contains_words(longer, alias.text)) continue;
        problems.warn(actor.place,
                      "'" + longer + "' (unless) never applies to '" + alias.text +
                          "': it must be a longer text around it");
      }
      for (const std::string& word : alias.near) {
        if (can_match(word)) continue;
        problems.error(actor.place, "'" + word + "' (near) of '" + alias.text + "' is never found");
      }
    }
  }
}

void check_countries(const std::vector<ActorEntry>& actors,
                     const ActorsById& by_id,
                     const Problems& problems) {
  for (const ActorEntry& actor : actors) {
    if (actor.country.empty()) continue;
    const auto found = by_id.find(actor.country);
    if (found == by_id.end()) {
      problems.error(actor.place, "the country '" + actor.country + "' is no actor's id");
    } else if (found->second->type != article::ActorType::Country) {
      problems.error(actor.place, "'" + actor.country + "' (country) is no country");
    }
  }
}

void check_surnames(const std::vector<ActorEntry>& actors, const Problems& problems) {
  std::unordered_map<std::string, const ActorEntry*> alone;
  for (const ActorEntry& actor : actors) {
    if (!actor.surname_alone) continue;
    const auto [other, fresh] = alone.emplace(matching_key(actor.surname), &actor);
    const bool told_apart = !actor.roles.empty() && !other->second->roles.empty();
    if (fresh || told_apart) continue;
    problems.warn(actor.place,
                  "the surname '" + actor.surname + "' alone means both '" + actor.id + "' and '" +
                      other->second->id + "': without dated roles it will mean neither");
  }
}

void check_dates(const std::vector<ActorEntry>& actors, const Problems& problems) {
  for (const ActorEntry& actor : actors) {
    const bool dated = std::any_of(actor.roles.begin(), actor.roles.end(), [](const Role& role) {
      return !role.from.empty() || !role.to.empty();
    });
    if (dated && actor.as_of.empty()) {
      problems.warn(actor.place,
                    "nothing says when the roles of '" + actor.id +
                        "' were checked: give 'as_of', here or at the top of the file");
    }
  }
}

void check_issues(const std::vector<IssueEntry>& issues,
                  const ActorsById& by_id,
                  const Problems& problems) {
  for (const IssueEntry& issue : issues) {
    for (const ActorHint& hint : issue.actors) {
      if (!by_id.contains(hint.actor))
        problems.error(issue.place, "the actor '" + hint.actor + "' is no actor's id");
    }
  }
}

}  // namespace

void check_entries(const std::vector<ActorEntry>& actors,
                   const std::vector<IssueEntry>& issues,
                   std::vector<FileProblem>& problems) {
  const Problems sink{problems};
  ActorsById by_id;
  for (const ActorEntry& actor : actors) by_id.emplace(actor.id, &actor);
  check_clashes(actors, sink);
  check_conditions(actors, sink);
  check_countries(actors, by_id, sink);
  check_surnames(actors, sink);
  check_dates(actors, sink);
  check_issues(issues, by_id, sink);
}

}  // namespace readout::tagging
