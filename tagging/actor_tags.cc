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

double salience_of(const ArticleText& text, const TokenSpan& place) {
  switch (text.words(place.field).prominence(place.first)) {
    case Prominence::Title:
      return text.made_title ? kLeadWeight : kTitleWeight;
    case Prominence::Lead:
      return kLeadWeight;
    case Prominence::Rest:
      break;
  }
  return 1;
}

/// "in Vienna", "from Beijing": where something happens. "Vienna said", "Vienna's answer": who
/// acts.
bool only_place(const FieldWords& words, const TokenSpan& place) {
  if (words.token(place.end - 1).possessive) return false;
  return place.first > 0 && words.same_sentence(place.first - 1, place.first) &&
         words.is(place.first - 1, kPlaceWord);
}

/// Sentences that name too many states for a story: a web form's list of all countries.
class StateLists {
 public:
  StateLists(const ArticleText& text, const MentionLedger& ledger) : text_(text) {
    for (const Claim& claim : ledger.claims()) {
      if (ledger.type_of(claim.actor) == article::ActorType::Country)
        ++states_[sentence_of(claim.place)];
    }
  }

  [[nodiscard]] bool hold(const TokenSpan& place) const {
    constexpr std::uint32_t kMostStates = 40;
    const auto found = states_.find(sentence_of(place));
    return found != states_.end() && found->second > kMostStates;
  }

 private:
  [[nodiscard]] std::uint64_t sentence_of(const TokenSpan& place) const {
    const std::uint32_t sentence = text_.words(place.field).token(place.first).sentence;
    return (static_cast<std::uint64_t>(place.field) << 32U) | sentence;
  }

  const ArticleText& text_;
  std::unordered_map<std::uint64_t, std::uint32_t> states_;
};

class Gatherer {
 public:
  explicit Gatherer(const ArticleText& text) : text_(text) {}

  void add(const article::ActorTag& actor, const TokenSpan& place, bool acts) {
    const auto [known, fresh] = places_.emplace(actor.id, gathered_.size());
    if (fresh) gathered_.push_back({actor, 0, false});
    Gathered& entry = gathered_[known->second];
    entry.tag.mentions.push_back(
        {place.field, text_.words(place.field).span_of(place.first, place.end)});
    entry.salience += salience_of(text_, place);
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

  const ArticleText& text_;
  std::vector<Gathered> gathered_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// With the catalogue's name where it has the same actor.
article::ActorTag tag_of(const Catalogue& catalogue, const UnlistedActor& actor) {
  article::ActorTag tag{made_id(actor.name), actor.name, actor.type, {}};
  const ActorEntry* known = catalogue.find_actor(tag.id);
  if (known == nullptr) return tag;
  if (known->type == actor.type) {
    tag.name = known->name;
  } else {
    tag.id += '-' + std::string(article::name_of(actor.type));
  }
  return tag;
}

void add_listed(const ArticleText& text,
                const Credits& credits,
                const MentionLedger& ledger,
                Gatherer& gatherer) {
  std::vector<Claim> claims = ledger.claims();
  std::erase_if(claims, [&](const Claim& claim) { return !ledger.is_listed(claim.actor); });
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& left, const Claim& right) {
    return std::pair(left.place.field, left.place.first) <
           std::pair(right.place.field, right.place.first);
  });
  const StateLists lists(text, ledger);
  for (const Claim& claim : claims) {
    const ActorEntry& actor = ledger.listed(claim.actor);
    const TokenSpan& place = claim.place;
    const FieldWords& words = text.words(place.field);
    const bool aside = credits.hold(place.field, place.first) || lists.hold(place) ||
                       (claim.reason == ClaimReason::Seat && only_place(words, place)) ||
                       (actor.media && only_quoted(words, place));
    gatherer.add({actor.id, actor.name, actor.type, {}}, place, !aside);
  }
}

/// In the order of the claims: equally salient actors keep it.
void add_unlisted(const Catalogue& catalogue, const MentionLedger& ledger, Gatherer& gatherer) {
  for (const Claim& claim : ledger.claims()) {
    if (ledger.is_listed(claim.actor)) continue;
    const UnlistedActor& actor = ledger.unlisted(claim.actor);
    if (catalogue.is_silenced(made_id(actor.name))) continue;
    gatherer.add(tag_of(catalogue, actor), claim.place, true);
  }
}

}  // namespace

std::vector<article::ActorTag> make_actor_tags(const Catalogue& catalogue,
                                               const ArticleText& text,
                                               const Credits& credits,
                                               const MentionLedger& ledger) {
  Gatherer gatherer(text);
  add_listed(text, credits, ledger, gatherer);
  add_unlisted(catalogue, ledger, gatherer);
  return gatherer.take();
}

}  // namespace readout::tagging
