// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue made ready for matching: every name, condition and phrase in one PhraseTrie, with
// its meaning. Built once by Tagger, then read from any number of threads.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "tagging/catalogue/catalogue.h"
#include "tagging/catalogue/shared_bodies.h"
#include "tagging/words/phrase_trie.h"

namespace readout::tagging {

/// Place in Catalogue::issues().
using IssueIndex = std::uint32_t;

enum class PhraseRole : std::uint8_t {
  Name,        ///< index: Lexicon::names
  Surname,     ///< index: Lexicon::surnames
  Cue,         ///< a word that must be near some name; index counts cues
  Blocker,     ///< a longer text in which a name is not itself; index counts blockers
  SharedBody,  ///< index: Lexicon::shared_body()
  Issue,       ///< index: Lexicon::issue_phrases
};

struct PhraseUse {
  PhraseRole role = PhraseRole::Name;
  std::uint32_t index = 0;
};

struct NameForm {
  ActorIndex actor = 0;
  AliasKind kind = AliasKind::Name;
  std::vector<std::uint32_t> near;    ///< cues, any of them
  std::vector<std::uint32_t> unless;  ///< blockers
};

/// Persons that share a surname.
struct SurnameForm {
  std::vector<ActorIndex> persons;
};

struct IssuePhrase {
  IssueIndex issue = 0;
  double weight = 0;  ///< negative where it speaks against
};

class Lexicon {
 public:
  explicit Lexicon(const Catalogue& catalogue);

  [[nodiscard]] const PhraseTrie& trie() const { return trie_; }
  [[nodiscard]] PhraseUse use(PhraseId phrase) const { return uses_[phrase]; }
  [[nodiscard]] const NameForm& name(std::uint32_t index) const { return names_[index]; }
  [[nodiscard]] const SurnameForm& surname(std::uint32_t index) const { return surnames_[index]; }
  [[nodiscard]] const SharedBody& shared_body(std::uint32_t index) const {
    return shared_bodies_[index];
  }
  /// The country that the actor is or belongs to, or kNoActorIndex.
  [[nodiscard]] ActorIndex home(ActorIndex actor) const { return homes_[actor]; }
  [[nodiscard]] const IssuePhrase& issue_phrase(std::uint32_t index) const {
    return issue_phrases_[index];
  }
  [[nodiscard]] std::size_t cue_count() const { return cues_.size(); }

 private:
  using Conditions = std::unordered_map<std::string, std::uint32_t>;

  void add_actor(const ActorEntry& actor, ActorIndex index);
  void add_surname(const ActorEntry& actor, ActorIndex index);
  void add_issue(const IssueEntry& issue, IssueIndex index);
  std::uint32_t condition(Conditions& known, const std::string& text, PhraseRole role);
  void put(std::string_view text, PhraseUse use, PhraseSyntax syntax = PhraseSyntax::Literal);

  PhraseTrie trie_;
  std::vector<PhraseUse> uses_;
  std::vector<NameForm> names_;
  std::vector<SurnameForm> surnames_;
  std::vector<IssuePhrase> issue_phrases_;
  std::vector<SharedBody> shared_bodies_;
  std::vector<ActorIndex> homes_;
  Conditions cues_;
  Conditions blockers_;
  Conditions surname_places_;
};

}  // namespace readout::tagging
