// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/surnames.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tagging/catalogue/role_dates.h"
#include "tagging/listed/named_things.h"

namespace readout::tagging {
namespace {

/// Where a surname begins: field and token.
using Place = std::pair<article::TextField, std::uint32_t>;

/// Who has a surname at a place: a person of the catalogue, or one it doesn't list.
struct Bearer {
  Place at;
  std::optional<ActorIndex> person;
};

class Surnames {
 public:
  Surnames(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger)
      : lexicon_(lexicon), text_(text), ledger_(ledger) {}

  void run() {
    note_full_names();
    for (const FieldWords& words : text_.fields) collect_bare(words);
    note_titled();
    for (const Bare& bare : bare_) {
      const auto person = resolve(bare);
      if (!person) continue;
      if (bare.covered_by) ledger_.withdraw(*bare.covered_by);
      ledger_.claim(*person, bare.place, ClaimReason::Surname);
    }
  }

 private:
  struct Bare {
    TokenSpan place;
    std::uint32_t surname;              ///< Lexicon::surname()
    std::optional<ClaimId> covered_by;  ///< a name of one word at the same place
  };

  void note_full_names() {
    for (const Claim& name : ledger_.claims()) {
      if (ledger_.type_of(name.actor) == article::ActorType::Person)
        named_[name.actor].push_back(place_of(name.place));
    }
  }

  /// "President Trump" counts as a full name.
  void note_titled() {
    for (const Bare& bare : bare_) {
      const auto title = title_before(bare);
      const auto person = title ? known_alone(lexicon_.surname(bare.surname)) : std::nullopt;
      if (!person || !holds_title(ledger_.listed(*person).roles, *title)) continue;
      named_[*person].push_back(place_of(bare.place));
    }
    for (auto& [person, places] : named_) std::sort(places.begin(), places.end());
  }

  void collect_bare(const FieldWords& words) {
    std::uint32_t free_from = 0;
    for (const PhraseMatch& match : words.matches()) {
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::Surname || match.first < free_from) continue;
      std::optional<ClaimId> covered_by;
      if (const Claim* name = ledger_.owner(words.field(), match.first); name != nullptr) {
        if (name->place.first != match.first || name->place.end != match.end) continue;
        if (ledger_.type_of(name->actor) == article::ActorType::Person) continue;
        covered_by = name->id;
      }
      free_from = match.end;
      if (!reads_as_surname(words, match)) continue;
      const TokenSpan place{words.field(), match.first, match.end};
      if (has_foreign_given_name(words, match)) {
        strangers_[use.index].push_back(place_of(place));
      } else {
        bare_.push_back({place, use.index, covered_by});
      }
    }
  }

  [[nodiscard]] static Place place_of(const TokenSpan& span) { return {span.field, span.first}; }

  [[nodiscard]] bool reads_as_surname(const FieldWords& words, const PhraseMatch& match) const {
    // "Johnson & Johnson" is a firm.
    if (match.first > 0 && words.ampersand(match.first - 1)) return false;
    if (match.end < words.size() && !words.token(match.end - 1).possessive) {
      const bool joined = words.same_sentence(match.end - 1, match.end) &&
                          words.token(match.end).gap != WordGap::Break;
      if (joined && !words.lower(match.end) && words.is(match.end, kInstitutionWord)) return false;
      if (joined && words.ampersand(match.end)) return false;
    }
    return !is_month(words, match) && !text_.capital_by_place(words, match.first) &&
           !is_acronym(words, match) && !names_thing(lexicon_, words, match.first, match.end);
  }

  /// "in May", "May 4": the only surname of a head of government that is a month too.
  [[nodiscard]] static bool is_month(const FieldWords& words, const PhraseMatch& match) {
    if (words.folded(match.first) != "may") return false;
    if (match.end < words.size() && words.number(match.end)) return true;
    return match.first > 0 && words.is(match.first - 1, kDateWord);
  }

  /// The "XI" of a cricket side, among small letters.
  [[nodiscard]] static bool is_acronym(const FieldWords& words, const PhraseMatch& match) {
    constexpr std::uint32_t kMostLetters = 3;
    const TextToken& token = words.token(match.first);
    return match.end - match.first == 1 && words.all_capitals(match.first) &&
           token.end - token.begin <= kMostLetters && !words.shouted(match.first);
  }

  /// Whether the word before is a given name that no claim owns.
  [[nodiscard]] bool has_foreign_given_name(const FieldWords& words,
                                            const PhraseMatch& match) const {
    if (match.first == 0 || !words.goes_on(match.first) || words.hyphen_before(match.first))
      return false;
    const std::uint32_t before = match.first - 1;
    if (words.token(before).possessive || !words.capital(before)) return false;
    if (!ledger_.is_free(words.field(), before)) return false;
    const bool title = words.is(before, kTitleWord) && !words.token(before).dotted;
    // In a headline every word may have a capital.
    return !title && !words.is(before, kFunctionWord) && !words.in_headline(match.first);
  }

