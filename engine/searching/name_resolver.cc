// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/name_resolver.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "article/tags.h"
#include "engine/searching/typing_cost.h"

namespace readout::engine {
namespace {

using Words = std::vector<std::string>;

bool is_exact(NameRank rank) { return rank <= NameRank::Alias; }

bool is_person(const Label& label) {
  return label.kind == article::name_of(article::ActorType::Person);
}

bool ends_with(const Words& name, const Words& ending) {
  return name.size() >= ending.size() && std::equal(ending.rbegin(), ending.rend(), name.rbegin());
}

/// So many times as many articles has whoever is meant as whoever is called so.
constexpr std::uint32_t kTimesAsMany = 10;

/// Whether one word is likely to be typed for the other, word by word, where not all are equal.
bool is_respelt(const Words& typed, const Words& name) {
  constexpr double kMostPerLetter = 0.1;  // as typing_cost() counts
  if (typed == name || typed.size() != name.size()) return false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const std::u32string letters = code_points(typed[i]);
    if (typing_cost(letters, code_points(name[i])) >
        kMostPerLetter * static_cast<double>(letters.size()))
      return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> NameResolver::telling(const Words& words) const {
  Words kept;
  std::copy_if(words.begin(), words.end(), std::back_inserter(kept), [this](const auto& word) {
    return !snapshot_.stop_words().contains(word);
  });
  return kept.empty() ? words : kept;
}

bool NameResolver::more_frequent(Field field, std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t articles_a = names().articles(field, a);
  const std::uint32_t articles_b = names().articles(field, b);
  if (articles_a != articles_b) return articles_a > articles_b;
  const FacetColumn& column = snapshot_.columns().facet(field);
  return std::pair(column.name(a), column.value(a)) < std::pair(column.name(b), column.value(b));
}

void NameResolver::add(Field field, std::uint32_t ordinal, NameRank rank, Found& found) const {
  const auto [known, is_new] =
      found.values.try_emplace(ordinal, Named{rank, names().catalogued(field, ordinal)});
  if (!is_new) known->second.rank = std::min(known->second.rank, rank);
}

/// By the catalogue's names of actors.
void NameResolver::add_catalogued(Field field, const Words& words, Found& found) const {
  if (field != Field::Actor) return;
  for (const ActorNames::Owner& owner : names().further().named(words)) {
    const auto ordinal = snapshot_.columns().facet(field).ordinal(owner.actor);
    const bool surname = owner.use == NameUse::Surname;
    if (ordinal) add(field, *ordinal, surname ? NameRank::LastWord : NameRank::Alias, found);
    found.absent = found.absent || (!ordinal && !surname);
  }
}

/// By the names and ids of the index that have the word.
void NameResolver::add_with_word(Field field,
                                 const std::string& word,
                                 NameRank least,
                                 Found& found) const {
  for (const auto& [ordinal, place] : names().having(field, word)) {
    NameRank rank = least;
    if (place == NamePlace::Alone) {
      rank = NameRank::Name;
    } else if (place == NamePlace::Last && is_person(names().label(field, ordinal))) {
      rank = NameRank::LastWord;
    }
    add(field, ordinal, rank, found);
  }
}

/// By those that have all of the words.
void NameResolver::add_with_words(Field field,
                                  const Words& words,
                                  NameRank least,
                                  Found& found) const {
  if (words.size() == 1) return add_with_word(field, words.front(), least, found);
  for (const std::uint32_t ordinal : names().having(field, words, FacetNames::Words::Whole)) {
    const Label label = names().label(field, ordinal);
    const Words name = name_words(label.name);
    NameRank rank = least;
    if (name == words || name_words(snapshot_.columns().facet(field).value(ordinal)) == words) {
      rank = NameRank::Name;
    } else if (is_person(label) && ends_with(name, words)) {
      rank = NameRank::LastWord;
    }
    add(field, ordinal, rank, found);
  }
}

NameResolver::Found NameResolver::named(Field field, std::string_view text) const {
  const Words asked = name_words(text);
  Found found = named(field, asked);
  const bool sure = std::any_of(found.values.begin(), found.values.end(), [](const auto& value) {
    return value.second.rank <= NameRank::LastWord;
  });
  if (field != Field::Actor) return found;
  if (!sure) add_without_initials(field, asked, found);
  if (!sure) add_behind_title(field, asked, found);
  add_respelt(field, asked, found);
  return found;
}

/// Whom the catalogue calls so without initials: "Donald J. Trump".
void NameResolver::add_without_initials(Field field, const Words& words, Found& found) const {
  Words fewer;
  std::copy_if(words.begin(), words.end(), std::back_inserter(fewer), [](const std::string& word) {
    return word.size() > 1;
  });
  if (fewer.size() < 2 || fewer.size() == words.size()) return;
  for (const auto& [ordinal, named] : named(field, fewer).values) {
    if (named.catalogued && is_exact(named.rank)) add(field, ordinal, named.rank, found);
  }
}

/// The persons that are named behind a title: "Secretary of State John Kerry".
void NameResolver::add_behind_title(Field field, const Words& words, Found& found) const {
  if (words.empty() || !names().further().is_title(words.front())) return;
  for (auto begin = words.begin() + 1; begin != words.end(); ++begin) {
    const Words rest(begin, words.end());
    bool any = false;
    for (const auto& [ordinal, named] : named(field, rest).values) {
      if (named.rank > NameRank::LastWord || !is_person(names().label(field, ordinal))) continue;
      add(field, ordinal, named.rank, found);
      any = true;
    }
    if (any) return;
    add_respelt(field, rest, found);
  }
}

/// Whom the catalogue lists by a name of which one word is spelt a little otherwise and another
/// stands as it is, with far more articles than whoever is called so: "Hilary Clinton".
void NameResolver::add_respelt(Field field, const Words& words, Found& found) const {
  if (words.size() < 2) return;
  std::uint32_t most = 0;
  for (const auto& [ordinal, named] : found.values) {
    if (!is_exact(named.rank)) continue;
    if (named.catalogued) return;
    most = std::max(most, names().articles(field, ordinal));
  }
  for (const std::string& word : words) {
    for (const auto& [ordinal, place] : names().having(field, word)) {
      // Hardly any value is so frequent.
      if (names().articles(field, ordinal) < kTimesAsMany * std::max(most, 1U)) continue;
      const Label label = names().label(field, ordinal);
      if (!is_person(label) || !names().catalogued(field, ordinal)) continue;
      if (is_respelt(words, name_words(label.name))) add(field, ordinal, NameRank::Respelt, found);
    }
  }
}

NameResolver::Found NameResolver::named(Field field, const Words& asked) const {
  Found found;
  add_catalogued(field, asked, found);
  add_with_words(field, asked, NameRank::Words, found);
  if (!found.values.empty()) return found;
  const Words fewer = telling(asked);
  if (fewer != asked) add_with_words(field, fewer, NameRank::FewerWords, found);
  return found;
}

std::optional<std::uint32_t> NameResolver::with_id(Field field, std::string_view text) const {
  return snapshot_.columns().facet(field).ordinal(text);
}

std::vector<std::uint32_t> NameResolver::meant(Field field, std::string_view text) const {
  const bool as_written = text.starts_with('=');
  const auto itself = with_id(field, text.substr(as_written ? 1 : 0));
  const bool settled = field != Field::Actor || (itself && names().catalogued(field, *itself));
  if (itself && (as_written || settled)) return {*itself};
  if (as_written) return {};
  std::vector<std::uint32_t> ordinals = surest(field, named(field, text));
  std::sort(ordinals.begin(), ordinals.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool catalogued = names().catalogued(field, a);
    if (catalogued != names().catalogued(field, b)) return catalogued;
    return more_frequent(field, a, b);
  });
  if (ordinals.empty() && itself) return {*itself};
  if (ordinals.size() > kMaxNamedValues) ordinals.resize(kMaxNamedValues);
  return ordinals;
}

/// Persons of the catalogue whose names have the words, with far more articles than all of
/// `others`, where the catalogue lists none of these: "Melania".
std::vector<std::uint32_t> NameResolver::far_better_known(Field field,
                                                          const std::vector<std::uint32_t>& others,
                                                          const Found& found) const {
  std::uint32_t most = 1;
  for (const std::uint32_t ordinal : others) {
    if (names().catalogued(field, ordinal)) return {};
    most = std::max(most, names().articles(field, ordinal));
  }
  std::vector<std::uint32_t> known;
  for (const auto& [ordinal, named] : found.values) {
    if (named.catalogued && named.rank <= NameRank::Words &&
        is_person(names().label(field, ordinal)) &&
        names().articles(field, ordinal) >= kTimesAsMany * most)
      known.push_back(ordinal);
  }
  return known;
}

std::vector<std::uint32_t> NameResolver::surest(Field field, const Found& found) const {
  const auto ranks = [&found](bool exact, bool catalogued) {
    std::set<NameRank> all;
    for (const auto& [ordinal, named] : found.values) {
      if (is_exact(named.rank) == exact && (!exact || named.catalogued == catalogued))
        all.insert(named.rank);
    }
    return all;
  };
  const auto chosen = [&found](const auto& wanted) {
    std::vector<std::uint32_t> ordinals;
    for (const auto& [ordinal, named] : found.values) {
      if (wanted(named)) ordinals.push_back(ordinal);
    }
    return ordinals;
  };
  if (const auto sure = ranks(true, true); !sure.empty()) {
    return chosen([rank = *sure.begin()](const Named& named) {
      return named.catalogued && named.rank == rank;
    });
  }
  // What the catalogue does not list may be somebody that it lists, called by the surname alone or
  // misspelt.
  if (const auto exact = ranks(true, false); !exact.empty()) {
    std::vector<std::uint32_t> called = chosen([rank = *exact.begin()](const Named& named) {
      const bool person = named.rank == NameRank::LastWord || named.rank == NameRank::Respelt;
      return named.rank == rank || (named.catalogued && person);
    });
    for (const std::uint32_t ordinal : far_better_known(field, called, found)) {
      if (std::find(called.begin(), called.end(), ordinal) == called.end())
        called.push_back(ordinal);
    }
    return called;
  }
  const auto parts = ranks(false, false);
  if (parts.empty() || found.absent || *parts.begin() == NameRank::Respelt) return {};
  std::vector<std::uint32_t> named =
      chosen([rank = *parts.begin()](const Named& value) { return value.rank == rank; });
  std::vector<std::uint32_t> known = far_better_known(field, named, found);
  return known.empty() ? named : known;
}

void NameResolver::add_beginnings(Field field, const Words& words, Found& found) const {
  for (const std::uint32_t ordinal : names().having(field, words, FacetNames::Words::Beginnings))
    add(field, ordinal, NameRank::Beginnings, found);
  if (field != Field::Actor) return;
  for (const std::string_view actor : names().further().beginning(words)) {
    const auto ordinal = snapshot_.columns().facet(field).ordinal(actor);
    if (ordinal) add(field, *ordinal, NameRank::AliasBeginnings, found);
  }
}

std::vector<std::uint32_t> NameResolver::sure(Field field, std::string_view text) const {
  const Found found = named(field, text);
  const bool any = std::any_of(found.values.begin(), found.values.end(), [](const auto& value) {
    return value.second.catalogued && is_exact(value.second.rank);
  });
  return any ? surest(field, found) : std::vector<std::uint32_t>();
}

/// Whom the leading ones of those that the catalogue does not list are likely to be a slip for.
void NameResolver::add_respelt_offers(Field field, Found& found) const {
  constexpr std::size_t kMostSlips = 3;
  std::vector<std::uint32_t> persons;
  for (const auto& [ordinal, named] : found.values) {
    if (field == Field::Actor && !named.catalogued && is_person(names().label(field, ordinal)))
      persons.push_back(ordinal);
  }
  const std::size_t slips = std::min(kMostSlips, persons.size());
  std::partial_sort(persons.begin(),
                    persons.begin() + static_cast<std::ptrdiff_t>(slips),
                    persons.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return more_frequent(field, a, b); });
  for (std::size_t i = 0; i < slips; ++i) {
    Found slip;
    slip.values.emplace(persons[i], Named{NameRank::Name, false});
    add_respelt(field, name_words(names().label(field, persons[i]).name), slip);
    for (const auto& [ordinal, named] : slip.values) {
      if (named.rank == NameRank::Respelt) add(field, ordinal, named.rank, found);
    }
  }
}

std::vector<NameResolver::Offer> NameResolver::offered(Field field, std::string_view text) const {
  constexpr int kRanks = static_cast<int>(NameRank::AliasBeginnings) + 1;
  const Words words = name_words(text);
  if (words.empty()) return {};
  Found found = named(field, text);
  for (auto& [ordinal, named] : found.values) {
    // Words within a name are no surer than beginnings of words.
    if (named.rank > NameRank::Respelt) named.rank = NameRank::Beginnings;
  }
  add_beginnings(field, words, found);
  const bool titled = field == Field::Actor && names().further().is_title(words.front());
  for (auto begin = words.begin() + 1; titled && found.values.empty() && begin != words.end();
       ++begin)
    add_beginnings(field, Words(begin, words.end()), found);
  add_respelt_offers(field, found);
  std::vector<Offer> offers;
  offers.reserve(found.values.size());
  for (const auto& [ordinal, named] : found.values) {
    const bool exact = is_exact(named.rank);
    const int kind = (named.catalogued ? 0 : 2) + (exact ? 0 : 1);
    offers.push_back({ordinal, kind * kRanks + static_cast<int>(named.rank)});
  }
  std::sort(offers.begin(), offers.end(), [&](const Offer& a, const Offer& b) {
    return a.tier != b.tier ? a.tier < b.tier : more_frequent(field, a.ordinal, b.ordinal);
  });
  return offers;
}

}  // namespace readout::engine
