// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/word_reader.h"

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "engine/terms/contractions.h"

namespace readout::engine {
namespace {

using Class = CharacterClass;

// Acronyms that would fold to an everyday word. They keep their dots as terms, so that "US" is not
// "us".
constexpr auto kGuardedAcronyms = std::to_array<std::string_view>({"it", "us", "who"});

// Letters that French, Italian and Catalan elide before a vowel: "l'accord" is "l" and "accord".
constexpr std::string_view kElided = "cdjlmnst";

// Words that French and Italian elide: "qu'il", "dell'Italia". Sorted.
constexpr auto kElidedWords = std::to_array<std::string_view>(
    {"agl",   "all",   "anch",   "bell",   "coll", "cos",  "dagl", "dall",   "degl",   "dell",
     "dov",   "gl",    "jusqu",  "lorsqu", "mezz", "negl", "nell", "nessun", "puisqu", "qu",
     "quell", "quest", "quoiqu", "sant",   "senz", "sott", "sugl", "sull",   "tutt",   "un"});
constexpr std::size_t kLongestElided = 6;

// "AT&T", "S&P", "BB&T": one word where one side is a single letter and the other hardly longer.
constexpr std::size_t kLongestBesideAmpersand = 3;

// Where an apostrophe divides a name from its ending: "Türkiye'nin", "AB'den".
constexpr std::string_view kDividesEndings = "tr";

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_ascii_alnum(char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); }

}  // namespace

WordReader::WordReader(std::string_view text, std::string_view language)
    : text_(text), divides_endings_(language == kDividesEndings) {}

const WrittenWord& WordReader::read(std::size_t at) {
  at_ = at;
  raw_.clear();
  word_.has_letter = false;
  word_.contracted = false;
  word_.elided = false;
  word_.bare.clear();
  bare_size_ = 0;
  const bool acronym = take_acronym();
  if (acronym) {
    word_.end = at_;
    skip_possessive();
  } else {
    word_.end = take_letters();
  }
  word_.term.clear();
  append_fold(word_.term, raw_);
  guard_acronym(at, acronym);
  if (word_.is_letter() && word_.end == at_) take_letter_sign();
  if (bare_size_ > 0) append_fold(word_.bare, std::string_view(raw_).substr(0, bare_size_));
  word_.next = at_;
  return word_;
}

/// "C++", "C#", "A+": the letter alone would mean something else.
void WordReader::take_letter_sign() {
  std::size_t at = at_;
  std::string sign;
  while (sign.size() < 2 && is_plus(peek(at).value)) {
    sign.push_back('+');
    at += peek(at).size;
  }
  if (sign.empty() && is_number_sign(peek(at).value)) {
    sign.push_back('#');
    at += peek(at).size;
  }
  if (sign.size() < 2 && in_word(class_at(at))) return;  // "a+b"
  word_.term += sign;
  word_.end = at;
  at_ = at;
  skip_possessive();
}

/// "U.S.", "u.s", "D.C.": single letters with dots between. Takes them into raw_ without the
/// dots.
bool WordReader::take_acronym() {
  std::size_t at = at_;
  // Most words are seen to be none by their second letter.
  if (at + 1 < text_.size() && is_ascii_alnum(text_[at]) && is_ascii_alnum(text_[at + 1]))
    return false;
  std::size_t letters = 0;
  std::string taken;
  while (class_at(at) == Class::Letter) {
    const CodePoint letter = peek(at);
    if (in_word(class_at(at + letter.size))) break;  // more than one letter: an ordinary word
    taken.append(text_, at, letter.size);
    at += letter.size;
    ++letters;
    if (peek(at).value != '.') break;
    at += 1;
  }
  // "Plan B. It failed": one letter with a stop is no acronym; and the last piece must not be the
  // start of a word.
  if (letters < 2 || in_word(class_at(at))) return false;
  raw_ = std::move(taken);
  word_.has_letter = true;
  at_ = at;
  return true;
}

void WordReader::skip_possessive() {
  if (const auto end = possessive_end(at_)) at_ = *end;
}

/// The end of "'s" where one stands at `at` and the word ends with it.
std::optional<std::size_t> WordReader::possessive_end(std::size_t at) const {
  const CodePoint apostrophe = peek(at);
  if (!is_apostrophe(apostrophe.value)) return std::nullopt;
  const std::size_t letter = at + apostrophe.size;
  const char32_t value = peek(letter).value;
  if ((value != 's' && value != 'S') || in_word(class_at(letter + 1))) return std::nullopt;
  return letter + 1;
}

bool WordReader::contracts_at(std::size_t apostrophe) const {
  const CodePoint point = peek(apostrophe);
  return is_apostrophe(point.value) && is_contraction(raw_, text_.substr(apostrophe + point.size));
}

void WordReader::take_ascii() {
  const std::size_t begin = at_;
  for (; at_ < text_.size() && is_ascii_alnum(text_[at_]); ++at_)
    word_.has_letter = word_.has_letter || text_[at_] > '9';
  raw_.append(text_, begin, at_ - begin);
}

