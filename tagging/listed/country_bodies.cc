// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/country_bodies.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readout::tagging {
namespace {

constexpr double kLeadWeight = 2;  // of a mention in the title or lead
/// How many times the weight of the next country the leading one must have.
constexpr double kDominance = 2;
/// Its least share of the greatest weight of all countries: that one may have no such body.
constexpr double kLeastShare = 0.5;

/// Field and first token.
using Place = std::pair<article::TextField, std::uint32_t>;

class CountryBodies {
 public:
  CountryBodies(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger)
      : lexicon_(lexicon), text_(text), ledger_(ledger) {}

  void run() {
    for (const FieldWords& words : text_.fields) collect(words);
    if (bare_.empty()) return;
    weigh_countries();
    for (const Bare& bare : bare_) {
      const auto body = resolve(bare);
      if (!body) continue;
      if (bare.covered_by) {
        ledger_.replace(*bare.covered_by, *body, ClaimReason::CountryBody);
      } else {
        ledger_.claim(*body, bare.place, ClaimReason::CountryBody);
      }
    }
  }

 private:
  struct Bare {
    TokenSpan place;
    const SharedBody* body;
    std::optional<ClaimId> covered_by;  ///< a claim of the same place
    std::optional<ActorIndex> country;  ///< named right before: "Tehran's foreign ministry"
  };

  void collect(const FieldWords& words) {
    for (const PhraseMatch& match : words.matches()) {
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::SharedBody) continue;
      Bare bare{{words.field(), match.first, match.end}, &lexicon_.shared_body(use.index), {}, {}};
      if (settle_cover(bare) && stands_alone(words, bare)) bare_.push_back(bare);
    }
  }

  /// False where another claim covers the place: for a longer name, or for "Congress" the party.
  [[nodiscard]] bool settle_cover(Bare& bare) const {
    for (std::uint32_t at = bare.place.first; at < bare.place.end; ++at) {
      const Claim* name = ledger_.owner(bare.place.field, at);
      if (name == nullptr) continue;
      if (name->place != bare.place || !holds(*bare.body, name->actor)) return false;
      bare.covered_by = name->id;
    }
    return true;
  }

  [[nodiscard]] bool stands_alone(const FieldWords& words, Bare& bare) const {
    const std::uint32_t first = bare.place.first;
    if (bare.body->single &&
        (words.lower(first) || words.in_headline(first) || words.token(first).opens_sentence))
      return false;
    return fits_before(words, bare) && fits_after(words, bare.place);
  }

  [[nodiscard]] bool fits_before(const FieldWords& words, Bare& bare) const {
    const std::uint32_t first = bare.place.first;
    const bool small = words.lower(first);
    if (first == 0 || !words.goes_on(first)) return !small;
    const std::uint32_t before = first - 1;
    if (const Claim* name = ledger_.owner(words.field(), before); name != nullptr) {
      if (!names_country(words, *name)) return false;
      bare.country = name->actor;
      return true;
    }
    if (words.hyphen_before(first)) return false;
    if (small) return points_to_known(words, bare.place);
    if (words.is(before, kNarrowing)) return false;
    if (before > 0 && words.hyphen_before(before)) return false;  // "Hamas-run"
    if (words.in_headline(first) || words.lower(before)) return true;
    return words.token(before).opens_sentence && words.is(before, kOpener);
  }

  /// "the foreign ministry", "the country's foreign ministry", "a foreign ministry spokesman".
  [[nodiscard]] static bool points_to_known(const FieldWords& words, const TokenSpan& place) {
    const std::uint32_t before = place.first - 1;
    const std::string_view word = words.folded(before);
    if (words.token(before).possessive) return word == "country" || word == "nation";
    if (word == "the" || word == "its" || word == "their") return true;
    return (word == "a" || word == "an") && place.end < words.size() &&
           words.is(place.end, kPersonTitle);
  }

  /// A seat must be possessive: "the London police" are the city's.
  [[nodiscard]] bool names_country(const FieldWords& words, const Claim& name) const {
    if (ledger_.type_of(name.actor) != article::ActorType::Country) return false;
    return name.reason != ClaimReason::Seat || words.token(name.place.end - 1).possessive;
  }

