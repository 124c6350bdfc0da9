// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/office_holders.h"

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

class OfficeHolders {
 public:
  OfficeHolders(const Offices& offices, const ArticleText& text, MentionLedger& ledger)
      : offices_(offices), text_(text), ledger_(ledger) {}

  void run() {
    for (const FieldWords& words : text_.fields) collect(words);
    for (const Claim& claim : ledger_.claims()) named_actors_.insert(claim.actor);
    for (const Bare& bare : bare_) {
      const auto [known, fresh] = holders_.try_emplace({bare.office, bare.country});
      if (fresh && !is_named(bare)) known->second = holder_of(bare);
      if (known->second) ledger_.claim(*known->second, bare.place, ClaimReason::OfficeHolder);
    }
  }

 private:
  using Office = Offices::Office;

  struct Bare {
    TokenSpan place;
    const Office* office;
    std::string country;  ///< id; empty behind "the"
  };

  void collect(const FieldWords& words) {
    for (std::uint32_t at = 0; at < words.size();) {
      const Office* office = office_at(words, at);
      if (office == nullptr) {
        ++at;
        continue;
      }
      const auto end = at + static_cast<std::uint32_t>(office->title.size());
      if (names_somebody(words, at, end)) {
        const ActorEntry* person = end < words.size() ? owner(words, end) : nullptr;
        told_.emplace(office, person != nullptr ? person->country : std::string());
      } else if (auto country = country_before(words, at)) {
        bare_.push_back({{words.field(), at, end}, office, std::move(*country)});
      }
      at = end;
    }
  }

  /// The actor that owns the word, or null.
  [[nodiscard]] const ActorEntry* owner(const FieldWords& words, std::uint32_t at) const {
    const Claim* claim = ledger_.owner(words.field(), at);
    return claim != nullptr ? &ledger_.listed(claim->actor) : nullptr;
  }

  [[nodiscard]] const Office* office_at(const FieldWords& words, std::uint32_t at) const {
    const auto stands = [&](const Office& office) {
      if (at + office.title.size() > words.size()) return false;
      for (std::uint32_t i = 0; i < office.title.size(); ++i) {
        if (!ledger_.is_free(words.field(), at + i) || words.folded(at + i) != office.title[i] ||
            (i > 0 && !words.goes_on(at + i)))
          return false;
      }
      return true;
    };
    const auto& candidates = offices_.beginning(words.folded(at));
    const auto found = std::find_if(candidates.begin(), candidates.end(), stands);
    return found == candidates.end() ? nullptr : &*found;
  }

  /// Whether the office is a named person's ("Secretary of State Jane Roe", "Jane Roe, the
  /// secretary of state") or another office ("Secretary of State for Wales").
  [[nodiscard]] bool names_somebody(const FieldWords& words,
                                    std::uint32_t first,
                                    std::uint32_t end) const {
    const auto follows = [&](std::uint32_t at) {
      return at < words.size() && at > 0 && words.same_sentence(at - 1, at) &&
             words.token(at).gap != WordGap::Break;
    };
    if (follows(end)) {
      const std::string_view next = words.folded(end);
      // "for Wales", but "met the foreign minister for an hour".
      const bool for_something =
          next == "for" && follows(end + 1) && words.token(end + 1).shape == WordShape::Capitalised;
      const bool another = next == "of" || for_something || next == "designate" || next == "elect";
      if (another || !ledger_.is_free(words.field(), end) || !words.lower(end)) return true;
    }
    const std::uint32_t article = first > 0 ? first - 1 : 0;
    return follows(article) && words.token(article).gap == WordGap::Comma &&
           !words.lower(article - 1);
  }

  /// Id of the country named right before; empty for "the" before a capital. Nothing otherwise.
  [[nodiscard]] std::optional<std::string> country_before(const FieldWords& words,
                                                          std::uint32_t first) const {
    if (first == 0 || !words.goes_on(first)) return std::nullopt;
    if (const ActorEntry* country = owner(words, first - 1); country != nullptr) {
      std::uint32_t begin = first - 1;
      while (begin > 0 && owner(words, begin - 1) == country) --begin;
      const bool another = begin > 0 && words.is(begin - 1, kOtherHolder);
      if (another || country->type != article::ActorType::Country) return std::nullopt;
      return country->id;
    }
    const bool the = words.folded(first - 1) == "the";
    const bool capital = words.token(first).shape == WordShape::Capitalised;
    return the && !words.is_title() && capital ? std::optional<std::string>("") : std::nullopt;
  }

  /// "Prime Minister Boris Johnson" leaves "the Japanese prime minister" open.
  [[nodiscard]] bool is_named(const Bare& bare) const {
    const auto [begin, end] = told_.equal_range(bare.office);
    return std::any_of(begin, end, [&bare](const auto& told) {
      return bare.country.empty() || told.second.empty() || told.second == bare.country;
    });
  }

  [[nodiscard]] std::optional<ActorIndex> holder_of(const Bare& bare) const {
    // "The President" may be any country's.
    if (bare.country.empty() && bare.office->title.size() < 2) return std::nullopt;
    std::optional<ActorIndex> found;
    for (const auto& [person, role] : bare.office->holders) {
      if (!bare.country.empty() && ledger_.listed(person).country != bare.country) continue;
      if (named_actors_.contains(person)) return std::nullopt;
      if (!in_office({role}, text_.published) || found == person) continue;
      if (found) return std::nullopt;
      found = person;
    }
    return found;
  }

  const Offices& offices_;
  const ArticleText& text_;
  MentionLedger& ledger_;
  std::vector<Bare> bare_;
  /// Offices whose holder the article names itself, with the holder's country where it is known.
  std::unordered_multimap<const Office*, std::string> told_;
  std::unordered_set<ActorIndex> named_actors_;
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

void claim_office_holders(const Offices& offices, const ArticleText& text, MentionLedger& ledger) {
  if (text.language != "en" || text.published.empty()) return;
  OfficeHolders(offices, text, ledger).run();
}

}  // namespace readout::tagging