/// Takes letters, digits and what may stand between them; returns the end of the mark.
std::size_t WordReader::take_letters() {
  while (at_ < text_.size()) {
    take_ascii();  // most of all text
    if (at_ == text_.size() || text_[at_] == ' ') break;
    const CodePoint point = peek(at_);
    const Class kind = classify(point.value);
    if (in_word(kind)) {
      word_.has_letter = word_.has_letter || kind == Class::Letter;
      append_letter(raw_, point.value, text_.substr(at_, point.size));
      at_ += point.size;
    } else if (const auto possessive = contracts_at(at_) ? std::nullopt : possessive_end(at_)) {
      const std::size_t end = at_;
      at_ = *possessive;
      return end;
    } else if (!take_inner(point)) {
      break;
    }
  }
  return at_;
}

/// A character that is no letter, yet may be part of a word: true if it was and the word goes on.
bool WordReader::take_inner(CodePoint point) {
  const std::size_t next = at_ + point.size;
  if (is_apostrophe(point.value) && class_at(next) == Class::Letter) return take_apostrophe(next);
  if (is_ampersand(point.value)) return take_ampersand(next);
  const bool after_digit = !raw_.empty() && is_ascii_digit(raw_.back());
  if (!after_digit || class_at(next) != Class::Digit) return false;
  if (point.value == '.') {
    raw_.push_back('.');  // 3.5 is another number than 35
  } else if (point.value != ',' || !three_digits_at(next)) {
    return false;
  }
  at_ = next;
  return true;
}

/// REQUIRES: a letter stands at `next`, behind the apostrophe.
bool WordReader::take_apostrophe(std::size_t next) {
  if (divides_ending(next)) {
    bare_size_ = raw_.size();
    word_.bare_end = at_;
  } else if (is_contraction(raw_, text_.substr(next))) {
    raw_.push_back('\'');
    word_.contracted = true;
  } else if (is_elision()) {
    word_.elided = true;
    at_ = next;  // the next word begins behind the apostrophe
    return false;
  }
  at_ = next;  // "O'Brien": searched for with and without
  return true;
}

/// Whether an ending begins at `next`, behind a name or number of at least two characters and its
/// apostrophe: in small letters, or all in capitals.
bool WordReader::divides_ending(std::size_t next) const {
  if (!divides_endings_ || bare_size_ > 0 || count_code_points(raw_) < 2) return false;
  const char32_t first = decode_utf8(raw_, 0).value;
  const char32_t last = decode_utf8(raw_, previous_utf8(raw_, raw_.size())).value;
  if (!is_capital(first) && classify(first) != Class::Digit) return false;
  return !is_capital(peek(next).value) || is_capital(last);
}

bool WordReader::take_ampersand(std::size_t next) {
  if (raw_.empty() || is_ascii_digit(raw_.back())) return false;  // "p=1&q=2"
  constexpr std::string_view kRestOfEntity = "amp;";
  if (text_.substr(next).starts_with(kRestOfEntity)) next += kRestOfEntity.size();
  std::size_t right = 0;
  std::size_t at = next;
  for (; right <= kLongestBesideAmpersand && class_at(at) == Class::Letter; ++right)
    at += peek(at).size;
  const std::size_t left = count_code_points(raw_);
  if (std::min(left, right) != 1 || std::max(left, right) > kLongestBesideAmpersand) return false;
  raw_.push_back('&');
  at_ = next;
  return true;
}

bool WordReader::three_digits_at(std::size_t at) const {
  for (std::size_t i = 0; i < 3; ++i) {
    if (class_at(at + i) != Class::Digit) return false;
  }
  return class_at(at + 3) != Class::Digit;
}

bool WordReader::is_elision() const {
  if (raw_.size() == 1)
    return kElided.find(static_cast<char>(raw_[0] | 0x20)) != std::string_view::npos;
  if (raw_.size() > kLongestElided) return false;
  std::string lower = raw_;
  for (char& byte : lower) byte = static_cast<char>(is_ascii_letter(byte) ? byte | 0x20 : byte);
  return std::binary_search(kElidedWords.begin(), kElidedWords.end(), lower);
}

/// Puts the dots back into "US", "U.S.", "WHO"; plain "us" and "who" stay words.
void WordReader::guard_acronym(std::size_t begin, bool dotted) {
  constexpr std::size_t kLongest = 3;
  if (word_.term.size() > kLongest) return;
  if (std::find(kGuardedAcronyms.begin(), kGuardedAcronyms.end(), word_.term) ==
      kGuardedAcronyms.end())
    return;
  const bool capitals =
      std::all_of(raw_.begin(), raw_.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  if (!dotted && (!capitals || (word_.term != "us" && among_capitals(begin)))) return;
  std::string with_dots;
  for (const char byte : word_.term) {
    with_dots.push_back(byte);
    with_dots.push_back('.');
  }
  word_.term = with_dots;
}

/// Whether the text around is all in capitals, so that capitals say nothing: "WHO IS TO BLAME".
bool WordReader::among_capitals(std::size_t begin) const {
  constexpr std::size_t kReach = 40;
  const std::size_t from = begin > kReach ? begin - kReach : 0;
  const std::string_view around = text_.substr(from, 2 * kReach);
  const auto count = [&around](char first, char last) {
    return std::count_if(
        around.begin(), around.end(), [&](char byte) { return byte >= first && byte <= last; });
  };
  return count('A', 'Z') > 3 && count('a', 'z') < 3;
}

}  // namespace readout::engine
