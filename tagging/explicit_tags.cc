// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/explicit_tags.h"

#include <algorithm>

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {
namespace {

constexpr article::Mention kFromMetadata{article::TextField::Metadata, {}};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

template <typename Tag>
void put(std::vector<Tag>& tags, Tag tag, std::vector<article::Mention> Tag::*proofs) {
  const auto same = [&tag](const Tag& other) { return other.id == tag.id; };
  auto place = std::find_if(tags.begin(), tags.end(), same);
  if (place == tags.end()) place = tags.insert(tags.end(), std::move(tag));
  std::vector<article::Mention>& places = (*place).*proofs;
  if (places.empty() || places.back().field != article::TextField::Metadata)
    places.push_back(kFromMetadata);
}

}  // namespace

const ExplicitTags::Names& ExplicitTags::names() const {
  std::call_once(made_, [this] {
    // Names first: an alias never takes the name of another actor.
    for (const ActorEntry& actor : catalogue_.actors())
      names_.actors.emplace(folded_words(actor.name, ' '), &actor);
    for (const ActorEntry& actor : catalogue_.actors()) {
      for (const Alias& alias : actor.aliases) {
        if (alias.near.empty()) names_.actors.emplace(folded_words(alias.text, ' '), &actor);
      }
    }
    for (const IssueEntry& issue : catalogue_.issues())
      names_.issues.emplace(folded_words(issue.name, ' '), &issue);
  });
  return names_;
}

article::ActorTag ExplicitTags::actor_named(std::string_view text) const {
  const ActorEntry* actor = catalogue_.find_actor(text);
  if (actor == nullptr) {
    const auto found = names().actors.find(folded_words(text, ' '));
    if (found != names().actors.end()) actor = found->second;
  }
  if (actor != nullptr) return {actor->id, actor->name, actor->type, {}};
  return {made_id(text), std::string(text), article::ActorType::Organisation, {}};
}

article::IssueTag ExplicitTags::issue_named(std::string_view text) const {
  const IssueEntry* issue = catalogue_.find_issue(text);
  if (issue == nullptr) {
    const auto found = names().issues.find(folded_words(text, ' '));
    if (found != names().issues.end()) issue = found->second;
  }
  if (issue != nullptr) return {issue->id, issue->name, issue->group, 0, {}};
  return {made_id(text), std::string(text), {}, 0, {}};
}

void ExplicitTags::add(const article::Article& article, article::Tags& tags) const {
  for (const std::string& text : article.explicit_actors) {
    if (!is_blank(text)) put(tags.actors, actor_named(text), &article::ActorTag::mentions);
  }
  for (const std::string& text : article.explicit_issues) {
    if (!is_blank(text)) put(tags.issues, issue_named(text), &article::IssueTag::evidence);
  }
}

}  // namespace readout::tagging
