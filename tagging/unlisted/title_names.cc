// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/title_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "tagging/unlisted/name_features.h"
#include "tagging/unlisted/name_groups.h"

namespace readout::tagging {
namespace {

constexpr std::uint8_t kTitle = 0;
constexpr std::uint8_t kBody = 1;
constexpr float kGivenNameChance = 0.8F;
constexpr float kTitleOnlyChance = 0.9F;
constexpr std::uint32_t kOrdinaryWordBytes = 4;

class TitleNames {
 public:
  TitleNames(const NameModel& model,
             const ArticleText& article,
             std::vector<TokenOwner> owners,
             std::vector<OpenActor>& actors)
      : model_(model),
        article_(article),
        title_(article.fields[kTitle]),
        owners_(std::move(owners)),
        actors_(actors),
        headline_(capitals_everywhere()) {}

  void run() {
    collect_forms();
    const auto size = static_cast<std::uint32_t>(title_.tokens().size());
    for (std::uint32_t at = 0; at < size;) {
      const Form* form = longest_at(at);
      if (form == nullptr) {
        ++at;
        continue;
      }
      const auto end = at + static_cast<std::uint32_t>(form->words.size());
      confirm(*form, at, end);
      at = end;
    }
    if (!headline_ && !article_.made_title) add_new_names();
  }

 private:
  using Words = std::vector<std::string_view>;

  struct Form {
    Words words;  ///< folded
    std::size_t actor;
  };

  /// Whether no word of ordinary length is written small.
  [[nodiscard]] bool capitals_everywhere() const {
    return std::none_of(title_.tokens().begin(), title_.tokens().end(), [](const TextToken& word) {
      return word.shape == WordShape::Lower && word.end - word.begin >= kOrdinaryWordBytes;
    });
  }

  /// As the body writes them, and the surname of a person who is the only one of that surname.
  void collect_forms() {
    std::unordered_map<std::string_view, std::size_t> bearers;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      std::string_view surname;
      std::size_t longest = 1;
      for (const NamePlace& place : actors_[i].places) {
        Words words = words_at(place);
        if (words.size() > longest) {
          longest = words.size();
          surname = surname_of(place);
        }
        if (actors_[i].type == article::ActorType::Organisation && is_short_form(i, place))
          continue;
        const auto first = words.front();
        forms_[first].push_back({std::move(words), i});
      }
      if (actors_[i].type != article::ActorType::Person || surname.empty()) continue;
      const auto [bearer, fresh] = bearers.emplace(surname, i);
      if (!fresh) bearer->second = actors_.size();
    }
    for (const auto& [surname, actor] : bearers) {
      if (actor < actors_.size()) forms_[surname].push_back({{surname}, actor});
    }
  }

  /// "California" for a department of it: neither the full name nor its abbreviation.
  [[nodiscard]] bool is_short_form(std::size_t actor, const NamePlace& place) const {
    const FieldText& body = article_.fields[kBody];
    const bool acronym =
        place.end - place.first == 1 && body.tokens()[place.first].shape == WordShape::Capitals;
    return !acronym &&
           slice(body.text, body.span_of(place.first, place.end)) != actors_[actor].name;
  }

  /// Without "Jr" behind it.
  [[nodiscard]] std::string_view surname_of(const NamePlace& place) const {
    const FieldText& body = article_.fields[kBody];
    for (std::uint32_t at = place.end; at-- > place.first;) {
      if (!body.is(at, kNameSuffix)) return body.known.text.folded(body.tokens()[at]);
    }
    return {};
  }

  [[nodiscard]] Words words_at(const NamePlace& place) const {
    const FieldText& body = article_.fields[kBody];
    Words words;
    words.reserve(place.end - place.first);
    for (std::uint32_t at = place.first; at < place.end; ++at)
      words.push_back(body.known.text.folded(body.tokens()[at]));
    return words;
  }

  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return title_.known.text.folded(title_.tokens()[at]);
  }

  [[nodiscard]] bool free_capital(std::uint32_t at) const {
    const WordShape shape = title_.tokens()[at].shape;
    return owners_[at] == TokenOwner::Nobody &&
           (shape == WordShape::Capitalised || shape == WordShape::Capitals);
  }

