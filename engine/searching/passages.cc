// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/passages.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "article/standing_text.h"

namespace readout::engine {
namespace {

Parts bit_of(std::uint32_t part) { return Parts{1} << std::min<std::uint32_t>(part, 63); }

/// The sentences that have matches, each with its own.
std::list<Passage> sentences_with_matches(const SentenceFinder& sentences,
                                          const std::vector<Match>& matches) {
  std::list<Passage> passages;
  for (const Match& match : matches) {
    if (passages.empty() || match.span.begin >= passages.back().span.end) {
      const auto sentence = sentences.around(match.span.begin);
      if (!sentence) continue;  // no match is white space
      passages.push_back({*sentence});
    }
    Passage& passage = passages.back();
    passage.matches.push_back(match);
    passage.parts |= bit_of(match.part);
    while (passage.span.end < match.span.end) {
      const auto next = sentences.from(passage.span.end);
      if (!next) break;
      passage.span.end = next->end;
    }
  }
  return passages;
}

Parts parts_of(const std::vector<Match>& matches) {
  Parts parts = 0;
  for (const Match& match : matches) parts |= bit_of(match.part);
  return parts;
}

/// Takes labels of the page from a passage, with what matches in them; a phrase that goes on behind
/// them keeps them.
void take_labels(std::string_view text, Passage& passage) {
  const std::size_t size = article::standing_label(slice(text, passage.span));
  const std::uint32_t begin = passage.span.begin + static_cast<std::uint32_t>(size);
  for (const Match& match : passage.matches) {
    if (match.span.begin < begin && match.span.end > begin) return;
  }
  passage.span.begin = begin;
  std::erase_if(passage.matches, [begin](const Match& match) { return match.span.begin < begin; });
}

}  // namespace

Passages::Passages(std::string_view text,
                   const Marker& marker,
                   std::string_view language,
                   StandingText standing)
    : text_(text),
      standing_(standing),
      sentences_(text, SentenceEnds::Certain, language),
      passages_(sentences_with_matches(sentences_, marker.matches(text, language))) {
  for (const HighlightTerms::Phrase& phrase : marker.terms().phrases) exact_ |= bit_of(phrase.part);
}

const Passage* Passages::best(Parts known, std::size_t room) {
  while (true) {
    Passage* found = best_so_far(known, room);
    if (found == nullptr || found->judged) return found;
    judge(*found);
  }
}

const Passage* Passages::beginning() {
  const Passage* first = from(0);
  while (first != nullptr && first->standing) first = after(*first);
  return first;
}

const Passage* Passages::after(const Passage& passage) { return from(passage.span.end); }

const Passage* Passages::from(std::size_t end) {
  const auto sentence = sentences_.from(end);
  if (!sentence) return nullptr;
  auto place = std::find_if(passages_.begin(), passages_.end(), [&](const Passage& passage) {
    return passage.first >= sentence->begin;
  });
  if (place == passages_.end() || place->first != sentence->begin)
    place = passages_.insert(place, Passage{*sentence});
  judge(*place);
  return &*place;
}

void Passages::judge(Passage& passage) const {
  if (passage.judged) return;
  passage.judged = true;
  if (standing_ == StandingText::Shown) return;
  take_labels(text_, passage);
  const std::string_view rest = slice(text_, passage.span);
  passage.standing = rest.empty() || article::is_standing_text(rest);
  if (passage.standing) {
    std::erase_if(passage.matches,
                  [this](const Match& match) { return (bit_of(match.part) & exact_) == 0; });
  }
  passage.parts = parts_of(passage.matches);
}

Passage* Passages::best_so_far(Parts known, std::size_t room) {
  Passage* best = nullptr;
  std::tuple<int, bool, bool> best_score;
  for (Passage& passage : passages_) {
    const int added = std::popcount(passage.parts & ~known);
    if (added == 0) continue;
    const bool fits = passage.span.end - passage.span.begin <= room;
    const std::tuple score{added, !passage.standing, fits};
    if (best != nullptr && score <= best_score) continue;
    best = &passage;
    best_score = score;
  }
  return best;
}

}  // namespace readout::engine
