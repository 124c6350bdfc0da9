// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

#include "base/fold.h"
#include "base/sentence_words.h"
#include "base/utf8.h"

namespace readout {
namespace {

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

bool is_mark(char32_t value) {
  return value >= 0x80 && (U_GET_GC_MASK(static_cast<UChar32>(value)) & U_GC_M_MASK) != 0;
}
bool is_lower(char32_t value) { return u_islower(static_cast<UChar32>(value)) != 0; }

bool contains(std::u32string_view characters, char32_t value) {
  return characters.find(value) != std::u32string_view::npos;
}

bool is_closing(char32_t value) {
  return contains(U"\"')]\u201D\u2019\u00BB\u203A\u300D\u300F\u3009\u300B\u3011\uFF09", value);
}

/// Directly behind a stop, what opens a quotation in English or French closes one in German.
bool is_closing_at_stop(char32_t value) {
  return is_closing(value) || contains(U"\u201C\u2018\u00AB\u2039", value);
}

/// A stop of other scripts than the Latin one: it needs no blank behind it.
bool is_other_stop(char32_t value) {
  constexpr char32_t kFirst = 0x0589;
  const bool is_latin_sign =
      value >= 0x2000 && value < 0x203C;  // quotes, dashes: the most frequent
  return value >= kFirst && !is_latin_sign &&
         u_hasBinaryProperty(static_cast<UChar32>(value), UCHAR_S_TERM) != 0;
}

/// The letters and dots that stand directly before `stop`, e.g. "U.S" before the last stop of
/// "U.S.".
std::string_view word_before(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0) {
    const std::size_t previous = previous_utf8(text, begin);
    const char32_t value = decode_utf8(text, previous).value;
    if (!is_letter(value) && !is_mark(value) && value != '.') break;
    begin = previous;
  }
  return text.substr(begin, stop - begin);
}

enum class WordBefore { Ordinary, Abbreviation, Initial, Acronym, OftenLast };

WordBefore classify(std::string_view word, const SentenceWords& words) {
  constexpr std::size_t kAccents = 4;  // more bytes that a word may have than its folded form
  const std::size_t longest = std::max(words.abbreviations.longest(), words.often_last.longest());
  const bool dotted = word.find('.') != std::string_view::npos;
  if (word.empty() || (!dotted && word.size() > longest + kAccents)) return WordBefore::Ordinary;
  const std::string folded = fold(word);
  if (words.often_last.has(word, folded)) return WordBefore::OftenLast;
  if (words.abbreviations.has(word, folded)) return WordBefore::Abbreviation;
  if (dotted) return WordBefore::Acronym;
  const CodePoint first = decode_utf8(word, 0);
  if (first.size == word.size() && is_upper(first.value) &&
      !words.one_letter_words.has(word, folded))
    return WordBefore::Initial;
  return WordBefore::Ordinary;
}

bool opens_sentence(std::string_view text, std::size_t at, const SentenceWords& words) {
  std::size_t end = at;
  while (end < text.size() && is_letter(decode_utf8(text, end).value))
    end += decode_utf8(text, end).size;
  const std::string_view word = text.substr(at, end - at);
  return words.openers.has(word, word);
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

/// Most bytes of a text: no stop, no line break, nothing beyond ASCII.
constexpr bool is_inside(char byte) {
  return static_cast<signed char>(byte) >= 0 && byte != '\n' && byte != '.' && byte != '!' &&
         byte != '?';
}

/// The first byte from `at` on that is not inside. Several at once: the compiler makes one
/// instruction of them.
std::size_t skip_inside(std::string_view text, std::size_t at) {
  constexpr std::size_t kAtOnce = 16;
  for (; at + kAtOnce <= text.size(); at += kAtOnce) {
    unsigned outside = 0;
    for (std::size_t i = 0; i < kAtOnce; ++i) outside |= is_inside(text[at + i]) ? 0U : 1U;
    if (outside != 0) break;
  }
  while (at < text.size() && is_inside(text[at])) ++at;
  return at;
}

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

/// Behind a stop and the quotes and brackets that close after it; French ones stand off by a blank.
std::size_t behind_closing(std::string_view text, std::size_t at) {
  at = skip_while(text, at, is_closing_at_stop);
  const std::size_t quote = skip_while(text, at, is_blank_in_line);
  if (quote == at || quote == text.size()) return at;
  const CodePoint point = decode_utf8(text, quote);
  const std::size_t end = quote + point.size;
  const bool stands_off = end >= text.size() || is_space(decode_utf8(text, end).value);
  return (point.value == 0x00BB || point.value == 0x203A) && stands_off ? end : at;
}

/// The end of [begin, end) without the white space before it.
std::size_t without_last_space(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const std::size_t previous = previous_utf8(text, end);
    if (!is_space(decode_utf8(text, previous).value)) break;
    end = previous;
  }
  return end;
}

}  // namespace

