// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/mention_ledger.h"

#include <algorithm>
#include <utility>

namespace readout::tagging {

MentionLedger::MentionLedger(const Catalogue& catalogue, const ArticleText& text)
    : listed_(catalogue.actors()) {
  for (const FieldWords& words : text.fields)
    owners_[static_cast<std::size_t>(words.field())].assign(words.size(), kFree);
}

ClaimId MentionLedger::claim(ActorIndex actor, const TokenSpan& place, ClaimReason reason) {
  const auto id = static_cast<ClaimId>(entries_.size());
  entries_.push_back({{id, actor, place, reason}});
  const auto tokens = owners_[static_cast<std::size_t>(place.field)].begin();
  std::fill(tokens + place.first, tokens + place.end, id + 1);
  return id;
}

void MentionLedger::replace(ClaimId id, ActorIndex actor, ClaimReason reason) {
  entries_[id].claim.actor = actor;
  entries_[id].claim.reason = reason;
}

void MentionLedger::withdraw(ClaimId id) {
  entries_[id].stands = false;
  const TokenSpan& place = entries_[id].claim.place;
  const auto tokens = owners_[static_cast<std::size_t>(place.field)].begin();
  std::replace(tokens + place.first, tokens + place.end, id + 1, kFree);
}

std::vector<Claim> MentionLedger::claims() const {
  std::vector<Claim> standing;
  standing.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    if (entry.stands) standing.push_back(entry.claim);
  }
  return standing;
}

std::optional<article::ActorType> MentionLedger::owner_type(article::TextField field,
                                                            std::uint32_t at) const {
  const Claim* claim = owner(field, at);
  return claim != nullptr ? std::optional(type_of(claim->actor)) : std::nullopt;
}

article::ActorType MentionLedger::type_of(ActorIndex actor) const {
  return is_listed(actor) ? listed(actor).type : unlisted(actor).type;
}

ActorIndex MentionLedger::add_unlisted(UnlistedActor actor) {
  unlisted_.push_back(std::move(actor));
  return static_cast<ActorIndex>(listed_.size() + unlisted_.size() - 1);
}

}  // namespace readout::tagging
