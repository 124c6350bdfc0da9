// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/office_resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "tagging/catalogue/role_dates.h"
#include "tagging/words/tokens.h"

namespace readout::tagging {
namespace {

std::vector<std::string> words_of(std::string_view title) {
  const TokenizedText text = tokenize(title);
  std::vector<std::string> words;
  words.reserve(text.tokens.size());
  for (const TextToken& token : text.tokens) words.emplace_back(text.folded(token));
  return words;
}

class OfficeResolver {
 public:
  OfficeResolver(const Offices& offices,
                 const Catalogue& catalogue,
                 const ArticleText& article,
                 std::vector<NameMention>& names)
      : offices_(offices), catalogue_(catalogue), article_(article), names_(names) {}

  void run() {
    for (const std::uint8_t field : kTextFields) collect(field);
    for (const NameMention& name : names_) persons_.insert(name.actor);
    for (const Bare& bare : bare_) {
      const auto [known, fresh] = holders_.try_emplace({bare.office, bare.country});
      if (fresh && !is_named(bare)) known->second = holder_of(bare);
      if (known->second) names_.push_back({*known->second, bare.field, bare.first, bare.end});
    }
  }

 private:
  using Office = Offices::Office;

  struct Bare {
    const Office* office;
    std::uint8_t field;
    std::uint32_t first;
    std::uint32_t end;
    std::string country;  ///< id, of the word before; empty: "the"
  };

  void collect(std::uint8_t field) {
    const FieldText& text = article_.fields[field];
    const auto owners = owners_of(field);
    const auto size = static_cast<std::uint32_t>(text.tokens().size());
    for (std::uint32_t at = 0; at < size;) {
      const Office* office = office_at(text, owners, at);
      if (office == nullptr) {
        ++at;
        continue;
      }
      const auto end = at + static_cast<std::uint32_t>(office->title.size());
      if (names_somebody(text, owners, at, end)) {
        const ActorEntry* person = end < size ? owners[end] : nullptr;
        named_.emplace(office, person != nullptr ? person->country : std::string());
      } else if (auto country = country_before(text, owners, at)) {
        bare_.push_back({office, field, at, end, std::move(*country)});
      }
      at = end;
    }
  }

  /// By token: the name that covers it, or null.
  [[nodiscard]] std::vector<const ActorEntry*> owners_of(std::uint8_t field) const {
    std::vector<const ActorEntry*> owners(article_.fields[field].tokens().size());
    for (const NameMention& name : names_) {
      if (name.field != field) continue;
      std::fill(
          owners.begin() + name.first, owners.begin() + name.end, &catalogue_.actors()[name.actor]);
    }
    return owners;
  }

  [[nodiscard]] const Office* office_at(const FieldText& text,
                                        const std::vector<const ActorEntry*>& owners,
                                        std::uint32_t at) const {
    const auto stands = [&](const Office& office) {
      if (at + office.title.size() > text.tokens().size()) return false;
      for (std::uint32_t i = 0; i < office.title.size(); ++i) {
        const TextToken& token = text.tokens()[at + i];
        if (owners[at + i] != nullptr || text.known.text.folded(token) != office.title[i] ||
            (i > 0 && (token.gap != WordGap::Space || token.opens_sentence)))
          return false;
      }
      return true;
    };
    const auto& candidates = offices_.beginning(text.known.text.folded(text.tokens()[at]));
    const auto found = std::find_if(candidates.begin(), candidates.end(), stands);
    return found == candidates.end() ? nullptr : &*found;
  }

  /// "Secretary of State Jane Roe", "Secretary of State for Wales", "Jane Roe, the secretary of
  /// state": the office is that person's, or another office.
  [[nodiscard]] static bool names_somebody(const FieldText& text,
                                           const std::vector<const ActorEntry*>& owners,
                                           std::uint32_t first,
                                           std::uint32_t end) {
    const std::vector<TextToken>& tokens = text.tokens();
    const auto follows = [&](std::uint32_t at) {
      return at < tokens.size() && at > 0 && !tokens[at].opens_sentence &&
             tokens[at].gap != WordGap::Break;
    };
    if (follows(end)) {
      const std::string_view next = text.known.text.folded(tokens[end]);
      // "for Wales", but "met the foreign minister for an hour".
      const bool for_something =
          next == "for" && follows(end + 1) && tokens[end + 1].shape == WordShape::Capitalised;
      const bool another = next == "of" || for_something || next == "designate" || next == "elect";
      if (another || owners[end] != nullptr || tokens[end].shape != WordShape::Lower) return true;
    }
    const std::uint32_t article = first > 0 ? first - 1 : 0;
    return follows(article) && tokens[article].gap == WordGap::Comma &&
           tokens[article - 1].shape != WordShape::Lower;
  }