  [[nodiscard]] std::optional<ActorIndex> resolve(const Bare& bare) const {
    const SurnameForm& form = lexicon_.surname(bare.surname);
    std::vector<ActorIndex> present;
    for (const ActorIndex person : form.persons) {
      if (named_.contains(person)) present.push_back(person);
    }
    if (present.empty()) return bare.covered_by ? std::nullopt : known_alone(form);
    if (present.size() > 1) {
      if (const auto titled = agreeing_with_title(bare, present)) return titled;
      if (const auto head = head_of_family(bare, form, present)) return head;
    }
    return nearest_bearer(bare, present).person;
  }

  /// The person that the surname alone means; of several, the one in office on the article's date.
  [[nodiscard]] std::optional<ActorIndex> known_alone(const SurnameForm& form) const {
    std::vector<ActorIndex> candidates;
    for (const ActorIndex person : form.persons) {
      if (ledger_.listed(person).surname_alone) candidates.push_back(person);
    }
    if (candidates.size() > 1) {
      std::erase_if(candidates, [this](ActorIndex person) {
        return !in_office(ledger_.listed(person).roles, text_.published);
      });
    }
    return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
  }

  /// Of several of one country, the one that the surname alone means; not behind a title ("Mrs.").
  [[nodiscard]] std::optional<ActorIndex> head_of_family(
      const Bare& bare, const SurnameForm& form, const std::vector<ActorIndex>& present) const {
    const auto alone = known_alone(form);
    if (!alone || title_before(bare)) return std::nullopt;
    const std::string& country = ledger_.listed(*alone).country;
    const bool here = std::find(present.begin(), present.end(), *alone) != present.end();
    const bool family =
        !country.empty() && std::all_of(present.begin(), present.end(), [&](ActorIndex person) {
          return ledger_.listed(person).country == country;
        });
    return here && family ? alone : std::nullopt;
  }

  [[nodiscard]] std::optional<std::string_view> title_before(const Bare& bare) const {
    const FieldWords& words = text_.words(bare.place.field);
    const std::uint32_t first = bare.place.first;
    if (first == 0 || !words.is(first - 1, kTitleWord)) return std::nullopt;
    return words.folded(first - 1);
  }

  /// "Secretary Clinton": the only one of them with an office of that title.
  [[nodiscard]] std::optional<ActorIndex> agreeing_with_title(
      const Bare& bare, const std::vector<ActorIndex>& present) const {
    const auto title = title_before(bare);
    if (!title) return std::nullopt;
    std::optional<ActorIndex> agreeing;
    for (const ActorIndex person : present) {
      if (!holds_title(ledger_.listed(person).roles, *title)) continue;
      if (agreeing) return std::nullopt;
      agreeing = person;
    }
    return agreeing;
  }

  /// The last one with the surname before the place, else the first one after it.
  [[nodiscard]] Bearer nearest_bearer(const Bare& bare,
                                      const std::vector<ActorIndex>& present) const {
    const Place here = place_of(bare.place);
    std::optional<Bearer> before;
    std::optional<Bearer> after;
    const auto consider = [&](const std::vector<Place>& places, std::optional<ActorIndex> person) {
      const auto next = std::upper_bound(places.begin(), places.end(), here);
      if (next != places.begin() && (!before || *std::prev(next) > before->at))
        before = Bearer{*std::prev(next), person};
      if (next != places.end() && (!after || *next < after->at)) after = Bearer{*next, person};
    };
    for (const ActorIndex person : present) consider(named_.at(person), person);
    // "Trump" stays the president where his wife is named in full.
    const bool stands_alone =
        std::any_of(present.begin(), present.end(), [this](ActorIndex person) {
          return ledger_.listed(person).surname_alone;
        });
    const auto found = strangers_.find(bare.surname);
    if (found != strangers_.end() && !stands_alone) consider(found->second, std::nullopt);
    if (before) return *before;
    return after ? *after : Bearer{};
  }

  const Lexicon& lexicon_;
  const ArticleText& text_;
  MentionLedger& ledger_;
  std::unordered_map<ActorIndex, std::vector<Place>> named_;
  std::unordered_map<std::uint32_t, std::vector<Place>> strangers_;  ///< by surname
  std::vector<Bare> bare_;
};

}  // namespace

void claim_surnames(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger) {
  Surnames(lexicon, text, ledger).run();
}

}  // namespace readout::tagging
