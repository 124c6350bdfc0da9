// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace readout {
namespace {

// Words that end in a full stop without ending a sentence, in news English; lower case, sorted.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"adm", "amb",  "apr",  "aug", "ave",  "brig", "capt",   "cmdr", "co",   "col", "corp",
     "dec", "det",  "dr",   "feb", "fla",  "ft",   "gen",    "gov",  "hon",  "inc", "jan",
     "jr",  "jul",  "jun",  "lt",  "ltd",  "maj",  "messrs", "mr",   "mrs",  "ms",  "mt",
     "no",  "nov",  "oct",  "pa",  "pres", "prof", "pvt",    "rep",  "reps", "rev", "sec",
     "sen", "sens", "sept", "sgt", "sr",   "st",   "supt",   "va",   "vs"});

// Those of them that may end a sentence ("Apple Inc. The company..."): they do if a capital
// follows.
constexpr auto kOftenLast =
    std::to_array<std::string_view>({"co", "corp", "inc", "jr", "ltd", "sr"});

// Most characters are ASCII, and ICU's tables cost several times as much.
bool is_space(char32_t value) {
  if (value < 0x80) return value == ' ' || (value >= '\t' && value <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
}
bool is_upper(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z';
  return u_isupper(static_cast<UChar32>(value)) != 0;
}
bool is_letter(char32_t value) {
  if (value < 0x80) return is_upper(value) || (value >= 'a' && value <= 'z');
  return u_isalpha(static_cast<UChar32>(value)) != 0;
}

bool is_closing(char32_t value) {
  return value == '"' || value == '\'' || value == ')' || value == ']' || value == 0x201D ||
         value == 0x2019 || value == 0x00BB || value == 0x300D;
}

bool is_full_width_stop(char32_t value) {
  return value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x06D4 ||
         value == 0x061F || value == 0x0964;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// The letters and dots that stand directly before `stop`, e.g. "U.S" before the last stop of
/// "U.S.".
std::string_view word_before(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0) {
    const std::size_t previous = previous_utf8(text, begin);
    const char32_t value = decode_utf8(text, previous).value;
    if (!is_letter(value) && value != '.') break;
    begin = previous;
  }
  return text.substr(begin, stop - begin);
}

std::string lower_ascii(std::string_view word) {
  std::string out(word);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

enum class WordBefore { Ordinary, Abbreviation, Initial, Acronym, OftenLast };

WordBefore classify(std::string_view word) {
  if (word.find('.') != std::string_view::npos) return WordBefore::Acronym;
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I')
    return WordBefore::Initial;
  const std::string lower = lower_ascii(word);
  if (contains(kOftenLast, lower)) return WordBefore::OftenLast;
  if (contains(kAbbreviations, lower) && !(lower == "no" && word[0] == 'n'))
    return WordBefore::Abbreviation;
  return WordBefore::Ordinary;
}

// Words that open a sentence far more often than they follow an acronym inside one.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"A", "And", "But", "He", "In", "It", "On", "She", "That", "The", "They", "This", "We"});

bool opens_sentence(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_letter(decode_utf8(text, end).value))
    end += decode_utf8(text, end).size;
  return contains(kOpeners, text.substr(at, end - at));
}

std::size_t skip_while(std::string_view text, std::size_t at, bool (*wanted)(char32_t)) {
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (!wanted(point.value)) break;
    at += point.size;
  }
  return at;
}

bool is_blank_in_line(char32_t value) { return value != '\n' && is_space(value); }

bool is_stop(char32_t value) { return value == '.' || value == '!' || value == '?'; }

/// Whether one letter or a number of one or two figures stands directly before `stop`.
bool is_brief(std::string_view text, std::size_t stop) {
  std::size_t letters = 0;
  std::size_t figures = 0;
  for (std::size_t at = stop; at > 0 && letters + figures < 3;) {
    at = previous_utf8(text, at);
    const char32_t value = decode_utf8(text, at).value;
    if (value >= '0' && value <= '9') {
      ++figures;
    } else if (is_letter(value)) {
      ++letters;
    } else {
      if (value == '.' || value == ',') return false;  // "3.5"
      break;
    }
  }
  return letters + figures == 1 || (letters == 0 && figures == 2);
}

/// Given a '.', '!' or '?' at `stop`: the end of the sentence (closing quotes included), or nothing
/// if it goes on.
std::optional<std::size_t> sentence_end(std::string_view text,
                                        std::size_t stop,
                                        SentenceEnds ends) {
  const std::size_t end = skip_while(text, stop + 1, is_closing);
  const std::size_t next = skip_while(text, end, is_blank_in_line);
  if (next == text.size() || text[next] == '\n') return end;
  if (next == end) return std::nullopt;  // nothing between: "3.5", "U.S.-China", "readout.example"
  if (text[stop] != '.')
    return is_letter(decode_utf8(text, next).value) && !is_upper(decode_utf8(text, next).value)
               ? std::nullopt
               : std::optional(end);
  const std::size_t start_of_next = skip_while(text, next, is_closing);
  if (start_of_next < text.size()) {
    const char32_t first = decode_utf8(text, start_of_next).value;
    if (is_letter(first) && !is_upper(first) && u_islower(static_cast<UChar32>(first)))
      return std::nullopt;
  }
  switch (classify(word_before(text, stop))) {
    case WordBefore::Abbreviation:
    case WordBefore::Initial:
      return std::nullopt;
    case WordBefore::Acronym:
    case WordBefore::OftenLast:
      return opens_sentence(text, start_of_next) ? std::optional(end) : std::nullopt;
    case WordBefore::Ordinary:
      if (ends == SentenceEnds::Certain && is_brief(text, stop))
        return opens_sentence(text, start_of_next) ? std::optional(end) : std::nullopt;
      return end;
  }
  return end;
}

class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  void close_at(std::size_t end) {
    std::size_t from = skip_while(text_, begin_, is_space);
    std::size_t to = end;
    while (to > from) {
      const std::size_t previous = previous_utf8(text_, to);
      if (!is_space(decode_utf8(text_, previous).value)) break;
      to = previous;
    }
    if (from < to) {
      sentences_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
    }
    begin_ = end;
  }

  std::vector<Span> take() { return std::move(sentences_); }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, SentenceEnds ends) {
  Collector sentences(text);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    std::size_t next = at + point.size;
    if (point.value == '\n') {
      sentences.close_at(at);
    } else if (is_full_width_stop(point.value)) {
      next = skip_while(text, next, is_closing);
      sentences.close_at(next);
    } else if (is_stop(point.value)) {
      if (const auto end = sentence_end(text, at, ends)) {
        next = *end;
        sentences.close_at(next);
      }
    }
    at = next;
  }
  sentences.close_at(text.size());
  return sentences.take();
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const char32_t value = decode_utf8(text, at).value;
  if (is_stop(value)) return sentence_end(text, at, SentenceEnds::Certain).has_value();
  return value == '\n' || is_full_width_stop(value);
}

}  // namespace readout