  /// Id of the country whose name stands right before; empty for "the" before capitals, which a
  /// single word does not do: "the President" is anybody's.
  [[nodiscard]] std::optional<std::string> country_before(
      const FieldText& text,
      const std::vector<const ActorEntry*>& owners,
      std::uint32_t first) const {
    const TextToken& token = text.tokens()[first];
    if (first == 0 || token.opens_sentence || token.gap != WordGap::Space) return std::nullopt;
    const ActorEntry* owner = owners[first - 1];
    if (owner != nullptr) {
      std::uint32_t begin = first - 1;
      while (begin > 0 && owners[begin - 1] == owner) --begin;
      const bool another = begin > 0 && text.is(begin - 1, kOtherHolder);
      if (another || owner->type != article::ActorType::Country) return std::nullopt;
      return owner->id;
    }
    const bool the = text.known.text.folded(text.tokens()[first - 1]) == "the";
    const bool title = text.field == article::TextField::Title;
    return the && !title && token.shape == WordShape::Capitalised ? std::optional<std::string>("")
                                                                  : std::nullopt;
  }

  /// "Prime Minister Boris Johnson" leaves "the Japanese prime minister" open.
  [[nodiscard]] bool is_named(const Bare& bare) const {
    const auto [begin, end] = named_.equal_range(bare.office);
    return std::any_of(begin, end, [&bare](const auto& named) {
      return bare.country.empty() || named.second.empty() || named.second == bare.country;
    });
  }

  [[nodiscard]] std::optional<ActorIndex> holder_of(const Bare& bare) const {
    if (bare.country.empty() && bare.office->title.size() < 2) return std::nullopt;
    std::optional<ActorIndex> found;
    for (const auto& [person, role] : bare.office->holders) {
      const std::string& country = catalogue_.actors()[person].country;
      if (!bare.country.empty() && country != bare.country) continue;
      if (persons_.contains(person)) return std::nullopt;
      if (!in_office({role}, article_.published) || found == person) continue;
      if (found) return std::nullopt;
      found = person;
    }
    return found;
  }

  const Offices& offices_;
  const Catalogue& catalogue_;
  const ArticleText& article_;
  std::vector<NameMention>& names_;
  std::vector<Bare> bare_;
  /// Offices whose holder the article tells itself, with the holder's country where it is known.
  std::unordered_multimap<const Office*, std::string> named_;
  std::unordered_set<ActorIndex> persons_;  ///< whom the article names
  std::map<std::pair<const Office*, std::string>, std::optional<ActorIndex>> holders_;
};

}  // namespace

Offices::Offices(const Catalogue& catalogue) {
  std::map<std::vector<std::string>, std::vector<Holder>> offices;
  for (ActorIndex person = 0; person < catalogue.actors().size(); ++person) {
    for (const Role& role : catalogue.actors()[person].roles)
      offices[words_of(role.title)].push_back({person, role});
  }
  for (auto& [title, holders] : offices) {
    if (!title.empty()) by_first_word_[title.front()].push_back({title, std::move(holders)});
  }
  for (auto& [word, starting] : by_first_word_) {
    std::stable_sort(starting.begin(), starting.end(), [](const Office& a, const Office& b) {
      return a.title.size() > b.title.size();
    });
  }
}

const std::vector<Offices::Office>& Offices::beginning(std::string_view word) const {
  const auto found = by_first_word_.find(std::string(word));
  return found == by_first_word_.end() ? none_ : found->second;
}

void resolve_offices(const Offices& offices,
                     const Catalogue& catalogue,
                     const ArticleText& article,
                     std::vector<NameMention>& names) {
  if (article.language != "en" || article.published.empty()) return;
  OfficeResolver(offices, catalogue, article, names).run();
}

}  // namespace readout::tagging
