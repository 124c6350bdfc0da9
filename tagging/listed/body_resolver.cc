// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/body_resolver.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace readout::tagging {
namespace {

constexpr double kLeadWeight = 2;
constexpr std::uint32_t kLeadSentences = 3;
/// How far the country that an article is about must be ahead of the next.
constexpr double kDominance = 2;
/// Its least share of the weight of the foremost of all countries, which may have no such body.
constexpr double kLeastShare = 0.5;

/// Field and first token.
using Place = std::pair<std::uint8_t, std::uint32_t>;

class BodyResolver {
 public:
  BodyResolver(const Lexicon& lexicon,
               const Catalogue& catalogue,
               const ArticleText& article,
               std::vector<NameMention>& names)
      : lexicon_(lexicon), catalogue_(catalogue), article_(article), names_(names) {}

  void run() {
    for (const std::uint8_t field : kTextFields) collect(field);
    if (bare_.empty()) return;
    weigh_countries();
    std::vector<NameMention> found;
    for (const Bare& bare : bare_) {
      const auto body = resolve(bare);
      if (!body) continue;
      if (bare.covered_by) {
        names_[*bare.covered_by].actor = *body;
      } else {
        found.push_back({*body, bare.field, bare.first, bare.end});
      }
    }
    names_.insert(names_.end(), found.begin(), found.end());
  }

 private:
  struct Bare {
    std::uint8_t field;
    std::uint32_t first;
    std::uint32_t end;
    const SharedBody* body;
    std::optional<std::size_t> covered_by;  ///< a name of the catalogue at the same place
    std::optional<ActorIndex> country;      ///< named right before: "Tehran's foreign ministry"
  };

  void collect(std::uint8_t field) {
    const FieldText& text = article_.fields[field];
    const std::vector<std::uint32_t> owners = owners_of(field);
    for (const PhraseMatch& match : text.matches) {
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::SharedBody) continue;
      Bare bare{field, match.first, match.end, &lexicon_.shared_body(use.index), {}, {}};
      if (settle_cover(bare, owners) && stands_alone(bare, owners)) bare_.push_back(bare);
    }
  }

