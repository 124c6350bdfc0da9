// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/coreference.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "tagging/unlisted/name_features.h"
namespace readout::tagging {
namespace {

// Least probabilities to accept a name; calibrated on articles labelled by hand (docs/decisions).
constexpr float kPersonChance = 0.46F;
constexpr float kBodyChance = 0.6F;
constexpr float kToldBodyChance = 0.2F;  // "... Board", "... Party"
constexpr float kSinglePersonChance = 0.6F;
constexpr float kSingleBodyChance = 0.7F;

float chance_of(const NameScores& chances, NameKind kind) {
  return chances[static_cast<std::size_t>(kind)];
}

/// How many words are left without those at the end that have one of the classes; at least one.
std::size_t size_before(const FieldWords& words, const CandidateSpan& span, WordClasses any) {
  std::uint32_t end = span.end;
  while (end > span.first + 1 && words.is(end - 1, any)) --end;
  return end - span.first;
}

/// "J" and "James", "Jim" and "Jim".
bool agree(std::string_view left, std::string_view right) {
  if (left.size() == 1 || right.size() == 1) return left.front() == right.front();
  return left == right;
}

}  // namespace

Coreference::Coreference(const NameModel& model,
                         const FieldWords& words,
                         const std::vector<CandidateSpan>& spans)
    : model_(model), words_(words) {
  gather(spans);
}

void Coreference::gather(const std::vector<CandidateSpan>& spans) {
  for (const CandidateSpan& span : spans) {
    std::string key;
    std::vector<std::string_view> words;
    bool single = true;
    for (std::uint32_t at = span.first; at < span.end; ++at) {
      words.push_back(words_.folded(at));
      key.append(words.back()).push_back(' ');
      if (at > span.first && !words_.hyphen_before(at)) single = false;
    }
    const auto [place, fresh] = places_.emplace(std::move(key), groups_.size());
    if (fresh) {
      groups_.push_back({});
      groups_.back().text = std::string(words_.written(span.first, span.end));
      groups_.back().core = size_before(words_, span, kNameSuffix);
      groups_.back().words = std::move(words);
      groups_.back().single = single;
    }
    Group& group = groups_[place->second];
    group.spans.push_back(span);
    group.titled = group.titled || span.titled;
    group.honorific = group.honorific || span.honorific;
  }
  for (Group& group : groups_) judge(group);
}

bool Coreference::ends_with(const Group& group, WordClasses any) const {
  return words_.is(group.spans.front().end - 1, any);
}

/// The name itself counts once, its contexts by the square root of their number: mentions in one
/// article repeat each other.
void Coreference::judge(Group& group) const {
  NameScores scores = model_.score(name_features(model_, words_, group.spans.front()));
  NameScores around{};
  for (const CandidateSpan& span : group.spans) {
    const NameScores one = model_.score(context_features(words_, span));
    for (std::size_t i = 0; i < kNameKinds; ++i) around[i] += one[i];
  }
  const float share = 1.0F / std::sqrt(static_cast<float>(group.spans.size()));
  for (std::size_t i = 0; i < kNameKinds; ++i) scores[i] += around[i] * share;
  group.chances = softmax(scores);
}

std::vector<Entity> Coreference::resolve() {
  accept_full_names();
  join_short_forms();
  join_acronyms();
  accept_single_names();
  std::vector<Entity> names;
  for (const Actor& actor : actors_) {
    const Group& named = groups_[actor.groups.front()];
    const NameKind kind =
        actor.type == article::ActorType::Person ? NameKind::Person : NameKind::Organisation;
    Entity name{named.text, actor.type, {}, chance_of(named.chances, kind)};
    for (const std::size_t index : actor.groups) {
      const Group& group = groups_[index];
      name.spans.insert(name.spans.end(), group.spans.begin(), group.spans.end());
      const bool fuller =
          actor.type == article::ActorType::Person && group.words.size() > named.words.size();
      if (fuller) name.name = group.text;
    }
    std::sort(name.spans.begin(),
              name.spans.end(),
              [](const CandidateSpan& left, const CandidateSpan& right) {
                return left.first < right.first;
              });
    names.push_back(std::move(name));
  }
  return names;
}

void Coreference::accept_full_names() {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!groups_[i].single) accept_full_name(i);
  }
}

