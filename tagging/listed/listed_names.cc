// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/listed_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "tagging/listed/named_things.h"

namespace readout::tagging {
namespace {

class ListedNames {
 public:
  ListedNames(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger)
      : lexicon_(lexicon), text_(text), ledger_(ledger), cues_(lexicon.cue_count()) {
    for (const FieldWords& words : text.fields) {
      for (const PhraseMatch& match : words.matches()) {
        const PhraseUse use = lexicon_.use(match.phrase);
        if (use.role == PhraseRole::Cue) cues_[use.index] = true;
      }
    }
  }

  void run() {
    for (const FieldWords& words : text_.fields) search(words);
  }

 private:
  struct Name {
    const NameForm* form;
    const PhraseMatch* match;
  };

  void search(const FieldWords& words) {
    words_ = &words;
    collect_blockers();
    const std::vector<PhraseMatch>& matches = words.matches();
    std::uint32_t free_from = 0;
    for (std::size_t i = 0; i < matches.size();) {
      std::size_t next = i;
      while (next < matches.size() && matches[next].first == matches[i].first) ++next;
      if (matches[i].first >= free_from) {
        if (const auto name = best_at(i, next)) free_from = claim(*name, next);
      }
      i = next;
    }
  }

  /// Returns where the claim ends.
  std::uint32_t claim(const Name& name, std::size_t next) {
    const std::uint32_t end = end_of(name, next);
    const bool seat = name.form->kind == AliasKind::Seat;
    ledger_.claim(name.form->actor,
                  {words_->field(), name.match->first, end},
                  seat ? ClaimReason::Seat : ClaimReason::Name);
    return end;
  }

  /// The longest of the names that begin at one word; of equally long ones, one with a condition
  /// that holds comes before one without.
  [[nodiscard]] std::optional<Name> best_at(std::size_t begin, std::size_t end) const {
    std::optional<Name> best;
    std::uint32_t end_in_thing = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const PhraseMatch& match = words_->matches()[i];
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::Name) continue;
      const NameForm& form = lexicon_.name(use.index);
      if (is_person(form) && names_thing(lexicon_, *words_, match.first, match.end)) {
        end_in_thing = std::max(end_in_thing, match.end);
        continue;
      }
      const bool better =
          !best || match.end > best->match->end ||
          (match.end == best->match->end && !form.near.empty() && best->form->near.empty());
      if (better && holds(form, match)) best = Name{&form, &match};
    }
    // Not "Martin Luther" in "Martin Luther King Library".
    if (best && best->match->end < end_in_thing && is_person(*best->form)) return std::nullopt;
    return best;
  }

  [[nodiscard]] bool is_person(const NameForm& form) const {
    return ledger_.type_of(form.actor) == article::ActorType::Person;
  }

  /// "President Xi" and "Xi Jinping" in "President Xi Jinping" are one mention: overlapping names
  /// of one actor end where the last one ends. `next`: the first match behind the name's first
  /// word.
  [[nodiscard]] std::uint32_t end_of(const Name& name, std::size_t next) const {
    const std::vector<PhraseMatch>& matches = words_->matches();
    std::uint32_t end = name.match->end;
    for (; next < matches.size() && matches[next].first < end; ++next) {
      const PhraseUse use = lexicon_.use(matches[next].phrase);
      if (matches[next].end <= end || use.role != PhraseRole::Name) continue;
      const NameForm& form = lexicon_.name(use.index);
      if (form.actor == name.form->actor && holds(form, matches[next])) end = matches[next].end;
    }
    return end;
  }

  [[nodiscard]] bool holds(const NameForm& form, const PhraseMatch& match) const {
    if (form.kind == AliasKind::Native && reads_as_english(match)) return false;
    if (match.skipped_initial && !is_person(form)) return false;
    const auto present = [this](std::uint32_t cue) { return cues_[cue]; };
    if (!form.near.empty() && std::none_of(form.near.begin(), form.near.end(), present))
      return false;
    if (match.end - match.first == 1 &&
        (is_surname_of_titled(form, match) || only_capital_by_place(match.first)))
      return false;
    return !blocked(form, match) && !names_ship(*words_, match.first);
  }

  /// "Mrs. Dupont" is no firm.
  [[nodiscard]] bool is_surname_of_titled(const NameForm& form, const PhraseMatch& match) const {
    if (match.first == 0 || ledger_.type_of(form.actor) != article::ActorType::Organisation)
      return false;
    const std::uint32_t before = match.first - 1;
    return words_->token(before).shape == WordShape::Capitalised &&
           words_->is(before, kHonorific) && words_->same_sentence(before, match.first);
  }

  [[nodiscard]] bool reads_as_english(const PhraseMatch& match) const {
    if (text_.language != "en") return false;
    const std::string_view word = words_->folded(match.first);
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  /// "Target practice...", where the article otherwise writes "target".
  [[nodiscard]] bool only_capital_by_place(std::uint32_t at) const {
    return words_->token(at).shape == WordShape::Capitalised && text_.capital_by_place(*words_, at);
  }

  [[nodiscard]] bool blocked(const NameForm& form, const PhraseMatch& match) const {
    if (form.unless.empty()) return false;
    const std::uint32_t reach = std::min(match.first, longest_blocker_);
    const auto from = std::lower_bound(
        blockers_.begin(), blockers_.end(), match.first - reach, [](const auto& blocker, auto at) {
          return blocker.first < at;
        });
    for (auto blocker = from; blocker != blockers_.end() && blocker->first <= match.first;
         ++blocker) {
      const bool longer = blocker->end - blocker->first > match.end - match.first;
      if (!longer || blocker->end < match.end) continue;
      const std::uint32_t id = lexicon_.use(blocker->phrase).index;
      if (std::find(form.unless.begin(), form.unless.end(), id) != form.unless.end()) return true;
    }
    return false;
  }

  void collect_blockers() {
    blockers_.clear();
    longest_blocker_ = 0;
    for (const PhraseMatch& match : words_->matches()) {
      if (lexicon_.use(match.phrase).role != PhraseRole::Blocker) continue;
      blockers_.push_back(match);
      longest_blocker_ = std::max(longest_blocker_, match.end - match.first);
    }
  }

  const Lexicon& lexicon_;
  const ArticleText& text_;
  MentionLedger& ledger_;
  const FieldWords* words_ = nullptr;
  std::vector<bool> cues_;
  std::vector<PhraseMatch> blockers_;
  std::uint32_t longest_blocker_ = 0;
};

}  // namespace

void claim_listed_names(const Lexicon& lexicon, const ArticleText& text, MentionLedger& ledger) {
  ListedNames(lexicon, text, ledger).run();
}

}  // namespace readout::tagging
