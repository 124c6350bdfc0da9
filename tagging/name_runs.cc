// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/name_runs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "tagging/name_words.h"

namespace readout {
namespace {

constexpr std::uint32_t kMostWords = 12;
constexpr std::uint32_t kMostLinks = 3;  // "of the", "de la"

// Of the United States, as the post abbreviates them.
constexpr auto kStates = std::to_array<std::string_view>(
    {"ak", "al", "ar", "az", "ca", "co", "ct", "de", "fl", "ga", "hi", "ia", "id",
     "il", "in", "ks", "ky", "la", "ma", "md", "me", "mi", "mn", "mo", "ms", "mt",
     "nc", "nd", "ne", "nh", "nj", "nm", "nv", "ny", "oh", "ok", "or", "pa", "ri",
     "sc", "sd", "tn", "tx", "ut", "va", "vt", "wa", "wi", "wv", "wy"});

// Open sentences, and names as well: "Second Harvest Food Bank".
constexpr auto kNameOpeners =
    std::to_array<std::string_view>({"fifth", "first", "fourth", "new", "second", "third"});

// End what a body is for, and open a title elsewhere.
constexpr auto kSubjects =
    std::to_array<std::string_view>({"affairs", "relations", "security", "services"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class RunFinder {
 public:
  RunFinder(const NameModel& model, const FieldText& field, const std::vector<TokenOwner>& owners)
      : model_(model), field_(field), tokens_(field.tokens()), owners_(owners) {
    uses_.reserve(tokens_.size());
    for (const TextToken& token : tokens_) {
      std::uint16_t use = 0;
      if (token.shape != WordShape::Number) use = name_word(field.known.text.folded(token));
      // "C.S. Lewis" is no cabinet secretary.
      if (token.dotted && (use & kLetterOffice) != 0) use = 0;
      uses_.push_back(use);
    }
  }

  std::vector<NameRun> run() {
    const std::uint32_t size = this->size();
    for (std::uint32_t i = 0; i < size;) {
      if (!capital(i) || hyphenated(i)) {
        ++i;
        continue;
      }
      const std::uint32_t end = extent(i);
      divide(i, end);
      i = end;
    }
    return std::move(runs_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  [[nodiscard]] bool is(std::uint32_t at, NameWord use) const { return (uses_[at] & use) != 0; }

  [[nodiscard]] bool capital(std::uint32_t at) const {
    const TextToken& token = tokens_[at];
    if (field_.known.shouted[token.sentence] || in_handle(token)) return false;
    return token.shape == WordShape::Capitalised || token.shape == WordShape::Capitals;
  }

  /// "@JaneRoe", "#JaneRoe", "Jane_Roe", "JANE@EXAMPLE.ORG".
  [[nodiscard]] bool in_handle(const TextToken& token) const {
    const char before = token.begin > 0 ? field_.text[token.begin - 1] : ' ';
    const char after = token.end < field_.text.size() ? field_.text[token.end] : ' ';
    return before == '@' || before == '#' || before == '_' || after == '_' || after == '@';
  }

  /// Written in one with the word before: the "wha" of "Kyung-wha".
  [[nodiscard]] bool hyphenated(std::uint32_t at) const {
    return at > 0 && tokens_[at].begin == tokens_[at - 1].end + 1 &&
           field_.text[tokens_[at].begin - 1] == '-';
  }

  [[nodiscard]] bool ampersand(std::uint32_t at) const {
    return field_.text[tokens_[at].begin] == '&';
  }

  /// "People's Congress", "Prosecutors' Office": the name goes on; "China's Congress": it does not.
  [[nodiscard]] bool possessive_inside(std::uint32_t at) const {
    if (owners_[at] != TokenOwner::Nobody) return false;
    const std::string_view word = field_.known.text.folded(tokens_[at]);
    return is(at, kPluralPossessive) ||
           (tokens_[at].possessive ? word.ends_with("men") : plural_body(at));
  }

  /// "Owners' Association", "Athletes' Welfare Foundation".
  [[nodiscard]] bool plural_body(std::uint32_t at) const {
    if (!field_.known.text.folded(tokens_[at]).ends_with('s')) return false;
    for (std::uint32_t next = at + 1; next < std::min(at + 4, size()) && capital(next); ++next) {
      if (is(next, kBodyTail)) return true;
    }
    return false;
  }

  [[nodiscard]] bool follows_closely(std::uint32_t at) const {
    const TextToken& token = tokens_[at];
    const TextToken& before = tokens_[at - 1];
    if (token.sentence != before.sentence || token.gap == WordGap::Break) return false;
    if (before.possessive && !possessive_inside(at - 1)) return false;
    if (token.gap != WordGap::Comma) return true;
    const bool apostrophe = field_.text.substr(before.end, token.begin - before.end).find(',') ==
                            std::string_view::npos;
    return is(at, kLegalForm) || (apostrophe && possessive_inside(at - 1));
  }

  /// Where the run that begins at `first` ends.
  [[nodiscard]] std::uint32_t extent(std::uint32_t first) const {
    const std::uint32_t size = this->size();
    bool has_head = is(first, kBodyHead);
    bool has_of = false;
    std::uint32_t end = first + 1;
    while (end < size && end - first < kMostWords) {
      if (hyphenated(end)) {
        if (is(end, kAfterHyphen) && !capital(end)) break;
      } else if (!follows_closely(end)) {
        break;
      } else if (!capital(end)) {
        const auto next = after_links(end, has_head, has_of);
        if (!next) break;
        has_of = true;
        end = *next;
      }
      has_head = has_head || is(end, kBodyHead);
      ++end;
    }
    return end;
  }

  /// The capitalised word that small words from `at` on lead to within one name.
  [[nodiscard]] std::optional<std::uint32_t> after_links(std::uint32_t at,
                                                         bool has_head,
                                                         bool has_of) const {
    const std::uint32_t size = this->size();
    std::uint32_t next = at;
    while (next < size && next - at < kMostLinks && links(next, has_head, has_of, next > at))
      ++next;
    if (next == at || next >= size || !capital(next) || !follows_closely(next)) return std::nullopt;
    return next;
  }

  [[nodiscard]] bool links(std::uint32_t at, bool has_head, bool has_of, bool later) const {
    if (!follows_closely(at)) return false;
    if (ampersand(at)) return true;
    if (tokens_[at].shape != WordShape::Lower) return false;
    if (is(at, kParticle)) return true;
    const std::string_view word = field_.known.text.folded(tokens_[at]);
    if (word == "of" && ends_chief_of(at)) return true;
    if (word == "of" || word == "for" || word == "on" || word == "against") return has_head;
    if (word == "and") return (has_head && has_of && !name_follows(at)) || joins_body(at);
    return word == "the" && later && has_head;
  }

  /// "Chief of Staff", before it is said whose.
  [[nodiscard]] bool ends_chief_of(std::uint32_t at) const {
    return at > 0 && at + 1 < size() && field_.known.text.folded(tokens_[at - 1]) == "chief" &&
           field_.known.text.folded(tokens_[at + 1]) == "staff";
  }

  /// "University of Wisconsin and Deborah Reed", unlike "Ministry of Trade and Industry".
  [[nodiscard]] bool name_follows(std::uint32_t at) const {
    if (at + 2 >= size() || !capital(at + 1) || !capital(at + 2)) return false;
    return follows_closely(at + 2) && !hyphenated(at + 2) && !is(at + 2, kBodyTail) &&
           !model_.is_small(field_.known.text.folded(tokens_[at + 1]));
  }

  /// The "and" of "Ways and Means Committee": no body ends before it, one does shortly after.
  [[nodiscard]] bool joins_body(std::uint32_t at) const {
    const auto own = [this](std::uint32_t word) {
      return capital(word) && owners_[word] == TokenOwner::Nobody;
    };
    if (at == 0 || !own(at - 1) || is(at - 1, kBodyTail)) return false;
    for (std::uint32_t next = at + 1; next < std::min(at + 4, size()); ++next) {
      if (!follows_closely(next) || !own(next)) return false;
      if (is(next, kBodyTail)) return next > at + 1;
    }
    return false;
  }

  /// Divides a run at the titles in it and takes away what is not part of a name.
  void divide(std::uint32_t first, std::uint32_t end) {
    first = after_openers(first, end);
    bool titled = false;
    bool honorific = false;
    if (const std::uint32_t name = after_portfolio(first, end); name != first) {
      titled = true;
      first = name;
    }
    std::uint32_t begin = first;
    for (std::uint32_t at = first; at < end;) {
      const std::uint32_t after = title_end(at, begin, end);
      // "Martin Luther King Library": a title inside a thing's name is none.
      if (after == at || (at > begin && is(end - 1, kNoPerson)) || is_surname(at, begin, end)) {
        ++at;
        continue;
      }
      emit({begin, body_end(at, begin, after), titled, honorific, true, false});
      titled = true;
      honorific = is(after - 1, kHonorific);
      begin = at = after;
    }
    emit({begin, end, titled, honorific, false, false});
  }

  /// "Committee on Foreign Affairs Chairman": what a body is for is no part of the title behind it.
  [[nodiscard]] std::uint32_t body_end(std::uint32_t at,
                                       std::uint32_t begin,
                                       std::uint32_t after) const {
    const bool body =
        std::any_of(tokens_.begin() + begin, tokens_.begin() + at, [](const auto& token) {
          return token.shape == WordShape::Lower;
        });
    std::uint32_t end = at;
    while (body && end < after && contains(kSubjects, field_.known.text.folded(tokens_[end])))
      ++end;
    return end;
  }

  /// "Richard Painter": one word before it, nothing behind.
  [[nodiscard]] bool is_surname(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const {
    return is(at, kTitleOrSurname) && at + 1 == end && at == begin + 1 && !is(begin, kNoActor) &&
           owners_[begin] == TokenOwner::Nobody;
  }

  /// "Secretary for Health Lo Chung-mau": what the title is for goes before the name.
  [[nodiscard]] std::uint32_t after_portfolio(std::uint32_t first, std::uint32_t end) const {
    if (first < 2 || !follows_closely(first) || !ends_portfolio(first - 1)) return first;
    std::uint32_t name = first;
    while (name < end && is(name, kTitleModifier)) ++name;
    return end - name >= 2 && capital(name) && !is(end - 1, kBodyTail) ? name : first;
  }

  /// Whether an office and all that it is for, save its last word, ends at `at`: "Secretary for",
  /// "Secretary for Culture, Sports and".
  [[nodiscard]] bool ends_portfolio(std::uint32_t at) const {
    constexpr std::uint32_t kMostSubjects = 6;
    const auto folded = [this](std::uint32_t word) {
      return field_.known.text.folded(tokens_[word]);
    };
    const std::uint32_t stop = at > kMostSubjects ? at - kMostSubjects : 0;
    if (folded(at) == "and") {
      while (at > stop && (folded(at) == "and" || (capital(at) && is(at, kTitleModifier)))) --at;
    }
    const std::string_view link = folded(at);
    return (link == "for" || link == "of") && at > 0 && is(at - 1, kPersonTitle) &&
           tokens_[at].sentence == tokens_[at - 1].sentence;
  }

  [[nodiscard]] std::uint32_t after_openers(std::uint32_t first, std::uint32_t end) const {
    while (first < end && owners_[first] == TokenOwner::Nobody &&
           (is_shout(first, end) || (is(first, kOpener) && !name_in_spite(first, end))))
      ++first;
    while (first < end && !capital(first)) ++first;
    return first;
  }

  /// "CLOSE Jane Roe": a label of the page.
  [[nodiscard]] bool is_shout(std::uint32_t at, std::uint32_t end) const {
    constexpr std::size_t kLeastLetters = 5;
    const std::string_view word = field_.known.text.folded(tokens_[at]);
    return tokens_[at].shape == WordShape::Capitals && word.size() >= kLeastLetters &&
           at + 1 < end && tokens_[at + 1].shape == WordShape::Capitalised && model_.is_small(word);
  }

  /// "Will Smith", "the Second Harvest Food Bank": inside a sentence the capital is the name's own.
  [[nodiscard]] bool name_in_spite(std::uint32_t at, std::uint32_t end) const {
    if (tokens_[at].opens_sentence || at + 1 >= end) return false;
    const std::string_view word = field_.known.text.folded(tokens_[at]);
    const bool amid_small = at > 0 && tokens_[at - 1].shape == WordShape::Lower;
    const bool body = end - at > 2 || is(end - 1, kBodyTail);
    return word == "will" || (amid_small && body && contains(kNameOpeners, word));
  }

  /// Behind the title that begins at `at`, or `at` where none does.
  [[nodiscard]] std::uint32_t title_end(std::uint32_t at,
                                        std::uint32_t begin,
                                        std::uint32_t end) const {
    if (at > begin && (!capital(at - 1) || ends_office(at, begin))) return at;
    if (at + 3 <= end && ends_chief_of(at + 1)) return at + 3;
    if (is_given_name(at, end)) return at;
    const std::uint32_t after = after_title_words(at, end);
    if (after == at) return at;
    // "Justice Department", "Prime Minister's Office": the body, not its head.
    if (after < end && is(after, kBodyTail) && after + 1 == end) return at;
    if (after < end && !capital(after)) return at;
    return after;
  }

  /// Behind the last word of the title that the words from `at` on make, or `at`.
  [[nodiscard]] std::uint32_t after_title_words(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint16_t kTitle = kPersonTitle | kHonorific;
    std::uint32_t after = at;
    for (std::uint32_t word = at; word < end && capital(word);) {
      if ((uses_[word] & (kTitle | kTitleModifier)) == 0) break;
      if (word > at && (is(word - 1, kHonorific) || is_given_name(word, end))) break;
      const bool title = (uses_[word] & kTitle) != 0;
      ++word;
      while (word < end && hyphenated(word) && !capital(word)) ++word;  // "President-elect"
      if (title) after = word;
    }
    return after;
  }

  /// "Senator Dean Hallström", unlike "Dean Amara Hallström".
  [[nodiscard]] bool is_given_name(std::uint32_t at, std::uint32_t end) const {
    return at + 2 == end && capital(at + 1) && field_.known.text.folded(tokens_[at]) == "dean";
  }

  /// "Office of the President", "Office of Special Counsel".
  [[nodiscard]] bool ends_office(std::uint32_t at, std::uint32_t begin) const {
    while (at > begin && (is(at - 1, kTitleModifier) || is(at - 1, kPersonTitle))) --at;
    return at > begin + 1 && !capital(at - 1) &&
           std::any_of(tokens_.begin() + begin, tokens_.begin() + at, [this](const auto& token) {
             return field_.known.text.folded(token) == "office";
           });
  }

  void emit(NameRun run) {
    while (run.first < run.end && leads_no_name(run)) ++run.first;
    while (run.first < run.end && !capital(run.end - 1) && !hyphenated(run.end - 1)) --run.end;
    if (run.first >= run.end) return;
    if (is(run.first, kShipPrefix) && tokens_[run.first].shape == WordShape::Capitals) return;
    if (!settle_owners(run)) return;
    if (run.end - run.first == 1 && (is(run.first, kNoActor) || is(run.first, kOpener))) return;
    if (run.end - run.first == 1 && is_state(run.first)) return;
    const bool surname = run.titled && is(run.end - 1, kTitleOrSurname);
    if (is(run.end - 1, kNoActor) && run.end - run.first > 1 && !surname &&
        !is(run.end - 1, kBodyTail))
      return;
    runs_.push_back(run);
  }

  /// "(S.D.)" or "(MI)" behind a senator's name.
  [[nodiscard]] bool is_state(std::uint32_t at) const {
    const std::string_view word = field_.known.text.folded(tokens_[at]);
    if (word.size() != 2 || tokens_[at].shape != WordShape::Capitals) return false;
    return tokens_[at].dotted || contains(kStates, word);
  }

  [[nodiscard]] bool leads_no_name(const NameRun& run) const {
    return !capital(run.first) || hyphenated(run.first);
  }

  [[nodiscard]] bool names_body(const NameRun& run) const {
    if (run.end - run.first < 2) return false;
    if (is(run.end - 1, kBodyTail)) return true;
    return is(run.first, kBodyHead) &&
           std::any_of(uses_.begin() + run.first, uses_.begin() + run.end, [this](const auto& use) {
             const auto at = static_cast<std::uint32_t>(&use - uses_.data());
             return tokens_[at].shape == WordShape::Lower;
           });
  }

  /// "Dairy Farmers Association of China": up to the "of" it is a body, and nobody else's name.
  [[nodiscard]] bool names_body_of(const NameRun& run) const {
    for (std::uint32_t at = run.first; at + 1 < run.end; ++at) {
      if (owners_[at] != TokenOwner::Nobody) return false;
      if (tokens_[at].shape == WordShape::Lower)
        return at > run.first + 1 && is(at - 1, kBodyTail) &&
               field_.known.text.folded(tokens_[at]) == "of";
    }
    return false;
  }

  /// "Rep. Mike Honda".
  [[nodiscard]] bool is_namesake_of_firm(const NameRun& run) const {
    return run.titled && run.end - run.first == 2 && owners_[run.first] == TokenOwner::Nobody &&
           owners_[run.first + 1] == TokenOwner::Organisation && !is(run.first + 1, kBodyTail);
  }

  /// What the catalogue knows keeps its names; only a body named around them goes before. False
  /// where nothing is left.
  [[nodiscard]] bool settle_owners(NameRun& run) const {
    const auto free = [this](std::uint32_t at) { return owners_[at] == TokenOwner::Nobody; };
    std::uint32_t owned = 0;
    for (std::uint32_t at = run.first; at < run.end; ++at) owned += free(at) ? 0U : 1U;
    if (owned == 0 || is_namesake_of_firm(run)) return true;
    if (owned == run.end - run.first) return false;
    if (names_body(run) && free(run.end - 1)) {
      run.covers_names = true;
      return true;
    }
    if (names_body(run) && is(run.first, kBodyHead) && free(run.first)) {
      run.covers_names = true;
      return true;
    }
    if (names_body_of(run)) {
      run.covers_names = true;
      return true;
    }
    // "Kenyan Rigathi Gachagua": behind the last name of the catalogue.
    std::uint32_t last = run.end;
    while (last > run.first && free(last - 1)) --last;
    run.first = last;
    while (run.first < run.end && leads_no_name(run)) ++run.first;
    if (last > 0 && last < run.end && owners_[last - 1] == TokenOwner::Person) return false;
    return run.first < run.end;
  }

  const NameModel& model_;
  const FieldText& field_;
  const std::vector<TextToken>& tokens_;
  const std::vector<TokenOwner>& owners_;
  std::vector<std::uint16_t> uses_;
  std::vector<NameRun> runs_;
};

}  // namespace

std::vector<NameRun> find_name_runs(const NameModel& model,
                                    const FieldText& field,
                                    const std::vector<TokenOwner>& owners) {
  return RunFinder(model, field, owners).run();
}

}  // namespace readout
