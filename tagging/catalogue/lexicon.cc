// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/lexicon.h"

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {

Lexicon::Lexicon(const Catalogue& catalogue)
    : shared_bodies_(shared_bodies_of(catalogue)), homes_(home_countries(catalogue)) {
  std::size_t names = 0;
  for (const ActorEntry& actor : catalogue.actors()) names += actor.aliases.size();
  names_.reserve(names);
  trie_.expect(names);
  for (std::uint32_t i = 0; i < shared_bodies_.size(); ++i)
    put(shared_bodies_[i].form, {PhraseRole::SharedBody, i});
  for (ActorIndex i = 0; i < catalogue.actors().size(); ++i) add_actor(catalogue.actors()[i], i);
  for (IssueIndex i = 0; i < catalogue.issues().size(); ++i) add_issue(catalogue.issues()[i], i);
  trie_.finish();
}

void Lexicon::put(std::string_view text, PhraseUse use, PhraseSyntax syntax) {
  if (trie_.add(text, syntax)) uses_.push_back(use);
}

std::uint32_t Lexicon::condition(Conditions& known, const std::string& text, PhraseRole role) {
  const auto [place, fresh] = known.emplace(text, static_cast<std::uint32_t>(known.size()));
  if (fresh) put(text, {role, place->second});
  return place->second;
}

void Lexicon::add_actor(const ActorEntry& actor, ActorIndex index) {
  for (const Alias& alias : actor.aliases) {
    NameForm form;
    form.actor = index;
    form.kind = alias.kind;
    for (const std::string& cue : alias.near)
      form.near.push_back(condition(cues_, cue, PhraseRole::Cue));
    for (const std::string& longer : alias.unless)
      form.unless.push_back(condition(blockers_, longer, PhraseRole::Blocker));
    names_.push_back(std::move(form));
    put(alias.text, {PhraseRole::Name, static_cast<std::uint32_t>(names_.size() - 1)});
  }
  if (actor.type == article::ActorType::Person && !actor.surname.empty()) add_surname(actor, index);
}

void Lexicon::add_surname(const ActorEntry& actor, ActorIndex index) {
  const auto [place, fresh] = surname_places_.emplace(folded_words(actor.surname, ' '),
                                                      static_cast<std::uint32_t>(surnames_.size()));
  if (fresh) {
    surnames_.emplace_back();
    put(actor.surname, {PhraseRole::Surname, place->second});
  }
  surnames_[place->second].persons.push_back(index);
}

void Lexicon::add_issue(const IssueEntry& issue, IssueIndex index) {
  const auto add = [&](const WeightedPhrase& phrase, double sign) {
    issue_phrases_.push_back({index, sign * phrase.weight});
    put(phrase.text,
        {PhraseRole::Issue, static_cast<std::uint32_t>(issue_phrases_.size() - 1)},
        PhraseSyntax::Wildcards);
  };
  for (const WeightedPhrase& phrase : issue.words) add(phrase, 1);
  for (const WeightedPhrase& phrase : issue.against) add(phrase, -1);
}

}  // namespace readout::tagging