void Coreference::accept_full_name(std::size_t index) {
  const Group& group = groups_[index];
  const float person = chance_of(group.chances, NameKind::Person);
  const float body = chance_of(group.chances, NameKind::Organisation);
  const bool told = ends_with(group, kBodyTail);
  if (body >= (told ? kToldBodyChance : kBodyChance) && body > person) {
    const std::size_t same = same_body(group);
    if (same == kNone) return add_actor(index, article::ActorType::Organisation);
    return join(index, same);
  }
  if (person < kPersonChance || !may_be_person(group)) return;
  if (group.spans.front().covers_names) return;
  const std::size_t same = same_person(group);
  if (same == kNone) return add_actor(index, article::ActorType::Person);
  join(index, same);
}

/// False for "Reagan Library", "Covid-19" and "Ray & Sons"; without a title also for "Wagga Wagga"
/// and for what only stands behind "in".
bool Coreference::may_be_person(const Group& group) const {
  if (ends_with(group, kNoPerson)) return false;
  for (const std::string_view word : group.words) {
    if (word == "and" || (word.front() >= '0' && word.front() <= '9')) return false;
  }
  if (group.titled) return true;
  if (group.words.size() == 2 && group.words.front() == group.words.back()) return false;
  return !std::all_of(group.spans.begin(), group.spans.end(), [this](const CandidateSpan& span) {
    return is_place_of(span);
  });
}

bool Coreference::is_place_of(const CandidateSpan& span) const {
  if (span.first == 0 || words_.token(span.first).opens_sentence) return false;
  const std::string_view word = words_.folded(span.first - 1);
  return word == "in" || word == "at" || word == "near";
}

/// "Allen J. Matusow" and "Allen Matusow", "Brandon Van Grack" and "Van Grack".
std::size_t Coreference::same_person(const Group& group) const {
  const auto namesakes = by_last_word_.find(group.words[group.core - 1]);
  if (namesakes == by_last_word_.end()) return kNone;
  for (const std::size_t actor : namesakes->second) {
    if (actors_[actor].type != article::ActorType::Person) continue;
    const Group& other = groups_[actors_[actor].groups.front()];
    if (other.words.back() == group.words.back() && agree(other.words.front(), group.words.front()))
      return actor;
    if (other.words.size() > group.words.size() &&
        std::equal(group.words.rbegin(), group.words.rend(), other.words.rbegin()))
      return actor;
  }
  return kNone;
}

/// "Smithson Group" for "Smithson Group Inc", if there is one; else `group` is remembered as the
/// first.
std::size_t Coreference::same_body(const Group& group) {
  const std::size_t size = size_before(words_, group.spans.front(), kLegalForm);
  std::string name;
  for (std::size_t i = 0; i < size; ++i) name.append(group.words[i]).push_back(' ');
  const auto [body, fresh] = bodies_.emplace(std::move(name), actors_.size());
  return fresh ? kNone : body->second;
}

void Coreference::join_short_forms() {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (groups_[i].actor != kNone) continue;
    const std::size_t actor = bearer_of(groups_[i]);
    if (actor != kNone) join(i, actor);
  }
}