  [[nodiscard]] bool goes_on(std::uint32_t at) const {
    const TextToken& word = title_.tokens()[at];
    return word.gap == WordGap::Space && word.sentence == title_.tokens()[at - 1].sentence;
  }

  [[nodiscard]] const Form* longest_at(std::uint32_t at) const {
    const auto found = free_capital(at) ? forms_.find(folded(at)) : forms_.end();
    if (found == forms_.end()) return nullptr;
    const Form* best = nullptr;
    for (const Form& form : found->second) {
      if ((best == nullptr || form.words.size() > best->words.size()) && stands_at(form, at))
        best = &form;
    }
    return best;
  }

  [[nodiscard]] bool stands_at(const Form& form, std::uint32_t at) const {
    if (at + form.words.size() > title_.tokens().size()) return false;
    // In a headline "Young" may be the common word.
    if (form.words.size() == 1) return !headline_ || !model_.is_small(form.words.front());
    for (std::uint32_t i = 1; i < form.words.size(); ++i) {
      if (owners_[at + i] != TokenOwner::Nobody || !goes_on(at + i) ||
          folded(at + i) != form.words[i])
        return false;
    }
    return true;
  }

  void confirm(const Form& form, std::uint32_t first, std::uint32_t end) {
    OpenActor& actor = actors_[form.actor];
    const bool single = actor.name.find(' ') == std::string::npos;
    if (actor.type == article::ActorType::Person && form.words.size() == 1 && single &&
        has_given_name(first)) {
      --first;
      actor.name = std::string(slice(title_.text, title_.span_of(first, end)));
    }
    std::fill(
        owners_.begin() + first,
        owners_.begin() + end,
        actor.type == article::ActorType::Person ? TokenOwner::Person : TokenOwner::Organisation);
    actor.places.push_back({kTitle, first, end});
    std::sort(actor.places.begin(), actor.places.end());
  }

  /// "Amara Okonjo Quits" where the body says only "Ms. Okonjo".
  [[nodiscard]] bool has_given_name(std::uint32_t at) const {
    if (at == 0 || !free_capital(at - 1) || !goes_on(at) || title_.tokens()[at - 1].possessive)
      return false;
    constexpr WordClasses kNoGivenName = kPersonTitle | kTitleModifier | kHonorific | kOpener;
    if (title_.is(at - 1, kNoGivenName) || model_.is_small(folded(at - 1))) return false;
    const NameRun run{.first = at - 1, .end = at + 1};
    const NameScores chances = softmax(model_.score(name_features(model_, title_, run)));
    return chances[static_cast<std::size_t>(NameKind::Person)] >= kGivenNameChance;
  }

  /// Full names that something beside their look speaks for.
  void add_new_names() {
    NameGroups groups(model_, title_, find_name_runs(model_, title_, owners_));
    for (ResolvedName& name : groups.resolve()) {
      const NameRun& run = name.runs.front();
      const bool told = name.type == article::ActorType::Person ? run.titled : is_told_body(run);
      if (!told || run.end - run.first < 2 || name.chance < kTitleOnlyChance) continue;
      OpenActor actor{std::move(name.name), name.type, {}};
      for (const NameRun& place : name.runs)
        actor.places.push_back({kTitle, place.first, place.end});
      actors_.push_back(std::move(actor));
    }
  }

  /// "Missile Defense Agency", but neither "Tough Times" nor "State of the Union".
  [[nodiscard]] bool is_told_body(const NameRun& run) const {
    constexpr std::uint32_t kFewestWords = 3;
    if (run.end - run.first < kFewestWords || run.covers_names) return false;
    for (std::uint32_t at = run.first; at < run.end; ++at) {
      if (!free_capital(at)) return false;
    }
    return title_.is(run.end - 1, kBodyTail);
  }

  const NameModel& model_;
  const ArticleText& article_;
  const FieldText& title_;
  std::vector<TokenOwner> owners_;
  std::vector<OpenActor>& actors_;
  const bool headline_;
  std::unordered_map<std::string_view, std::vector<Form>> forms_;  ///< by first word
};

}  // namespace

void find_title_names(const NameModel& model,
                      const ArticleText& article,
                      std::vector<TokenOwner> owners,
                      std::vector<OpenActor>& actors) {
  TitleNames(model, article, std::move(owners), actors).run();
}

}  // namespace readout::tagging
