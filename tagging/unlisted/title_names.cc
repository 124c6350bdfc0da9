// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/title_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tagging/unlisted/candidate_spans.h"
#include "tagging/unlisted/coreference.h"
#include "tagging/unlisted/name_features.h"

namespace readout::tagging {
namespace {

constexpr float kGivenNameChance = 0.8F;
constexpr float kTitleOnlyChance = 0.9F;
constexpr std::uint32_t kOrdinaryWordBytes = 4;

class TitleNames {
 public:
  TitleNames(const NameModel& model, const ArticleText& text, MentionLedger& ledger)
      : model_(model),
        text_(text),
        title_(text.title()),
        ledger_(ledger),
        headline_(capitals_everywhere()) {}

  void run() {
    collect_forms();
    for (std::uint32_t at = 0; at < title_.size();) {
      const Form* form = longest_at(at);
      if (form == nullptr) {
        ++at;
        continue;
      }
      const auto end = at + static_cast<std::uint32_t>(form->words.size());
      confirm(*form, at, end);
      at = end;
    }
    if (!headline_ && !text_.made_title) add_new_names();
  }

 private:
  using Words = std::vector<std::string_view>;

  struct Form {
    Words words;  ///< folded
    ActorIndex actor;
  };

  /// Whether no word of ordinary length is written small.
  [[nodiscard]] bool capitals_everywhere() const {
    return std::none_of(title_.tokens().begin(), title_.tokens().end(), [](const TextToken& word) {
      return word.shape == WordShape::Lower && word.end - word.begin >= kOrdinaryWordBytes;
    });
  }

  /// Forms of names in the body, and surnames that only one person there has.
  void collect_forms() {
    std::map<ActorIndex, TokenSpan> fullest;  // of persons with a form of several words
    for (const Claim& claim : ledger_.claims()) {
      if (ledger_.is_listed(claim.actor)) continue;
      if (ledger_.type_of(claim.actor) == article::ActorType::Person) {
        const auto [known, fresh] = fullest.try_emplace(claim.actor, claim.place);
        if (claim.place.size() > known->second.size()) known->second = claim.place;
      } else if (is_short_form(claim)) {
        continue;
      }
      Words words = words_at(claim.place);
      const std::string_view first = words.front();
      forms_[first].push_back({std::move(words), claim.actor});
    }
    std::unordered_map<std::string_view, std::vector<ActorIndex>> bearers;
    for (const auto& [person, place] : fullest) {
      if (place.size() > 1) bearers[surname_in(place)].push_back(person);
    }
    for (const auto& [surname, persons] : bearers) {
      if (!surname.empty() && persons.size() == 1)
        forms_[surname].push_back({{surname}, persons.front()});
    }
  }

  /// "California" for a department of it: neither the full name nor an acronym.
  [[nodiscard]] bool is_short_form(const Claim& claim) const {
    const TokenSpan& place = claim.place;
    const bool acronym = place.size() == 1 && text_.body().all_capitals(place.first);
    return !acronym &&
           text_.body().written(place.first, place.end) != ledger_.unlisted(claim.actor).name;
  }

  /// The last word that is no "Jr" or the like; empty where there is none.
  [[nodiscard]] std::string_view surname_in(const TokenSpan& place) const {
    for (std::uint32_t at = place.end; at > place.first; --at) {
      if (!text_.body().is(at - 1, kNameSuffix)) return text_.body().folded(at - 1);
    }
    return {};
  }

  [[nodiscard]] Words words_at(const TokenSpan& place) const {
    Words words;
    words.reserve(place.size());
    for (std::uint32_t at = place.first; at < place.end; ++at)
      words.push_back(text_.body().folded(at));
    return words;
  }

  [[nodiscard]] bool is_free(std::uint32_t at) const { return ledger_.is_free(title_.field(), at); }

  [[nodiscard]] bool free_capital(std::uint32_t at) const {
    return is_free(at) && title_.capital(at);
  }

