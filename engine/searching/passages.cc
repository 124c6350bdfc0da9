// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/passages.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "article/standing_text.h"
#include "base/sentences.h"

namespace readout::engine {
namespace {

Parts bit_of(std::uint32_t part) { return Parts{1} << std::min<std::uint32_t>(part, 63); }

std::vector<Passage> sentences_with_matches(std::string_view text,
                                            const std::vector<Match>& matches,
                                            std::string_view language) {
  std::vector<Passage> passages;
  auto match = matches.begin();
  std::uint32_t open_until = 0;
  for (const Span sentence : split_sentences(text, SentenceEnds::Certain, language)) {
    if (sentence.begin < open_until) {
      passages.back().span.end = sentence.end;
    } else {
      passages.push_back({sentence});
    }
    for (; match != matches.end() && match->span.begin < sentence.end; ++match) {
      passages.back().matches.push_back(*match);
      passages.back().parts |= bit_of(match->part);
      open_until = match->span.end;
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
                   const HighlightTerms& terms,
                   std::string_view language,
                   StandingText standing)
    : text_(text),
      passages_(sentences_with_matches(text, find_matches(text, terms, language), language)) {
  if (standing == StandingText::Shown) {
    for (Passage& passage : passages_) passage.judged = true;
  }
  for (const HighlightTerms::Phrase& phrase : terms.phrases) exact_ |= bit_of(phrase.part);
}

const Passage& Passages::operator[](std::size_t index) {
  judge(passages_[index]);
  return passages_[index];
}

std::size_t Passages::best(Parts known, std::size_t room) {
  while (true) {
    const std::size_t found = best_so_far(known, room);
    if (found == size() || passages_[found].judged) return found;
    judge(passages_[found]);
  }
}

std::size_t Passages::beginning() {
  std::size_t first = 0;
  while (first < size() && (*this)[first].standing) ++first;
  return first;
}

void Passages::judge(Passage& passage) const {
  if (passage.judged) return;
  passage.judged = true;
  take_labels(text_, passage);
  const std::string_view rest = slice(text_, passage.span);
  passage.standing = rest.empty() || article::is_standing_text(rest);
  if (passage.standing) {
    std::erase_if(passage.matches,
                  [this](const Match& match) { return (bit_of(match.part) & exact_) == 0; });
  }
  passage.parts = parts_of(passage.matches);
}

std::size_t Passages::best_so_far(Parts known, std::size_t room) const {
  std::size_t best = size();
  std::tuple<int, bool, bool> best_score;
  for (std::size_t i = 0; i < size(); ++i) {
    const Passage& passage = passages_[i];
    const int added = std::popcount(passage.parts & ~known);
    if (added == 0) continue;
    const bool fits = passage.span.end - passage.span.begin <= room;
    const std::tuple score{added, !passage.standing, fits};
    if (best < size() && score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

}  // namespace readout::engine
