// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/unlisted_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/coreference.h"
#include "tagging/unlisted/name_filter.h"
#include "tagging/unlisted/title_case.h"
#include "tagging/unlisted/title_names.h"

namespace readout::tagging {
namespace {

/// Bodies of the catalogue that the article names in full elsewhere: "Intelligence Committee" for
/// "House Intelligence Committee".
class KnownBodies {
 public:
  KnownBodies(const ArticleText& text, const MentionLedger& ledger) : text_(text) {
    for (const Claim& claim : ledger.claims()) {
      if (ledger.type_of(claim.actor) != article::ActorType::Organisation) continue;
      if (claim.place.size() < 3) continue;
      by_last_word_[last_word(claim.place)].push_back(claim);
    }
  }

  /// The only body that `place` shortens; nothing where there are none or several.
  [[nodiscard]] std::optional<ActorIndex> shortened_by(const TokenSpan& place) const {
    const auto found = by_last_word_.find(last_word(place));
    if (found == by_last_word_.end() || place.size() < 2) return std::nullopt;
    // "the state Supreme Court"
    if (place.first > 0 && text_.words(place.field).folded(place.first - 1) == "state")
      return std::nullopt;
    std::optional<ActorIndex> body;
    for (const Claim& full : found->second) {
      if (full.actor == body || !ends_with(full.place, place)) continue;
      if (body) return std::nullopt;
      body = full.actor;
    }
    return body;
  }

 private:
  [[nodiscard]] std::string_view last_word(const TokenSpan& place) const {
    return text_.words(place.field).folded(place.end - 1);
  }

  [[nodiscard]] bool ends_with(const TokenSpan& full, const TokenSpan& end) const {
    if (full.size() <= end.size()) return false;
    const FieldWords& words = text_.words(full.field);
    const FieldWords& end_words = text_.words(end.field);
    for (std::uint32_t i = 1; i <= end.size(); ++i) {
      if (words.folded(full.end - i) != end_words.folded(end.end - i)) return false;
    }
    return true;
  }

  const ArticleText& text_;
  std::unordered_map<std::string_view, std::vector<Claim>> by_last_word_;
};

/// Candidates in the body, without those in title-case sentences and in credits.
std::vector<CandidateSpan> find_candidates(const NameModel& model,
                                           const FieldWords& body,
                                           const Credits& credits,
                                           const MentionLedger& ledger) {
  std::vector<CandidateSpan> spans = find_candidate_spans(model, body, ledger);
  const std::vector<bool> headlines = find_title_case(model, body);
  std::erase_if(spans, [&](const CandidateSpan& span) {
    return headlines[body.token(span.first).sentence] || credits.hold(body.field(), span.first) ||
           credits.hold(body.field(), span.end - 1);
  });
  return spans;
}

void claim_body_names(const NameModel& model,
                      const ArticleText& text,
                      const Credits& credits,
                      MentionLedger& ledger) {
  const FieldWords& body = text.body();
  const KnownBodies known(text, ledger);
  Coreference groups(model, body, find_candidates(model, body, credits, ledger));
  for (Entity& name : groups.resolve()) {
    if (is_no_actor(text.lists, name.name)) continue;
    const auto place_of = [&body](const CandidateSpan& span) {
      return TokenSpan{body.field(), span.first, span.end};
    };
    std::optional<ActorIndex> actor;
    if (name.type == article::ActorType::Organisation)
      actor = known.shortened_by(place_of(name.spans.front()));
    const ClaimReason reason = actor ? ClaimReason::ShortenedBody : ClaimReason::Unlisted;
    if (!actor) actor = ledger.add_unlisted({std::move(name.name), name.type});
    for (const CandidateSpan& span : name.spans) ledger.claim(*actor, place_of(span), reason);
  }
}

void withdraw_covered(MentionLedger& ledger) {
  for (const Claim& claim : ledger.claims()) {
    const Claim* owner = ledger.owner(claim.place.field, claim.place.first);
    if (ledger.is_listed(claim.actor) && owner != nullptr && !ledger.is_listed(owner->actor))
      ledger.withdraw(claim.id);
  }
}

}  // namespace

void claim_unlisted_names(const NameModel& model,
                          const ArticleText& text,
                          const Credits& credits,
                          MentionLedger& ledger) {
  if (text.language != "en") return;
  claim_body_names(model, text, credits, ledger);
  claim_title_names(model, text, ledger);
  withdraw_covered(ledger);
}

}  // namespace readout::tagging
