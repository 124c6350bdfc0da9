// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/surname_resolver.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "tagging/catalogue/role_dates.h"
#include "tagging/listed/named_things.h"

namespace readout::tagging {
namespace {

/// A place in the article: title before body.
constexpr std::uint64_t position(std::uint8_t field, std::uint32_t token) {
  return (std::uint64_t{field} << 32U) | token;
}

/// Someone who bears a surname at a place: a catalogue person, or nobody it knows.
struct Bearer {
  std::uint64_t at = 0;
  std::optional<ActorIndex> person;
};

class SurnameResolver {
 public:
  SurnameResolver(const Lexicon& lexicon,
                  const Catalogue& catalogue,
                  const ArticleText& article,
                  std::vector<NameMention>& names)
      : lexicon_(lexicon), catalogue_(catalogue), article_(article), names_(names) {}

  std::vector<NameMention> run() {
    for (const std::uint8_t i : kTextFields) mark_names(i);
    note_full_names();
    for (const std::uint8_t i : kTextFields) collect_bare(i);
    note_titled();
    std::vector<NameMention> resolved;
    for (const Bare& bare : bare_) {
      if (const auto person = resolve(bare)) {
        resolved.push_back({*person, bare.field, bare.match.first, bare.match.end});
        if (bare.covered_by) dropped_.push_back(*bare.covered_by);
      }
    }
    drop_taken_names();
    return resolved;
  }

 private:
  struct Bare {
    std::uint8_t field;
    PhraseMatch match;
    std::uint32_t surname;
    std::optional<std::size_t> covered_by;  ///< a one-word name in names_ at the same place
  };

  static constexpr std::uint32_t kFree = 0;