SentenceFinder::SentenceFinder(std::string_view text, SentenceEnds ends, std::string_view language)
    : text_(text), ends_(ends), words_(sentence_words(language)) {}

/// Given a '.', '!' or '?' at `stop`: the end of the sentence (closing quotes included), or nothing
/// if it goes on.
std::optional<std::size_t> SentenceFinder::end_at_stop(std::size_t stop) const {
  const std::size_t end = behind_closing(text_, stop + 1);
  const std::size_t next = skip_while(text_, end, is_blank_in_line);
  if (next == text_.size() || text_[next] == '\n') return end;
  if (next == end) return std::nullopt;  // "3.5", "U.S.-China", "readout.example"
  const std::size_t start_of_next = text_[stop] == '.' ? skip_while(text_, next, is_closing) : next;
  if (start_of_next < text_.size() && is_lower(decode_utf8(text_, start_of_next).value))
    return std::nullopt;
  if (text_[stop] == '.' && may_go_on(stop, start_of_next)) return std::nullopt;
  return end;
}

/// Given a stop of another script.
bool SentenceFinder::other_stop_ends(std::size_t stop) const {
  constexpr char32_t kWideStop = 0xFF0E;
  const CodePoint point = decode_utf8(text_, stop);
  const std::size_t behind = stop + point.size;
  if (point.value != kWideStop || behind == text_.size()) return true;
  return u_isdigit(static_cast<UChar32>(decode_utf8(text_, behind).value)) == 0;
}

bool SentenceFinder::may_go_on(std::size_t stop, std::size_t next) const {
  switch (classify(word_before(text_, stop), words_)) {
    case WordBefore::Abbreviation:
    case WordBefore::Initial:
      return true;
    case WordBefore::Acronym:
    case WordBefore::OftenLast:
      return !opens_sentence(text_, next, words_);
    case WordBefore::Ordinary:
      break;
  }
  return (ends_ == SentenceEnds::Certain || words_.ordinals) && is_brief(text_, stop) &&
         !opens_sentence(text_, next, words_);
}

std::optional<std::size_t> SentenceFinder::end_at(std::size_t at) const {
  const CodePoint point = decode_utf8(text_, at);
  if (point.value == '\n') return at;
  if (is_stop(point.value)) return end_at_stop(at);
  if (is_other_stop(point.value) && other_stop_ends(at))
    return behind_closing(text_, at + point.size);
  return std::nullopt;
}

std::optional<Span> SentenceFinder::from(std::size_t end) const {
  const std::size_t begin = skip_while(text_, end, is_space);
  if (begin == text_.size()) return std::nullopt;
  std::size_t at = skip_inside(text_, begin);
  std::optional<std::size_t> found;
  while (at < text_.size()) {
    found = end_at(at);
    if (found) break;
    at = skip_inside(text_, at + decode_utf8(text_, at).size);
  }
  const std::size_t last = without_last_space(text_, begin, found.value_or(text_.size()));
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)};
}

std::optional<Span> SentenceFinder::around(std::size_t at) const {
  std::size_t before = at;
  while (before > 0) {
    if (is_inside(text_[before - 1])) {
      --before;
      continue;
    }
    before = previous_utf8(text_, before);
    // The quotes behind a stop belong to it, perhaps text[at] among them.
    const auto end = end_at(before);
    if (end && *end <= at) return from(*end);
  }
  return from(0);
}

std::vector<Span> split_sentences(std::string_view text,
                                  SentenceEnds ends,
                                  std::string_view language) {
  const SentenceFinder finder(text, ends, language);
  std::vector<Span> sentences;
  for (auto next = finder.from(0); next; next = finder.from(next->end)) sentences.push_back(*next);
  return sentences;
}

bool ends_sentence(std::string_view text, std::size_t at, std::string_view language) {
  // Most characters that are asked about are commas and quotes.
  const char32_t value = decode_utf8(text, at).value;
  if (value == '\n') return true;
  if (!is_stop(value) && !is_other_stop(value)) return false;
  return SentenceFinder(text, SentenceEnds::Certain, language).end_at(at).has_value();
}

}  // namespace readout