  [[nodiscard]] const Form* longest_at(std::uint32_t at) const {
    const auto found = free_capital(at) ? forms_.find(title_.folded(at)) : forms_.end();
    if (found == forms_.end()) return nullptr;
    const Form* best = nullptr;
    for (const Form& form : found->second) {
      if ((best == nullptr || form.words.size() > best->words.size()) && stands_at(form, at))
        best = &form;
    }
    return best;
  }

  [[nodiscard]] bool stands_at(const Form& form, std::uint32_t at) const {
    if (at + form.words.size() > title_.size()) return false;
    // In a headline "Young" may be the common word.
    if (form.words.size() == 1) return !headline_ || !model_.is_small(form.words.front());
    for (std::uint32_t i = 1; i < form.words.size(); ++i) {
      if (!is_free(at + i) || !title_.goes_on(at + i) || title_.folded(at + i) != form.words[i])
        return false;
    }
    return true;
  }

  void confirm(const Form& form, std::uint32_t first, std::uint32_t end) {
    UnlistedActor& actor = ledger_.unlisted(form.actor);
    const bool single = actor.name.find(' ') == std::string::npos;
    if (actor.type == article::ActorType::Person && form.words.size() == 1 && single &&
        has_given_name(first)) {
      --first;
      actor.name = std::string(title_.written(first, end));
    }
    ledger_.claim(form.actor, {title_.field(), first, end}, ClaimReason::Unlisted);
  }

  /// "Amara Okonjo Quits" where the body says only "Ms. Okonjo".
  [[nodiscard]] bool has_given_name(std::uint32_t at) const {
    if (at == 0 || !free_capital(at - 1) || !title_.goes_on(at) || title_.token(at - 1).possessive)
      return false;
    constexpr WordClasses kNoGivenName = kPersonTitle | kTitleModifier | kHonorific | kOpener;
    if (title_.is(at - 1, kNoGivenName) || model_.is_small(title_.folded(at - 1))) return false;
    const CandidateSpan span{.first = at - 1, .end = at + 1};
    const NameScores chances = softmax(model_.score(name_features(model_, title_, span)));
    return chances[static_cast<std::size_t>(NameKind::Person)] >= kGivenNameChance;
  }

  /// Full names that a title or an organisation's last word confirms.
  void add_new_names() {
    Coreference groups(model_, title_, find_candidate_spans(model_, title_, ledger_));
    for (Entity& name : groups.resolve()) {
      const CandidateSpan& span = name.spans.front();
      const bool told = name.type == article::ActorType::Person ? span.titled : is_told_body(span);
      if (!told || span.end - span.first < 2 || name.chance < kTitleOnlyChance) continue;
      const ActorIndex actor = ledger_.add_unlisted({std::move(name.name), name.type});
      for (const CandidateSpan& place : name.spans)
        ledger_.claim(actor, {title_.field(), place.first, place.end}, ClaimReason::Unlisted);
    }
  }

  /// "Missile Defense Agency", but neither "Tough Times" nor "State of the Union".
  [[nodiscard]] bool is_told_body(const CandidateSpan& span) const {
    constexpr std::uint32_t kFewestWords = 3;
    if (span.end - span.first < kFewestWords || span.covers_names) return false;
    for (std::uint32_t at = span.first; at < span.end; ++at) {
      if (!free_capital(at)) return false;
    }
    return title_.is(span.end - 1, kBodyTail);
  }

  const NameModel& model_;
  const ArticleText& text_;
  const FieldWords& title_;
  MentionLedger& ledger_;
  const bool headline_;
  std::unordered_map<std::string_view, std::vector<Form>> forms_;  ///< by first word
};

}  // namespace

void claim_title_names(const NameModel& model, const ArticleText& text, MentionLedger& ledger) {
  TitleNames(model, text, ledger).run();
}

}  // namespace readout::tagging
