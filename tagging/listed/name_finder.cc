// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/listed/name_finder.h"

#include <algorithm>

#include "tagging/listed/named_things.h"

namespace readout::tagging {
namespace {

class NameFinder {
 public:
  NameFinder(const Lexicon& lexicon, const Catalogue& catalogue, const ArticleText& article)
      : lexicon_(lexicon), catalogue_(catalogue), article_(article), cues_(lexicon.cue_count()) {
    for (const FieldText& field : article_.fields) {
      for (const PhraseMatch& match : field.matches) {
        const PhraseUse use = lexicon_.use(match.phrase);
        if (use.role == PhraseRole::Cue) cues_[use.index] = true;
      }
    }
  }

  std::vector<NameMention> run() {
    for (const std::uint8_t i : kTextFields) search(i);
    return std::move(found_);
  }

 private:
  void search(std::uint8_t index) {
    field_ = &article_.fields[index];
    collect_blockers();
    const std::vector<PhraseMatch>& matches = field_->matches;
    std::uint32_t free_from = 0;
    for (std::size_t i = 0; i < matches.size();) {
      std::size_t next = i;
      while (next < matches.size() && matches[next].first == matches[i].first) ++next;
      if (matches[i].first >= free_from) {
        if (const auto mention = best_at(i, next)) {
          const std::uint32_t end_of_name = end_of(*mention, next);
          found_.push_back({mention->actor, index, mention->first, end_of_name, mention->kind});
          free_from = end_of_name;
        }
      }
      i = next;
    }
  }

  /// Of the names that begin at one word, the longest; of equally long ones, one whose conditions
  /// were met goes before one that has none.
  [[nodiscard]] std::optional<NameMention> best_at(std::size_t begin, std::size_t end) const {
    std::optional<NameMention> best;
    bool best_has_cue = false;
    std::uint32_t end_in_thing = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const PhraseMatch& match = field_->matches[i];
      const PhraseUse use = lexicon_.use(match.phrase);
      if (use.role != PhraseRole::Name) continue;
      const NameForm& form = lexicon_.name(use.index);
      const bool has_cue = !form.near.empty();
      const bool better =
          !best || match.end > best->end || (match.end == best->end && has_cue && !best_has_cue);
      if (is_person(form) && names_thing(lexicon_, *field_, match.first, match.end)) {
        end_in_thing = std::max(end_in_thing, match.end);
        continue;
      }
      if (!better || !holds(form, match)) continue;
      best = NameMention{form.actor, 0, match.first, match.end, form.kind};
      best_has_cue = has_cue;
    }
    // Not "Martin Luther" in "Martin Luther King Library".
    if (best && best->end < end_in_thing && is_person(*best)) return std::nullopt;
    return best;
  }

  template <typename Named>
  [[nodiscard]] bool is_person(const Named& named) const {
    return catalogue_.actors()[named.actor].type == article::ActorType::Person;
  }

  /// "President Xi" and "Xi Jinping" in "President Xi Jinping" are one place: of names of one actor
  /// that overlap, where the last ends. `next`: the first match that begins behind the mention's
  /// first word.
  [[nodiscard]] std::uint32_t end_of(const NameMention& mention, std::size_t next) const {
    const std::vector<PhraseMatch>& matches = field_->matches;
    std::uint32_t end = mention.end;
    for (; next < matches.size() && matches[next].first < end; ++next) {
      const PhraseUse use = lexicon_.use(matches[next].phrase);
      if (matches[next].end <= end || use.role != PhraseRole::Name) continue;
      const NameForm& form = lexicon_.name(use.index);
      if (form.actor == mention.actor && holds(form, matches[next])) end = matches[next].end;
    }
    return end;
  }

  [[nodiscard]] bool holds(const NameForm& form, const PhraseMatch& match) const {
    if (form.kind == AliasKind::Native && reads_as_english(match)) return false;
    if (match.skipped_initial && !is_person(form)) return false;
    const auto present = [this](std::uint32_t cue) { return cues_[cue]; };
    if (!form.near.empty() && std::none_of(form.near.begin(), form.near.end(), present))
      return false;
    if (match.end - match.first == 1 && is_surname_of_titled(form, match)) return false;
    return !only_capital_by_place(match) && !blocked(form, match) &&
           !names_ship(*field_, match.first);
  }

  /// "Mrs. Dupont" is no firm.
  [[nodiscard]] bool is_surname_of_titled(const NameForm& form, const PhraseMatch& match) const {
    if (match.first == 0 ||
        catalogue_.actors()[form.actor].type != article::ActorType::Organisation)
      return false;
    const TextToken& before = field_->tokens()[match.first - 1];
    return before.shape == WordShape::Capitalised && field_->is(match.first - 1, kHonorific) &&
           before.sentence == field_->tokens()[match.first].sentence;
  }

  [[nodiscard]] bool reads_as_english(const PhraseMatch& match) const {
    if (article_.language != "en") return false;
    const std::string_view word = field_->known.text.folded(field_->tokens()[match.first]);
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  /// A single word that has its capital only because it opens a sentence ("Target practice..."),
  /// while the article otherwise writes it small.
  [[nodiscard]] bool only_capital_by_place(const PhraseMatch& match) const {
    if (match.end - match.first != 1) return false;
    const TextToken& token = field_->tokens()[match.first];
    if (token.shape != WordShape::Capitalised) return false;
    if (!token.opens_sentence && field_->field != article::TextField::Title) return false;
    const WordUse use = article_.use_of(field_->known.words[match.first].word);
    return use.small && !use.capitalised;
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
    for (const PhraseMatch& match : field_->matches) {
      if (lexicon_.use(match.phrase).role != PhraseRole::Blocker) continue;
      blockers_.push_back(match);
      longest_blocker_ = std::max(longest_blocker_, match.end - match.first);
    }
  }

  const Lexicon& lexicon_;
  const Catalogue& catalogue_;
  const ArticleText& article_;
  const FieldText* field_ = nullptr;
  std::vector<bool> cues_;
  std::vector<PhraseMatch> blockers_;
  std::uint32_t longest_blocker_ = 0;
  std::vector<NameMention> found_;
};

}  // namespace

std::vector<NameMention> find_names(const Lexicon& lexicon,
                                    const Catalogue& catalogue,
                                    const ArticleText& article) {
  return NameFinder(lexicon, catalogue, article).run();
}

}  // namespace readout::tagging
