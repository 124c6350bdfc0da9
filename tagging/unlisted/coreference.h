// SPDX-License-Identifier: GPL-3.0-or-later
// Coreference: from the candidate spans of a field to the persons and organisations they name.
// Candidates of one spelling are judged together; short forms and acronyms join the full names. Not
// safe to share between threads.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "article/tags.h"
#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

struct Entity {
  std::string name;  ///< the fullest form
  article::ActorType type = article::ActorType::Person;
  std::vector<CandidateSpan> spans;  ///< in order of the text
  float chance = 0;                  ///< the model's probability for its name
};

class Coreference {
 public:
  /// `model` and `words` must outlive it.
  Coreference(const NameModel& model,
              const FieldWords& words,
              const std::vector<CandidateSpan>& spans);

  [[nodiscard]] std::vector<Entity> resolve();

 private:
  /// Candidates of one spelling.
  struct Group {
    std::vector<std::string_view> words;  ///< folded, those of its first span
    std::size_t core = 0;                 ///< how many of them, without "Jr" or "III"
    std::string text;                     ///< as written at its first place
    std::vector<CandidateSpan> spans;
    NameScores chances{};
    bool single = false;  ///< one word as written
    bool titled = false;
    bool honorific = false;
    std::size_t actor = kNone;  ///< place in actors_
  };

  struct Actor {
    article::ActorType type;
    std::vector<std::size_t> groups;  ///< the first one gave the name
  };

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  using Actors = std::vector<std::size_t>;  ///< places in actors_, ascending

  void gather(const std::vector<CandidateSpan>& spans);
  void judge(Group& group) const;
  void accept_full_names();
  void accept_full_name(std::size_t index);
  [[nodiscard]] bool ends_with(const Group& group, WordClasses any) const;
  [[nodiscard]] bool may_be_person(const Group& group) const;
  [[nodiscard]] bool is_place_of(const CandidateSpan& span) const;
  void join_short_forms();
  void join_acronyms();
  void accept_single_names();
  [[nodiscard]] std::size_t same_person(const Group& group) const;
  [[nodiscard]] std::size_t same_body(const Group& group);
  [[nodiscard]] std::size_t bearer_of(const Group& group) const;
  [[nodiscard]] Actors actors_with_end_of(const Group& group) const;
  [[nodiscard]] bool shortens(const Group& group, std::size_t actor) const;
  [[nodiscard]] bool may_shorten_body(const Group& group) const;
  [[nodiscard]] bool is_common(const Group& group) const;
  [[nodiscard]] std::unordered_map<std::string, std::size_t> abbreviations() const;
  void add_actor(std::size_t group, article::ActorType type);
  void join(std::size_t group, std::size_t actor);

  const NameModel& model_;
  const FieldWords& words_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<Actor> actors_;
  std::unordered_map<std::string_view, Actors> by_first_word_;
  std::unordered_map<std::string_view, Actors> by_last_word_;
  std::unordered_map<std::string, std::size_t> bodies_;  ///< by name without legal form
};

}  // namespace readout::tagging