  void mark_names(std::uint8_t field) {
    owner_[field].assign(article_.fields[field].tokens().size(), kFree);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].field != field) continue;
      for (std::uint32_t at = names_[i].first; at < names_[i].end; ++at)
        owner_[field][at] = static_cast<std::uint32_t>(i + 1);
    }
  }

  void note_full_names() {
    for (const NameMention& name : names_) {
      if (catalogue_.actors()[name.actor].type == article::ActorType::Person)
        named_[name.actor].push_back(position(name.field, name.first));
    }
  }

  /// "President Trump" names him as well as his full name does.
  void note_titled() {
    for (const Bare& bare : bare_) {
      const auto title = title_before(bare);
      const auto person = title ? known_alone(lexicon_.surname(bare.surname)) : std::nullopt;
      if (!person || !holds_title(catalogue_.actors()[*person].roles, *title)) continue;
      named_[*person].push_back(position(bare.field, bare.match.first));
    }
    for (auto& [person, places] : named_) std::sort(places.begin(), places.end());
  }

  void collect_bare(std::uint8_t field) {
    const FieldText& text = article_.fields[field];
    std::uint32_t free_from = 0;
    for (std::size_t i = 0; i < text.matches.size(); ++i) {
      const PhraseMatch& match = text.matches[i];
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::Surname || match.first < free_from) continue;
      std::optional<std::size_t> covered_by;
      if (const std::uint32_t owner = owner_[field][match.first]; owner != kFree) {
        const NameMention& name = names_[owner - 1];
        if (name.first != match.first || name.end != match.end) continue;
        if (catalogue_.actors()[name.actor].type == article::ActorType::Person) continue;
        covered_by = owner - 1;
      }
      free_from = match.end;
      if (!reads_as_surname(text, match)) continue;
      if (has_foreign_given_name(text, field, match)) {
        strangers_[use.index].push_back(position(field, match.first));
      } else {
        bare_.push_back({field, match, use.index, covered_by});
      }
    }
  }

  [[nodiscard]] bool reads_as_surname(const FieldText& text, const PhraseMatch& match) const {
    if (match.first > 0 && is_ampersand(text, match.first - 1)) return false;
    const TextToken& last = text.tokens()[match.end - 1];
    if (match.end < text.tokens().size() && !last.possessive) {
      const TextToken& next = text.tokens()[match.end];
      const bool joined = next.sentence == last.sentence && next.gap != WordGap::Break;
      const bool capital = next.shape != WordShape::Lower;
      if (joined && capital && text.is(match.end, kInstitutionWord)) return false;
      if (joined && is_ampersand(text, match.end)) return false;
    }
    return !is_month(text, match) && !is_common_word(text, match) && !is_acronym(text, match) &&
           !names_thing(lexicon_, text, match.first, match.end);
  }

  /// "Johnson & Johnson" is a firm.
  [[nodiscard]] static bool is_ampersand(const FieldText& text, std::uint32_t at) {
    return text.text[text.tokens()[at].begin] == '&';
  }

  /// "in May", "May 4": the one surname of heads of government that is a month as well.
  [[nodiscard]] bool is_month(const FieldText& text, const PhraseMatch& match) const {
    if (text.known.text.folded(text.tokens()[match.first]) != "may") return false;
    if (match.end < text.tokens().size() && text.tokens()[match.end].shape == WordShape::Number)
      return true;
    return match.first > 0 && text.is(match.first - 1, kDateWord);
  }

  /// The "XI" of a cricket side, amid small letters.
  [[nodiscard]] static bool is_acronym(const FieldText& text, const PhraseMatch& match) {
    constexpr std::uint32_t kMostLetters = 3;
    const TextToken& token = text.tokens()[match.first];
    return match.end - match.first == 1 && token.shape == WordShape::Capitals &&
           token.end - token.begin <= kMostLetters && !text.known.shouted[token.sentence];
  }

  /// "Price rises...": capital by its place only, small elsewhere in the article.
  [[nodiscard]] bool is_common_word(const FieldText& text, const PhraseMatch& match) const {
    const TextToken& token = text.tokens()[match.first];
    if (!token.opens_sentence && text.field != article::TextField::Title) return false;
    const WordUse use = article_.use_of(text.known.words[match.first].word);
    return use.small && !use.capitalised;
  }

  /// Whether the word before is a given name that no catalogue name covers.
  [[nodiscard]] bool has_foreign_given_name(const FieldText& text,
                                            std::uint8_t field,
                                            const PhraseMatch& match) const {
    if (match.first == 0) return false;
    const TextToken& token = text.tokens()[match.first];
    const std::uint32_t before_at = match.first - 1;
    const TextToken& before = text.tokens()[before_at];
    if (before.sentence != token.sentence || token.gap != WordGap::Space || before.possessive)
      return false;
    if (text.text[token.begin - 1] == '-') return false;
    if (before.shape != WordShape::Capitalised && before.shape != WordShape::Capitals) return false;
    if (owner_[field][before_at] != kFree) return false;
    if ((text.is(before_at, kTitleWord) && !before.dotted) || text.is(before_at, kFunctionWord))
      return false;
    // In a headline every word may have a capital: it tells nothing.
    return text.field != article::TextField::Title && !text.known.shouted[token.sentence];
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

  /// The one whom the surname alone means; of several, the one in office when the article appeared.
  [[nodiscard]] std::optional<ActorIndex> known_alone(const SurnameForm& form) const {
    std::vector<ActorIndex> candidates;
    for (const ActorIndex person : form.persons) {
      if (catalogue_.actors()[person].surname_alone) candidates.push_back(person);
    }
    if (candidates.size() > 1) {
      std::erase_if(candidates, [this](ActorIndex person) {
        return !in_office(catalogue_.actors()[person].roles, article_.published);
      });
    }
    return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
  }

  /// Of several of one country, the one whom the surname alone means; not behind "Mrs.".
  [[nodiscard]] std::optional<ActorIndex> head_of_family(
      const Bare& bare, const SurnameForm& form, const std::vector<ActorIndex>& present) const {
    const auto alone = known_alone(form);
    if (!alone || title_before(bare)) return std::nullopt;
    const std::string& country = catalogue_.actors()[*alone].country;
    const bool here = std::find(present.begin(), present.end(), *alone) != present.end();
    const bool family =
        !country.empty() && std::all_of(present.begin(), present.end(), [&](ActorIndex person) {
          return catalogue_.actors()[person].country == country;
        });
    return here && family ? alone : std::nullopt;
  }

  [[nodiscard]] std::optional<std::string_view> title_before(const Bare& bare) const {
    const FieldText& text = article_.fields[bare.field];
    if (bare.match.first == 0) return std::nullopt;
    const std::uint32_t before = bare.match.first - 1;
    if (!text.is(before, kTitleWord)) return std::nullopt;
    return text.known.text.folded(text.tokens()[before]);
  }

  /// "Secretary Clinton": the only one of them with an office of that name.
  [[nodiscard]] std::optional<ActorIndex> agreeing_with_title(
      const Bare& bare, const std::vector<ActorIndex>& present) const {
    const auto title = title_before(bare);
    if (!title) return std::nullopt;
    std::optional<ActorIndex> agreeing;
    for (const ActorIndex person : present) {
      if (!holds_title(catalogue_.actors()[person].roles, *title)) continue;
      if (agreeing) return std::nullopt;
      agreeing = person;
    }
    return agreeing;
  }

  /// Whoever bore the surname last before the place; if nobody, whoever bears it first after.
  [[nodiscard]] Bearer nearest_bearer(const Bare& bare,
                                      const std::vector<ActorIndex>& present) const {
    const std::uint64_t here = position(bare.field, bare.match.first);
    std::optional<Bearer> before;
    std::optional<Bearer> after;
    const auto consider = [&](const std::vector<std::uint64_t>& places,
                              std::optional<ActorIndex> person) {
      const auto next = std::upper_bound(places.begin(), places.end(), here);
      if (next != places.begin() && (!before || *std::prev(next) > before->at))
        before = Bearer{*std::prev(next), person};
      if (next != places.end() && (!after || *next < after->at)) after = Bearer{*next, person};
    };
    for (const ActorIndex person : present) consider(named_.at(person), person);
    // "Trump" goes on being the president where his wife is named by her full name.
    const bool stands_alone =
        std::any_of(present.begin(), present.end(), [this](ActorIndex person) {
          return catalogue_.actors()[person].surname_alone;
        });
    const auto found = strangers_.find(bare.surname);
    if (found != strangers_.end() && !stands_alone) consider(found->second, std::nullopt);
    if (before) return *before;
    return after ? *after : Bearer{};
  }

  void drop_taken_names() {
    std::sort(dropped_.begin(), dropped_.end());
    for (auto place = dropped_.rbegin(); place != dropped_.rend(); ++place)
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(*place));
  }

  const Lexicon& lexicon_;
  const Catalogue& catalogue_;
  const ArticleText& article_;
  std::vector<NameMention>& names_;
  std::array<std::vector<std::uint32_t>, 2> owner_;  ///< by token: place in names_ + 1
  std::unordered_map<ActorIndex, std::vector<std::uint64_t>> named_;
  std::unordered_map<std::uint32_t, std::vector<std::uint64_t>> strangers_;
  std::vector<Bare> bare_;
  std::vector<std::size_t> dropped_;
};

}  // namespace

std::vector<NameMention> resolve_surnames(const Lexicon& lexicon,
                                          const Catalogue& catalogue,
                                          const ArticleText& article,
                                          std::vector<NameMention>& names) {
  return SurnameResolver(lexicon, catalogue, article, names).run();
}

}  // namespace readout::tagging
