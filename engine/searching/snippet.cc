// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/snippet.h"

#include <algorithm>
#include <bit>

#include "base/sentences.h"
#include "base/utf8.h"

namespace readout::engine {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Which parts of the query a sentence has: bit n for part n; parts beyond 63 share the last bit.
using Parts = std::uint64_t;

Parts bit_of(std::uint32_t part) { return Parts{1} << std::min<std::uint32_t>(part, 63); }

struct Passage {
  Span span;
  std::vector<Match> matches;

  [[nodiscard]] Parts parts() const {
    Parts parts = 0;
    for (const Match& match : matches) parts |= bit_of(match.part);
    return parts;
  }
};

std::size_t size_of(Span span) { return span.end - span.begin; }

std::vector<Passage> sentences_with_matches(std::string_view text,
                                            const std::vector<Match>& matches) {
  std::vector<Passage> passages;
  auto match = matches.begin();
  for (const Span sentence : split_sentences(text)) {
    Passage passage{sentence, {}};
    for (; match != matches.end() && match->span.begin < sentence.end; ++match) {
      if (match->span.begin >= sentence.begin && match->span.end <= sentence.end)
        passage.matches.push_back(*match);
    }
    passages.push_back(std::move(passage));
  }
  return passages;
}

/// The sentence that adds most to `known`; the earliest of equals. passages.size() if none adds
/// anything.
std::size_t best(const std::vector<Passage>& passages, Parts known) {
  std::size_t best = passages.size();
  int most = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const int added = std::popcount(passages[i].parts() & ~known);
    if (added > most) {
      most = added;
      best = i;
    }
  }
  return best;
}

bool is_break(char32_t value) { return value <= ' ' || value == 0xA0; }

/// `at`, or the end of the word it falls into, if that is near: a cut must not leave half a word.
std::uint32_t next_word_border(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t border = at;
  while (border < limit && !is_break(decode_utf8(text, border).value))
    border += decode_utf8(text, border).size;
  constexpr std::uint32_t kLongestWord = 40;
  return border - at > kLongestWord ? at : border;
}

std::uint32_t character_border(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

/// Cuts a long sentence to `budget` bytes around its first match.
Span cut(std::string_view text, const Passage& passage, std::size_t budget) {
  Span span = passage.span;
  if (size_of(span) <= budget) return span;
  const std::uint32_t first =
      passage.matches.empty() ? span.begin : passage.matches.front().span.begin;
  const auto lead = static_cast<std::uint32_t>(budget / 3);
  std::uint32_t begin = span.begin;
  if (first - span.begin > lead)
    begin = next_word_border(text, character_border(text, first - lead), first);
  while (begin < first && is_break(decode_utf8(text, begin).value)) ++begin;
  const auto wanted_end = static_cast<std::uint32_t>(begin + budget);
  if (wanted_end >= span.end) return {begin, span.end};
  return {begin, next_word_border(text, character_border(text, wanted_end), span.end)};
}

class SnippetBuilder {
 public:
  explicit SnippetBuilder(std::string_view text) : text_(text) {}

  /// Passages must come in order of the text. REQUIRES: `sentence` contains `span`.
  void add(Span span, Span sentence, const std::vector<Match>& matches) {
    const bool adjoins = !snippet_.text.empty() && !cut_at_end_ && gap_is_blank(span.begin);
    if (!snippet_.text.empty()) {
      if (adjoins) {
        snippet_.text += ' ';
      } else {
        snippet_.text += ' ';
        snippet_.text += kEllipsis;
        snippet_.text += ' ';
      }
    } else if (span.begin > sentence.begin) {
      snippet_.text += kEllipsis;
    }
    const auto shift = static_cast<std::uint32_t>(snippet_.text.size());
    snippet_.text.append(text_.substr(span.begin, size_of(span)));
    for (const Match& match : matches) {
      if (match.span.begin < span.begin || match.span.end > span.end) continue;
      snippet_.marks.push_back(
          {match.span.begin - span.begin + shift, match.span.end - span.begin + shift});
    }
    end_ = span.end;
    cut_at_end_ = span.end < sentence.end;
  }

  Snippet take() {
    if (cut_at_end_) snippet_.text += kEllipsis;
    return std::move(snippet_);
  }

 private:
  [[nodiscard]] bool gap_is_blank(std::uint32_t begin) const {
    const std::string_view gap = text_.substr(end_, begin - end_);
    return std::all_of(
        gap.begin(), gap.end(), [](char byte) { return static_cast<unsigned char>(byte) <= ' '; });
  }

  std::string_view text_;
  Snippet snippet_;
  std::uint32_t end_ = 0;
  bool cut_at_end_ = false;
};

/// The sentences to show, in order: the best one, one that has what it lacks, and what follows
/// while there is room.
std::vector<std::size_t> choose(const std::vector<Passage>& passages) {
  std::vector<std::size_t> chosen;
  const std::size_t first = std::min(best(passages, 0), passages.size() - 1);
  const bool matched = !passages[first].matches.empty();
  chosen.push_back(matched ? first : 0);
  std::size_t used = size_of(passages[chosen[0]].span);
  if (matched) {
    const std::size_t second = best(passages, passages[first].parts());
    if (second < passages.size() && used < kSnippetBytes) {
      chosen.push_back(second);
      used += size_of(passages[second].span);
    }
  }
  for (std::size_t next = *std::max_element(chosen.begin(), chosen.end()) + 1;
       next < passages.size();
       ++next) {
    used += size_of(passages[next].span);
    if (used > kSnippetBytes) break;
    chosen.push_back(next);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

Snippet make_snippet(std::string_view text, const HighlightTerms& terms) {
  const std::vector<Passage> passages = sentences_with_matches(text, find_matches(text, terms));
  if (passages.empty()) return {};
  const std::vector<std::size_t> chosen = choose(passages);
  const std::size_t budget = std::max(kSnippetBytes / chosen.size(), kSnippetBytes / 2);
  SnippetBuilder snippet(text);
  for (const std::size_t index : chosen) {
    const Passage& passage = passages[index];
    snippet.add(cut(text, passage, budget), passage.span, passage.matches);
  }
  return snippet.take();
}

}  // namespace readout::engine