/// Those whose name begins with the first word of `group` or ends with its last.
Coreference::Actors Coreference::actors_with_end_of(const Group& group) const {
  Actors found;
  const auto add = [&found](const auto& index, std::string_view word) {
    const auto actors = index.find(word);
    if (actors != index.end())
      found.insert(found.end(), actors->second.begin(), actors->second.end());
  };
  add(by_first_word_, group.words.front());
  add(by_last_word_, group.words[group.core - 1]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Whether the actor's full name begins or ends with these words. Either end may be the surname:
/// East Asian names begin with it.
bool Coreference::shortens(const Group& group, std::size_t actor) const {
  const Group& full = groups_[actors_[actor].groups.front()];
  if (actors_[actor].type != article::ActorType::Person) {
    return full.words.size() > group.words.size() && may_shorten_body(group) &&
           std::equal(group.words.begin(), group.words.end(), full.words.begin());
  }
  if (full.core <= group.core) return false;
  const auto end = group.words.begin() + static_cast<std::ptrdiff_t>(group.core);
  const auto tail = full.words.begin() + static_cast<std::ptrdiff_t>(full.core - group.core);
  return std::equal(group.words.begin(), end, full.words.begin()) ||
         std::equal(group.words.begin(), end, tail);
}

/// Of the actors whose name it shortens, the last one named before, else the first one after.
std::size_t Coreference::bearer_of(const Group& group) const {
  std::size_t before = kNone;
  std::size_t after = kNone;
  const auto place_of = [this](std::size_t actor) {
    return groups_[actors_[actor].groups.front()].spans.front().first;
  };
  const std::uint32_t here = group.spans.front().first;
  for (const std::size_t actor : actors_with_end_of(group)) {
    if (!shortens(group, actor)) continue;
    const std::uint32_t there = place_of(actor);
    if (there < here && (before == kNone || there > place_of(before))) before = actor;
    if (there > here && after == kNone) after = actor;
  }
  return before != kNone ? before : after;
}

/// False for "President", "Congress", the "Boston" of "Boston Public Library" and the "Federal" of
/// "Federal Reserve".
bool Coreference::may_shorten_body(const Group& group) const {
  if (group.titled || ends_with(group, kBodyHead)) return false;
  if (group.words.size() == 1 && is_common(group)) return false;
  return chance_of(group.chances, NameKind::Place) <
         chance_of(group.chances, NameKind::Organisation);
}

void Coreference::join_acronyms() {
  const auto bodies = abbreviations();
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Group& group = groups_[i];
    if (group.actor != kNone || group.words.size() != 1 || group.words.front().size() < 2) continue;
    if (!words_.all_capitals(group.spans.front().first)) continue;
    const auto body = bodies.find(std::string(group.words.front()));
    if (body != bodies.end()) join(i, body->second);
  }
}

/// Organisations by the first letters of their words ("hhc"), with small words and without.
std::unordered_map<std::string, std::size_t> Coreference::abbreviations() const {
  std::unordered_map<std::string, std::size_t> bodies;
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    if (actors_[i].type != article::ActorType::Organisation) continue;
    std::string all;
    std::string large;
    const CandidateSpan& span = groups_[actors_[i].groups.front()].spans.front();
    for (std::uint32_t at = span.first; at < span.end; ++at) {
      all += words_.folded(at).front();
      if (!words_.lower(at) && !words_.ampersand(at)) large += words_.folded(at).front();
    }
    bodies.emplace(std::move(all), i);
    bodies.emplace(std::move(large), i);
  }
  return bodies;
}

void Coreference::accept_single_names() {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Group& group = groups_[i];
    if (group.actor != kNone || !group.single) continue;
    const float person = chance_of(group.chances, NameKind::Person);
    const float body = chance_of(group.chances, NameKind::Organisation);
    if (body >= kSingleBodyChance && !is_common(group)) {
      add_actor(i, article::ActorType::Organisation);
    } else if (group.honorific || (group.titled && person >= kSinglePersonChance)) {
      add_actor(i, article::ActorType::Person);
    }
  }
}

/// Whether its one word is a common one.
bool Coreference::is_common(const Group& group) const {
  return !words_.all_capitals(group.spans.front().first) && model_.is_small(group.words.front());
}

void Coreference::add_actor(std::size_t group, article::ActorType type) {
  const Group& named = groups_[group];
  by_first_word_[named.words.front()].push_back(actors_.size());
  by_last_word_[named.words[named.core - 1]].push_back(actors_.size());
  groups_[group].actor = actors_.size();
  actors_.push_back({type, {group}});
}

void Coreference::join(std::size_t group, std::size_t actor) {
  groups_[group].actor = actor;
  actors_[actor].groups.push_back(group);
}

}  // namespace readout::tagging