  [[nodiscard]] static bool fits_after(const FieldWords& words, const TokenSpan& place) {
    const std::uint32_t next = place.end;
    if (next >= words.size() || !words.goes_on(next) || words.token(next - 1).possessive)
      return true;
    const std::string_view word = words.folded(next);
    if (word == "of" || word == "for") return false;
    if (words.in_headline(place.first)) return true;
    if (!words.lower(next) && !words.number(next)) return words.is(next, kPersonTitle);
    const bool capital =
        next + 1 < words.size() && words.token(next + 1).shape == WordShape::Capitalised;
    return word != "and" || !capital;
  }

  [[nodiscard]] bool is_bare(const Claim& name) const {
    return std::any_of(
        bare_.begin(), bare_.end(), [&](const Bare& bare) { return bare.covered_by == name.id; });
  }

  /// A country's weight: its own mentions and those of its persons and bodies.
  void weigh_countries() {
    for (const Claim& name : ledger_.claims()) {
      if (is_bare(name)) continue;
      full_names_[name.actor].emplace_back(name.place.field, name.place.first);
      const ActorIndex home = lexicon_.home(name.actor);
      if (home == kNoActorIndex) continue;
      const bool rest =
          text_.words(name.place.field).prominence(name.place.first) == Prominence::Rest;
      double& weight = weights_[home];
      weight += rest ? 1 : kLeadWeight;
      most_weight_ = std::max(most_weight_, weight);
    }
  }

  [[nodiscard]] std::optional<ActorIndex> resolve(const Bare& bare) const {
    if (bare.country) return body_of(*bare.body, *bare.country);
    if (const auto named = named_in_full(bare)) return named;
    return of_dominant_country(bare);
  }

  [[nodiscard]] static bool holds(const SharedBody& body, ActorIndex actor) {
    return std::any_of(body.holders.begin(), body.holders.end(), [actor](const auto& holder) {
      return holder.body == actor;
    });
  }

  [[nodiscard]] static std::optional<ActorIndex> body_of(const SharedBody& body,
                                                         ActorIndex country) {
    for (const SharedBody::Holder& holder : body.holders) {
      if (holder.country == country) return holder.body;
    }
    return std::nullopt;
  }

  /// The last one named before the place, else the first one after it.
  [[nodiscard]] std::optional<ActorIndex> named_in_full(const Bare& bare) const {
    const Place here{bare.place.field, bare.place.first};
    std::optional<std::pair<Place, ActorIndex>> before;
    std::optional<std::pair<Place, ActorIndex>> after;
    for (const SharedBody::Holder& holder : bare.body->holders) {
      const auto found = full_names_.find(holder.body);
      if (found == full_names_.end()) continue;
      for (const Place& place : found->second) {
        if (place < here && (!before || place > before->first)) before = {place, holder.body};
        if (place > here && (!after || place < after->first)) after = {place, holder.body};
      }
    }
    if (before) return before->second;
    return after ? std::optional(after->second) : std::nullopt;
  }

  [[nodiscard]] std::optional<ActorIndex> of_dominant_country(const Bare& bare) const {
    double most = 0;
    double next = 0;
    std::optional<ActorIndex> leading;
    for (const SharedBody::Holder& holder : bare.body->holders) {
      const auto found = weights_.find(holder.country);
      if (found == weights_.end()) continue;
      if (found->second > most) {
        next = most;
        most = found->second;
        leading = holder.body;
      } else {
        next = std::max(next, found->second);
      }
    }
    // "Parliament" is a common word too: it needs the country with the greatest weight.
    const double least = bare.body->single ? 1 : kLeastShare;
    return most >= kDominance * next && most >= least * most_weight_ ? leading : std::nullopt;
  }

  const Lexicon& lexicon_;
  const ArticleText& text_;
  MentionLedger& ledger_;
  std::vector<Bare> bare_;
  std::unordered_map<ActorIndex, std::vector<Place>> full_names_;
  std::unordered_map<ActorIndex, double> weights_;
  double most_weight_ = 0;
};

}  // namespace

void claim_country_bodies(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger) {
  CountryBodies(lexicon, text, ledger).run();
}

}  // namespace readout::tagging