  /// By token: place in names_ + 1, or 0.
  [[nodiscard]] std::vector<std::uint32_t> owners_of(std::uint8_t field) const {
    std::vector<std::uint32_t> owners(article_.fields[field].tokens().size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].field != field) continue;
      std::fill(owners.begin() + names_[i].first,
                owners.begin() + names_[i].end,
                static_cast<std::uint32_t>(i + 1));
    }
    return owners;
  }

  /// False where another name of the catalogue stands over the place: a longer one, or "Congress"
  /// as the name of a party.
  [[nodiscard]] bool settle_cover(Bare& bare, const std::vector<std::uint32_t>& owners) const {
    for (std::uint32_t at = bare.first; at < bare.end; ++at) {
      if (owners[at] == 0) continue;
      const NameMention& name = names_[owners[at] - 1];
      if (name.first != bare.first || name.end != bare.end || !holds(*bare.body, name.actor))
        return false;
      bare.covered_by = owners[at] - 1;
    }
    return true;
  }

  [[nodiscard]] bool stands_alone(Bare& bare, const std::vector<std::uint32_t>& owners) const {
    const FieldText& text = article_.fields[bare.field];
    const TextToken& token = text.tokens()[bare.first];
    const bool headline =
        text.field == article::TextField::Title || text.known.shouted[token.sentence];
    const bool capital = token.shape != WordShape::Lower;
    if (bare.body->single && (!capital || headline || token.opens_sentence)) return false;
    return fits_before(bare, owners, headline) && fits_after(bare, headline);
  }

  [[nodiscard]] bool fits_before(Bare& bare,
                                 const std::vector<std::uint32_t>& owners,
                                 bool headline) const {
    const FieldText& text = article_.fields[bare.field];
    const TextToken& token = text.tokens()[bare.first];
    const bool small = token.shape == WordShape::Lower;
    const bool opens = bare.first == 0 || token.opens_sentence || token.gap != WordGap::Space;
    if (opens) return !small;
    const std::uint32_t before = bare.first - 1;
    const TextToken& word = text.tokens()[before];
    if (owners[before] != 0) return names_country(bare, owners[before] - 1);
    if (text.text[token.begin - 1] == '-') return false;
    if (small) return points_to_known(text, bare, before);
    if (text.is(before, kNarrowing)) return false;
    const bool joined = before > 0 && text.text[word.begin - 1] == '-';  // "Hamas-run"
    if (joined) return false;
    if (headline || word.shape == WordShape::Lower) return true;
    return word.opens_sentence && text.is(before, kOpener);
  }

  /// "the foreign ministry", "the country's foreign ministry", "a foreign ministry spokesman".
  [[nodiscard]] static bool points_to_known(const FieldText& text,
                                            const Bare& bare,
                                            std::uint32_t before) {
    const auto folded = [&text](std::uint32_t at) {
      return text.known.text.folded(text.tokens()[at]);
    };
    const std::string_view word = folded(before);
    if (text.tokens()[before].possessive) return word == "country" || word == "nation";
    if (word == "the" || word == "its" || word == "their") return true;
    return (word == "a" || word == "an") && bare.end < text.tokens().size() &&
           text.is(bare.end, kPersonTitle);
  }

  [[nodiscard]] bool names_country(Bare& bare, std::size_t name) const {
    const NameMention& before = names_[name];
    if (catalogue_.actors()[before.actor].type != article::ActorType::Country) return false;
    // "the London police" are the city's.
    const FieldText& text = article_.fields[bare.field];
    if (before.kind == AliasKind::Seat && !text.tokens()[before.end - 1].possessive) return false;
    bare.country = before.actor;
    return true;
  }

  [[nodiscard]] bool fits_after(const Bare& bare, bool headline) const {
    const FieldText& text = article_.fields[bare.field];
    if (bare.end >= text.tokens().size()) return true;
    const TextToken& next = text.tokens()[bare.end];
    const TextToken& last = text.tokens()[bare.end - 1];
    if (next.sentence != last.sentence || next.gap != WordGap::Space || last.possessive)
      return true;
    const std::string_view word = text.known.text.folded(next);
    if (word == "of" || word == "for") return false;
    if (headline) return true;
    const bool capital = next.shape != WordShape::Lower && next.shape != WordShape::Number;
    if (capital) return text.is(bare.end, kPersonTitle);
    return word != "and" || !capital_at(text, bare.end + 1);
  }

  [[nodiscard]] static bool capital_at(const FieldText& text, std::uint32_t at) {
    return at < text.tokens().size() && text.tokens()[at].shape == WordShape::Capitalised;
  }

  [[nodiscard]] bool is_bare(const NameMention& name) const {
    return std::any_of(bare_.begin(), bare_.end(), [&](const Bare& bare) {
      return bare.covered_by && &names_[*bare.covered_by] == &name;
    });
  }

  /// A country's weight is that of its own mentions and of those of who belongs to it.
  void weigh_countries() {
    for (const NameMention& name : names_) {
      if (is_bare(name)) continue;
      full_names_[name.actor].emplace_back(name.field, name.first);
      const ActorIndex home = lexicon_.home(name.actor);
      if (home == kNoActorIndex) continue;
      const FieldText& text = article_.fields[name.field];
      const bool lead = text.field == article::TextField::Title ||
                        text.tokens()[name.first].sentence < kLeadSentences;
      double& weight = weights_[home];
      weight += lead ? kLeadWeight : 1;
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

  /// The one named last before the place; if none was, the first after.
  [[nodiscard]] std::optional<ActorIndex> named_in_full(const Bare& bare) const {
    const Place here{bare.field, bare.first};
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
    // "Parliament" is a common word as well: only of the foremost country.
    const double least = bare.body->single ? 1 : kLeastShare;
    return most >= kDominance * next && most >= least * most_weight_ ? leading : std::nullopt;
  }

  const Lexicon& lexicon_;
  const Catalogue& catalogue_;
  const ArticleText& article_;
  std::vector<NameMention>& names_;
  std::vector<Bare> bare_;
  std::unordered_map<ActorIndex, std::vector<Place>> full_names_;
  std::unordered_map<ActorIndex, double> weights_;
  double most_weight_ = 0;
};

}  // namespace

void resolve_bodies(const Lexicon& lexicon,
                    const Catalogue& catalogue,
                    const ArticleText& article,
                    std::vector<NameMention>& names) {
  BodyResolver(lexicon, catalogue, article, names).run();
}

}  // namespace readout::tagging
