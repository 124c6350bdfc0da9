// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/analyser.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/fold.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace readout::engine {
namespace {

enum class Class : std::uint8_t { Other, Letter, Digit, Ignorable, Ngram };

bool is_written_without_spaces(UChar32 value) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(value, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return value == 0x30FC;  // the prolonged sound mark ー belongs to several scripts
  }
}

Class classify_unicode(char32_t point) {
  const auto value = static_cast<UChar32>(point);
  const std::uint32_t category = U_GET_GC_MASK(value);
  if ((category & U_GC_CF_MASK) != 0) return Class::Ignorable;
  const bool letter = (category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0;
  if (letter && is_written_without_spaces(value)) return Class::Ngram;
  if (letter) return Class::Letter;
  return (category & (U_GC_ND_MASK | U_GC_NO_MASK)) != 0 ? Class::Digit : Class::Other;
}

Class classify(char32_t point) {
  if (point >= 0x80) return classify_unicode(point);
  if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z')) return Class::Letter;
  return point >= '0' && point <= '9' ? Class::Digit : Class::Other;
}

bool is_ascii_alnum(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

bool in_word(Class kind) {
  return kind == Class::Letter || kind == Class::Digit || kind == Class::Ignorable;
}

bool is_apostrophe(char32_t point) {
  return point == '\'' || point == 0x2019 || point == 0x02BC || point == 0xFF07;
}

bool is_hyphen(char32_t point) { return point == '-' || point == 0x2010 || point == 0x2011; }

// Acronyms that would fold to an everyday word. They keep their dots as terms, so that "US" is not
// "us".
constexpr auto kGuardedAcronyms = std::to_array<std::string_view>({"it", "us", "who"});

// Letters that French, Italian and Catalan elide before a vowel: "l'accord" is "l" and "accord".
constexpr std::string_view kElided = "cdjlmnst";

// A slug of more parts ("a-day-in-the-life") is not a word anybody searches for as a whole.
constexpr std::size_t kMaxJoinedParts = 4;

class Analysis {
 public:
  Analysis(std::string_view text, const std::function<void(const Token&)>& take)
      : text_(text), take_(take) {}

  void run() {
    while (at_ < text_.size()) {
      const CodePoint point = peek(at_);
      switch (classify(point.value)) {
        case Class::Ngram:
          ngrams();
          break;
        case Class::Letter:
        case Class::Digit:
          hyphenated();
          break;
        default:
          at_ += point.size;
      }
    }
  }

 private:
  [[nodiscard]] CodePoint peek(std::size_t at) const {
    return at < text_.size() ? decode_utf8(text_, at) : CodePoint{0, 1};
  }
  [[nodiscard]] Class class_at(std::size_t at) const {
    return at < text_.size() ? classify(peek(at).value) : Class::Other;
  }
  [[nodiscard]] bool starts_word(std::size_t at) const {
    const Class kind = class_at(at);
    return kind == Class::Letter || kind == Class::Digit;
  }

  void emit(std::string_view term, std::size_t begin, std::size_t end, Token::Kind kind) {
    if (term.empty()) return;
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (term.size() <= kMaxTermBytes) {
      take_({term, span, position_, kind});
      return;
    }
    const std::string hash = content_hash(term);
    const std::string cut = std::string(utf8_prefix(term, kMaxTermBytes - hash.size())) + hash;
    take_({cut, span, position_, kind});
  }

  /// A word, or words joined by hyphens: the parts one after the other, then the whole.
  void hyphenated() {
    const std::size_t begin = at_;
    const std::uint32_t first_position = position_ + 1;
    std::string joined;
    std::size_t parts = 0;
    bool any_letter = false;
    std::size_t end = 0;
    while (true) {
      ++position_;
      end = word();
      joined += term_;
      any_letter = any_letter || has_letter_;
      ++parts;
      const CodePoint next = peek(at_);
      if (!is_hyphen(next.value) || !starts_word(at_ + next.size)) break;
      at_ += next.size;
    }
    if (parts < 2 || parts > kMaxJoinedParts || !any_letter) return;
    const std::uint32_t last_position = position_;
    position_ = first_position;
    emit(joined, begin, end, Token::Kind::Joined);
    position_ = last_position;
  }

  /// One word from at_ on: emits it, leaves it in term_, moves at_ behind it, returns the end of
  /// its mark.
  std::size_t word() {
    const std::size_t begin = at_;
    raw_.clear();
    has_letter_ = false;
    std::size_t end = 0;
    const bool acronym = take_acronym();
    if (acronym) {
      end = at_;
      skip_possessive();
    } else {
      end = take_letters();
    }
    term_.clear();
    append_fold(term_, raw_);
    guard_acronym(begin, acronym);
    emit(term_, begin, end, Token::Kind::Word);
    return end;
  }

  /// "U.S.", "u.s", "D.C.": single letters with dots between. Takes them into raw_ without the
  /// dots.
  bool take_acronym() {
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
    has_letter_ = true;
    at_ = at;
    return true;
  }

  void skip_possessive() {
    if (const auto end = possessive_end(at_)) at_ = *end;
  }

  /// The end of "'s" where one stands at `at` and the word ends with it.
  [[nodiscard]] std::optional<std::size_t> possessive_end(std::size_t at) const {
    const CodePoint apostrophe = peek(at);
    if (!is_apostrophe(apostrophe.value)) return std::nullopt;
    const std::size_t letter = at + apostrophe.size;
    const char32_t value = peek(letter).value;
    if ((value != 's' && value != 'S') || in_word(class_at(letter + 1))) return std::nullopt;
    return letter + 1;
  }

  /// Takes letters, digits and what may stand between them; returns the end of the mark.
  std::size_t take_letters() {
    while (at_ < text_.size()) {
      if (const char byte = text_[at_]; is_ascii_alnum(byte)) {  // most of all text
        has_letter_ = has_letter_ || byte > '9';
        raw_.push_back(byte);
        ++at_;
        continue;
      }
      const CodePoint point = peek(at_);
      const Class kind = classify(point.value);
      if (in_word(kind)) {
        has_letter_ = has_letter_ || kind == Class::Letter;
        raw_.append(text_, at_, point.size);
        at_ += point.size;
      } else if (const auto possessive = possessive_end(at_)) {
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
  bool take_inner(CodePoint point) {
    const std::size_t next = at_ + point.size;
    if (is_apostrophe(point.value) && class_at(next) == Class::Letter) {
      if (is_elision()) {
        at_ = next;  // the next word begins behind the apostrophe
        return false;
      }
      at_ = next;  // "don't", "O'Brien": searched for with and without
      return true;
    }
    const bool after_digit = !raw_.empty() && raw_.back() >= '0' && raw_.back() <= '9';
    if (!after_digit || class_at(next) != Class::Digit) return false;
    if (point.value == '.') {
      raw_.push_back('.');  // 3.5 is another number than 35
    } else if (point.value != ',' || !three_digits_at(next)) {
      return false;
    }
    at_ = next;
    return true;
  }

  [[nodiscard]] bool three_digits_at(std::size_t at) const {
    for (std::size_t i = 0; i < 3; ++i) {
      if (class_at(at + i) != Class::Digit) return false;
    }
    return class_at(at + 3) != Class::Digit;
  }

  [[nodiscard]] bool is_elision() const {
    if (raw_.size() == 1)
      return kElided.find(static_cast<char>(raw_[0] | 0x20)) != std::string_view::npos;
    return raw_ == "qu" || raw_ == "Qu";
  }

  /// Puts the dots back into "US", "U.S.", "WHO"; plain "us" and "who" stay words.
  void guard_acronym(std::size_t begin, bool dotted) {
    constexpr std::size_t kLongest = 3;
    if (term_.size() > kLongest) return;
    if (std::find(kGuardedAcronyms.begin(), kGuardedAcronyms.end(), term_) ==
        kGuardedAcronyms.end())
      return;
    const bool capitals =
        std::all_of(raw_.begin(), raw_.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (!dotted && (!capitals || (term_ != "us" && among_capitals(begin)))) return;
    std::string with_dots;
    for (const char byte : term_) {
      with_dots.push_back(byte);
      with_dots.push_back('.');
    }
    term_ = with_dots;
  }

  /// Whether the text around is all in capitals, so that capitals say nothing: "WHO IS TO BLAME".
  [[nodiscard]] bool among_capitals(std::size_t begin) const {
    constexpr std::size_t kReach = 40;
    const std::size_t from = begin > kReach ? begin - kReach : 0;
    const std::string_view around = text_.substr(from, 2 * kReach);
    const auto count = [&around](char first, char last) {
      return std::count_if(
          around.begin(), around.end(), [&](char byte) { return byte >= first && byte <= last; });
    };
    return count('A', 'Z') > 3 && count('a', 'z') < 3;
  }

  /// Runs of a script without spaces: each character, and each with the one after it, at one
  /// position.
  void ngrams() {
    while (class_at(at_) == Class::Ngram) {
      const std::size_t size = peek(at_).size;
      const std::size_t next = at_ + size;
      ++position_;
      emit_ngram(at_, next);
      if (class_at(next) == Class::Ngram) emit_ngram(at_, next + peek(next).size);
      at_ = next;
    }
  }

  void emit_ngram(std::size_t begin, std::size_t end) {
    term_.clear();
    append_fold(term_, text_.substr(begin, end - begin));
    emit(term_, begin, end, Token::Kind::Ngram);
  }

  std::string_view text_;
  const std::function<void(const Token&)>& take_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  std::string raw_;   // the word at hand as written, without apostrophes
  std::string term_;  // the same, folded
  bool has_letter_ = false;
};

}  // namespace

void analyse(std::string_view text, const std::function<void(const Token&)>& take) {
  Analysis(text, take).run();
}

}  // namespace readout::engine
