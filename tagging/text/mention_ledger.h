// SPDX-License-Identifier: GPL-3.0-or-later
// Who is mentioned where in one article. Each finder claims spans for actors, with a reason, and
// sees the claims of the finders before it. Made once per article by Tagger::tag(). Not safe to
// share between threads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tagging/text/article_text.h"

namespace readout::tagging {

/// Why a span is a mention of an actor.
enum class ClaimReason : std::uint8_t {
  Name,           ///< a name or alias of the catalogue
  Seat,           ///< an alias that is a place: "Vienna" for Austria
  Surname,        ///< the surname of a catalogue person
  CountryBody,    ///< "the Foreign Ministry", of the country that the article is about
  OfficeHolder,   ///< "the Secretary of State", on the article's date
  ShortenedBody,  ///< the end of the name of a catalogue body that is named in full elsewhere
  Unlisted,       ///< a name that the catalogue doesn't list
};

using ClaimId = std::uint32_t;

struct Claim {
  ClaimId id = 0;
  ActorIndex actor = 0;  ///< of the catalogue; numbers behind its last are unlisted actors
  TokenSpan place;
  ClaimReason reason = ClaimReason::Name;
};

/// An actor that the catalogue doesn't list.
struct UnlistedActor {
  std::string name;  ///< the fullest form in the article, without titles
  article::ActorType type = article::ActorType::Person;
};

class MentionLedger {
 public:
  /// Both must outlive it.
  MentionLedger(const Catalogue& catalogue, const ArticleText& text);

  /// The claim now owns its tokens, whoever owned them before. REQUIRES a span of one word or more.
  ClaimId claim(ActorIndex actor, const TokenSpan& place, ClaimReason reason);
  /// Gives the claim another actor and reason.
  void replace(ClaimId id, ActorIndex actor, ClaimReason reason);
  /// Frees its tokens.
  void withdraw(ClaimId id);

  /// All that are not withdrawn, in the order they were made.
  [[nodiscard]] std::vector<Claim> claims() const;

  /// The claim that owns a token, or null; valid until the next claim.
  [[nodiscard]] const Claim* owner(article::TextField field, std::uint32_t at) const {
    const std::uint32_t place = owners_[static_cast<std::size_t>(field)][at];
    return place == kFree ? nullptr : &entries_[place - 1].claim;
  }
  [[nodiscard]] bool is_free(article::TextField field, std::uint32_t at) const {
    return owners_[static_cast<std::size_t>(field)][at] == kFree;
  }
  /// The type of the actor that owns a token.
  [[nodiscard]] std::optional<article::ActorType> owner_type(article::TextField field,
                                                             std::uint32_t at) const;

  [[nodiscard]] article::ActorType type_of(ActorIndex actor) const;
  [[nodiscard]] bool is_listed(ActorIndex actor) const { return actor < listed_.size(); }
  /// REQUIRES is_listed(actor).
  [[nodiscard]] const ActorEntry& listed(ActorIndex actor) const { return listed_[actor]; }

  ActorIndex add_unlisted(UnlistedActor actor);
  /// REQUIRES !is_listed(actor); valid until the next one is added.
  [[nodiscard]] UnlistedActor& unlisted(ActorIndex actor) {
    return unlisted_[actor - listed_.size()];
  }
  [[nodiscard]] const UnlistedActor& unlisted(ActorIndex actor) const {
    return unlisted_[actor - listed_.size()];
  }

 private:
  static constexpr std::uint32_t kFree = 0;

  struct Entry {
    Claim claim;
    bool stands = true;
  };

  const std::vector<ActorEntry>& listed_;
  std::vector<UnlistedActor> unlisted_;
  std::vector<Entry> entries_;                        ///< by ClaimId
  std::array<std::vector<std::uint32_t>, 2> owners_;  ///< by token: place in entries_ + 1, or kFree
};

}  // namespace readout::tagging
