// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/open_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "tagging/unlisted/headlines.h"
#include "tagging/unlisted/name_features.h"
#include "tagging/unlisted/name_groups.h"
#include "tagging/unlisted/page_words.h"
#include "tagging/unlisted/title_names.h"

namespace readout::tagging {
namespace {

std::array<std::vector<TokenOwner>, 2> owners_of(const Catalogue& catalogue,
                                                 const ArticleText& article,
                                                 const std::vector<NameMention>& known) {
  std::array<std::vector<TokenOwner>, 2> owners;
  for (std::size_t i = 0; i < owners.size(); ++i)
    owners[i].assign(article.fields[i].tokens().size(), TokenOwner::Nobody);
  for (const NameMention& mention : known) {
    TokenOwner owner = TokenOwner::Organisation;
    const article::ActorType type = catalogue.actors()[mention.actor].type;
    if (type == article::ActorType::Person) owner = TokenOwner::Person;
    if (type == article::ActorType::Country) owner = TokenOwner::Country;
    std::fill(owners[mention.field].begin() + mention.first,
              owners[mention.field].begin() + mention.end,
              owner);
  }
  return owners;
}

/// Mentions of the catalogue within the places of `actors` go.
void give_way(const std::vector<OpenActor>& actors, std::vector<NameMention>& known) {
  std::vector<NamePlace> places;
  for (const OpenActor& actor : actors)
    places.insert(places.end(), actor.places.begin(), actor.places.end());
  std::sort(places.begin(), places.end());
  std::erase_if(known, [&places](const NameMention& mention) {
    const NamePlace here{mention.field, mention.first, mention.first};
    auto place =
        std::upper_bound(places.begin(), places.end(), here, [](const auto& a, const auto& b) {
          return std::pair(a.field, a.first) < std::pair(b.field, b.first);
        });
    if (place == places.begin()) return false;
    --place;
    return place->field == mention.field && mention.first < place->end;
  });
}

/// Bodies that the article names in full elsewhere, as the catalogue knows them: "Intelligence
/// Committee" for "House Intelligence Committee".
class KnownBodies {
 public:
  KnownBodies(const Catalogue& catalogue,
              const ArticleText& article,
              const std::vector<NameMention>& known)
      : article_(article) {
    for (const NameMention& mention : known) {
      if (catalogue.actors()[mention.actor].type != article::ActorType::Organisation) continue;
      if (mention.end - mention.first < 3) continue;
      by_last_word_[folded(mention.field, mention.end - 1)].push_back(mention);
    }
  }

  /// Nothing where there are none, or several.
  [[nodiscard]] std::optional<ActorIndex> shortened_by(const NamePlace& place) const {
    const auto found = by_last_word_.find(folded(place.field, place.end - 1));
    if (found == by_last_word_.end() || place.end - place.first < 2) return std::nullopt;
    // "the state Supreme Court"
    if (place.first > 0 && folded(place.field, place.first - 1) == "state") return std::nullopt;
    std::optional<ActorIndex> body;
    for (const NameMention& full : found->second) {
      if (full.actor == body || !ends_with(full, place)) continue;
      if (body) return std::nullopt;
      body = full.actor;
    }
    return body;
  }

 private:
  [[nodiscard]] std::string_view folded(std::uint8_t field, std::uint32_t at) const {
    const FieldText& text = article_.fields[field];
    return text.known.text.folded(text.tokens()[at]);
  }

  [[nodiscard]] bool ends_with(const NameMention& full, const NamePlace& place) const {
    const std::uint32_t size = place.end - place.first;
    if (full.end - full.first <= size) return false;
    for (std::uint32_t i = 1; i <= size; ++i) {
      if (folded(full.field, full.end - i) != folded(place.field, place.end - i)) return false;
    }
    return true;
  }

  const ArticleText& article_;
  std::unordered_map<std::string_view, std::vector<NameMention>> by_last_word_;
};

void join_known_bodies(const Catalogue& catalogue,
                       const ArticleText& article,
                       std::vector<OpenActor>& actors,
                       std::vector<NameMention>& known) {
  const KnownBodies bodies(catalogue, article, known);
  std::erase_if(actors, [&](const OpenActor& actor) {
    if (actor.type != article::ActorType::Organisation) return false;
    const auto body = bodies.shortened_by(actor.places.front());
    if (!body) return false;
    for (const NamePlace& place : actor.places)
      known.push_back({*body, place.field, place.first, place.end, AliasKind::Name});
    return true;
  });
}

}  // namespace

std::vector<OpenActor> find_open_names(const NameModel& model,
                                       const Catalogue& catalogue,
                                       const ArticleText& article,
                                       std::vector<NameMention>& known) {
  if (article.language != "en") return {};
  constexpr std::uint8_t kBody = 1;
  const FieldText& body = article.fields[kBody];
  const auto owners = owners_of(catalogue, article, known);
  std::vector<NameRun> runs = find_name_runs(model, body, owners[kBody]);
  const std::vector<bool> headlines = find_headlines(model, body);
  std::erase_if(runs, [&](const NameRun& run) {
    return headlines[body.tokens()[run.first].sentence] || article.in_credit(kBody, run.first) ||
           article.in_credit(kBody, run.end - 1);
  });
  NameGroups groups(model, body, runs);
  std::vector<OpenActor> actors;
  for (ResolvedName& name : groups.resolve()) {
    OpenActor actor{std::move(name.name), name.type, {}};
    for (const NameRun& run : name.runs) actor.places.push_back({kBody, run.first, run.end});
    actors.push_back(std::move(actor));
  }
  std::erase_if(actors,
                [&](const OpenActor& actor) { return is_no_actor(*article.lists, actor.name); });
  join_known_bodies(catalogue, article, actors, known);
  find_title_names(model, article, owners[0], actors);
  give_way(actors, known);
  return actors;
}

}  // namespace readout::tagging
