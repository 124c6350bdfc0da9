// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/snippet.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "engine/searching/passages.h"

namespace readout::engine {
namespace {

constexpr std::string_view kEllipsis = "…";

std::size_t size_of(Span span) { return span.end - span.begin; }

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

/// A sign at which a clause ends. In figures ("1,000") and times it is none: a blank must follow,
/// but for those of Chinese and Japanese.
bool ends_clause(std::string_view text, std::uint32_t at) {
  const CodePoint point = decode_utf8(text, at);
  constexpr std::u32string_view kWide = U"\uFF0C\uFF1B\u3001";
  if (kWide.find(point.value) != std::u32string_view::npos) return true;
  constexpr std::u32string_view kNarrow = U",;:\u2013\u2014\u060C\u061B";
  const std::size_t next = at + point.size;
  return kNarrow.find(point.value) != std::u32string_view::npos && next < text.size() &&
         is_break(decode_utf8(text, next).value);
}

/// The first or last place in [from, to) where a clause ends; nothing if none does.
enum class Which : std::uint8_t { First, Last };
std::optional<std::uint32_t> clause_end(std::string_view text,
                                        std::uint32_t from,
                                        std::uint32_t to,
                                        Which which) {
  std::optional<std::uint32_t> found;
  for (std::uint32_t at = from; at < to; at += decode_utf8(text, at).size) {
    if (!ends_clause(text, at)) continue;
    found = at;
    if (which == Which::First) break;
  }
  return found;
}

/// Where a passage begins that shows `first`, with at most `lead` bytes before it.
std::uint32_t cut_begin(std::string_view text,
                        Span sentence,
                        std::uint32_t first,
                        std::uint32_t lead) {
  if (first - sentence.begin <= lead) return sentence.begin;
  const std::uint32_t from = character_border(text, first - lead);
  std::uint32_t begin = next_word_border(text, from, first);
  if (const auto clause = clause_end(text, from, first, Which::First))
    begin = *clause + decode_utf8(text, *clause).size;
  while (begin < first && is_break(decode_utf8(text, begin).value))
    begin += decode_utf8(text, begin).size;
  return begin;
}

/// Where a passage ends that goes on to about `wanted`, with what is before `last` in it.
std::uint32_t cut_end(std::string_view text,
                      Span sentence,
                      std::uint32_t last,
                      std::uint32_t wanted) {
  if (wanted >= sentence.end) return sentence.end;
  wanted = character_border(text, wanted);
  const auto clause = clause_end(text, std::min(last, wanted), wanted, Which::Last);
  std::uint32_t end = clause ? *clause : next_word_border(text, wanted, sentence.end);
  while (end > last && text[end - 1] == ' ') --end;
  return end;
}

/// Cuts a long sentence to about `budget` bytes around its first match.
Span cut(std::string_view text, const Passage& passage, std::size_t budget) {
  const Span sentence = passage.span;
  if (size_of(sentence) <= budget) return sentence;
  const Span first =
      passage.matches.empty() ? Span{sentence.begin, sentence.begin} : passage.matches.front().span;
  const auto lead = static_cast<std::uint32_t>(budget / 3);
  const std::uint32_t begin = cut_begin(text, sentence, first.begin, lead);
  const auto wanted = static_cast<std::uint32_t>(begin + budget);
  const std::uint32_t half = begin + static_cast<std::uint32_t>(budget / 2);
  std::uint32_t last = std::max(first.end, half);
  for (const Match& match : passage.matches) {
    if (match.span.end <= wanted) last = std::max(last, match.span.end);
  }
  return {begin, std::max(cut_end(text, sentence, last, wanted), first.end)};
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

/// A sentence that ends without a stop: a heading, or an entry of a list.
bool is_heading(std::string_view text, const Passage& passage) {
  const std::size_t last = previous_utf8(text, passage.span.end);
  return u_isalnum(static_cast<UChar32>(decode_utf8(text, last).value)) != 0;
}

/// The sentences to show, in order: the best one, one that has what it lacks, and what follows
/// while there is room. None where all is standing text.
std::vector<const Passage*> choose(std::string_view text, Passages& passages) {
  const Passage* first = passages.best(0, kLongestSnippet);
  const bool matched = first != nullptr;
  if (!matched) first = passages.beginning();
  if (first == nullptr) return {};
  std::vector<const Passage*> chosen{first};
  std::size_t used = size_of(first->span);
  if (matched) {
    const std::size_t room = kLongestSnippet - std::min(used, kLongestSnippet);
    if (const Passage* second = passages.best(first->parts, room)) {
      chosen.push_back(second);
      used += size_of(second->span);
    }
  }
  std::sort(chosen.begin(), chosen.end(), [](const Passage* a, const Passage* b) {
    return a->first < b->first;
  });
  for (const Passage* next = passages.after(*chosen.back()); next != nullptr;
       next = passages.after(*next)) {
    used += size_of(next->span);
    if (used > kSnippetBytes || next->standing || is_heading(text, *next)) break;
    chosen.push_back(next);
  }
  return chosen;
}

/// How many bytes a sentence of a snippet may take: what the others leave, or its share.
std::size_t budget_of(const Passage* passage, const std::vector<const Passage*>& chosen) {
  const std::size_t share = kLongestSnippet / chosen.size();
  std::size_t others = 0;
  for (const Passage* other : chosen) {
    if (other != passage) others += std::min(size_of(other->span), share);
  }
  return kLongestSnippet - others;
}

Snippet shown(std::string_view text, const std::vector<const Passage*>& chosen) {
  SnippetBuilder snippet(text);
  for (const Passage* passage : chosen) {
    const Span span = cut(text, *passage, budget_of(passage, chosen));
    snippet.add(span, passage->span, passage->matches);
  }
  return snippet.take();
}

}  // namespace

Snippet make_snippet(std::string_view text, const Marker& marker, std::string_view language) {
  Passages passages(text, marker, language, StandingText::PassedOver);
  const std::vector<const Passage*> chosen = choose(text, passages);
  if (!chosen.empty() || passages.empty()) return shown(text, chosen);
  Passages all(text, marker, language, StandingText::Shown);
  return shown(text, choose(text, all));
}

}  // namespace readout::engine
