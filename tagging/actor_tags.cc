// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/actor_tags.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "tagging/catalogue/name_forms.h"
#include "tagging/text/quoted_media.h"

namespace readout::tagging {
namespace {

constexpr double kTitleWeight = 5;
constexpr double kLeadWeight = 2;
constexpr std::uint32_t kLeadSentences = 3;

double salience_of(const ArticleText& article, std::uint8_t index, std::uint32_t token) {
  const FieldText& field = article.fields[index];
  if (field.field == article::TextField::Title)
    return article.made_title ? kLeadWeight : kTitleWeight;
  return field.tokens()[token].sentence < kLeadSentences ? kLeadWeight : 1;
}

/// "in Vienna", "from Beijing": where something happens. "Vienna said", "Vienna's answer": who
/// acts.
bool only_place(const ArticleText& article, const NameMention& mention) {
  const FieldText& field = article.fields[mention.field];
  if (field.tokens()[mention.end - 1].possessive) return false;
  return mention.first > 0 &&
         field.tokens()[mention.first].sentence == field.tokens()[mention.first - 1].sentence &&
         field.is(mention.first - 1, kPlaceWord);
}

bool shows_acting(const Catalogue& catalogue,
                  const ArticleText& article,
                  const NameMention& mention) {
  if (article.in_credit(mention.field, mention.first)) return false;
  if (mention.kind == AliasKind::Seat && only_place(article, mention)) return false;
  return !catalogue.actors()[mention.actor].media || !only_quoted(article, mention);
}

/// Sentences that name more states than one does who tells something: a form's list of all states.
class StateLists {
 public:
  StateLists(const Catalogue& catalogue,
             const ArticleText& article,
             const std::vector<NameMention>& mentions)
      : article_(article) {
    for (const NameMention& mention : mentions) {
      if (catalogue.actors()[mention.actor].type == article::ActorType::Country)
        ++states_[place_of(mention)];
    }
  }

  [[nodiscard]] bool hold(const NameMention& mention) const {
    constexpr std::uint32_t kMostStates = 40;
    const auto found = states_.find(place_of(mention));
    return found != states_.end() && found->second > kMostStates;
  }

 private:
  [[nodiscard]] std::uint64_t place_of(const NameMention& mention) const {
    const std::uint32_t sentence = article_.fields[mention.field].tokens()[mention.first].sentence;
    return (std::uint64_t{mention.field} << 32U) | sentence;
  }

  const ArticleText& article_;
  std::unordered_map<std::uint64_t, std::uint32_t> states_;
};

class Gatherer {
 public:
  explicit Gatherer(const ArticleText& article) : article_(article) {}

  void add(const article::ActorTag& actor, const NamePlace& place, bool acts) {
    const auto [known, fresh] = places_.emplace(actor.id, gathered_.size());
    if (fresh) gathered_.push_back({actor, 0, false});
    Gathered& entry = gathered_[known->second];
    const FieldText& field = article_.fields[place.field];
    entry.tag.mentions.push_back({field.field, field.span_of(place.first, place.end)});
    entry.salience += salience_of(article_, place.field, place.first);
    entry.acts = entry.acts || acts;
  }

  std::vector<article::ActorTag> take() {
    std::erase_if(gathered_, [](const Gathered& entry) { return !entry.acts; });
    std::stable_sort(
        gathered_.begin(), gathered_.end(), [](const Gathered& left, const Gathered& right) {
          return left.salience > right.salience;
        });
    std::vector<article::ActorTag> tags;
    for (Gathered& entry : gathered_) {
      std::sort(entry.tag.mentions.begin(), entry.tag.mentions.end(), comes_before);
      tags.push_back(std::move(entry.tag));
    }
    return tags;
  }

 private:
  struct Gathered {
    article::ActorTag tag;
    double salience = 0;
    bool acts = false;
  };

  static bool comes_before(const article::Mention& left, const article::Mention& right) {
    return std::pair(left.field, left.span.begin) < std::pair(right.field, right.span.begin);
  }

  const ArticleText& article_;
  std::vector<Gathered> gathered_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Named as the catalogue names it where it does.
article::ActorTag tag_of(const Catalogue& catalogue, const OpenActor& open) {
  article::ActorTag tag{made_id(open.name), open.name, open.type, {}};
  const ActorEntry* known = catalogue.find_actor(tag.id);
  if (known == nullptr) return tag;
  if (known->type == open.type) {
    tag.name = known->name;
  } else {
    tag.id += '-' + std::string(article::name_of(open.type));
  }
  return tag;
}

}  // namespace

std::vector<article::ActorTag> make_actor_tags(const Catalogue& catalogue,
                                               const ArticleText& article,
                                               std::vector<NameMention> mentions,
                                               const std::vector<OpenActor>& open) {
  std::sort(mentions.begin(), mentions.end());
  Gatherer gatherer(article);
  const StateLists lists(catalogue, article, mentions);
  for (const NameMention& mention : mentions) {
    const ActorEntry& actor = catalogue.actors()[mention.actor];
    const bool acts = shows_acting(catalogue, article, mention) && !lists.hold(mention);
    gatherer.add(
        {actor.id, actor.name, actor.type, {}}, {mention.field, mention.first, mention.end}, acts);
  }
  for (const OpenActor& actor : open) {
    if (catalogue.is_silenced(made_id(actor.name))) continue;
    const article::ActorTag tag = tag_of(catalogue, actor);
    for (const NamePlace& place : actor.places) gatherer.add(tag, place, true);
  }
  return gatherer.take();
}

}  // namespace readout::tagging
