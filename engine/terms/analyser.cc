// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/analyser.h"

#include "base/fold.h"
#include "base/hash.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "engine/terms/amounts.h"
#include "engine/terms/characters.h"
#include "engine/terms/contractions.h"
#include "engine/terms/word_reader.h"

namespace readout::engine {
namespace {

using Class = CharacterClass;

bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }

// A slug of more parts ("a-day-in-the-life") is not a word anybody searches for as a whole.
constexpr std::size_t kMaxJoinedParts = 4;

// "№ 5" is "No. 5", and "No. 5" is "№ 5", while neither is a "no".
constexpr char32_t kNumeroSign = 0x2116;
constexpr std::string_view kNumeroWord = "no";
constexpr std::string_view kNumeroTerm = "\u2116";

class Analysis {
 public:
  Analysis(std::string_view text,
           const std::function<void(const Token&)>& take,
           std::string_view language)
      : text_(text), take_(take), language_(language), reader_(text, language) {}

  void run(std::size_t begin, std::size_t end) {
    at_ = begin;
    while (at_ < end) {
      const CodePoint point = character_at(text_, at_);
      switch (classify(point.value)) {
        case Class::Ngram:
          ngrams();
          break;
        case Class::Letter:
        case Class::Digit:
          hyphenated();
          break;
        default:
          between(point);
      }
    }
  }

 private:
  /// What stands between words: the end of a sentence, a sign that is a word, or nothing of note.
  void between(CodePoint point) {
    if (point.value == kNumeroSign) {
      next_position();
      emit(kNumeroWord, at_, at_ + point.size, Token::Kind::Word);
      emit(kNumeroTerm, at_, at_ + point.size, Token::Kind::Signed);
    } else if (point.value != ' ') {
      after_sentence_ = after_sentence_ || ends_sentence(text_, at_, language_);
    }
    at_ += point.size;
  }

  void next_position() {
    position_ += after_sentence_ && position_ > 0 ? 2 : 1;
    after_sentence_ = false;
  }

  [[nodiscard]] bool starts_word(std::size_t at) const {
    const Class kind = class_at(text_, at);
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

  /// A word, or words joined by hyphens, or a name by an apostrophe: the parts one after the other,
  /// then the whole.
  void hyphenated() {
    const std::size_t begin = at_;
    std::uint32_t first_position = 0;
    std::string joined;
    std::size_t parts = 0;
    bool any_letter = false;
    std::size_t end = 0;
    while (true) {
      next_position();
      if (parts == 0) first_position = position_;
      const bool capital = is_capital(character_at(text_, at_).value);
      const WrittenWord& part = word();
      end = part.end;
      joined += part.term;
      any_letter = any_letter || part.has_letter;
      ++parts;
      const CodePoint next = character_at(text_, at_);
      // A name that some write in one: "D'Souza", "Dell'Utri".
      if (part.elided && capital && is_capital(next.value)) continue;
      if (!is_hyphen(next.value) || !starts_word(at_ + next.size)) break;
      at_ += next.size;
    }
    if (parts < 2 || parts > kMaxJoinedParts || !any_letter) return;
    const std::uint32_t last_position = position_;
    position_ = first_position;
    emit(joined, begin, end, Token::Kind::Joined);
    if (is_plural_number(joined)) {
      joined.pop_back();
      emit(joined, begin, end, Token::Kind::Joined);
    }
    position_ = last_position;
  }

  /// "f16s" of "F-16s".
  static bool is_plural_number(std::string_view joined) {
    return joined.size() > 1 && joined.back() == 's' && is_ascii_digit(joined[joined.size() - 2]);
  }

  /// Emits the word at at_ and moves at_ behind it.
  const WrittenWord& word() {
    const WrittenWord& word = reader_.read(at_);
    emit(word.term, at_, word.end, Token::Kind::Word);
    emit_more(word);
    at_ = word.next;
    // The last stop of an acronym may end the sentence too.
    if (text_[at_ - 1] == '.') after_sentence_ = ends_sentence(text_, at_ - 1, language_);
    return word;
  }

  /// The other terms of the word at at_, at its position.
  void emit_more(const WrittenWord& word) {
    if (word.contracted) {
      std::string plain = word.term;
      std::erase(plain, '\'');
      if (!is_other_word(plain)) emit(plain, at_, word.end, Token::Kind::Joined);
    }
    emit(word.bare, at_, word.bare_end, Token::Kind::Bare);
    if (!word.term.empty() && is_ascii_digit(word.term.front())) {
      const Span number{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(word.end)};
      for (const Amount& amount : amounts(text_, number, word.term))
        emit(amount.term, amount.span.begin, amount.span.end, Token::Kind::Signed);
    }
    if (word.term == kNumeroWord && is_before_number(word.end))
      emit(kNumeroTerm, at_, word.end, Token::Kind::Signed);
    const CodePoint sign = character_at(text_, word.end);
    if (word.term.empty() || word.is_letter() || !is_plus(sign.value)) return;
    const std::size_t next = word.end + sign.size;
    if (!is_plus(character_at(text_, next).value) && !in_word(class_at(text_, next)))
      emit(word.term + "+", at_, next, Token::Kind::Signed);
  }

  /// Behind the "No" of "No. 5".
  [[nodiscard]] bool is_before_number(std::size_t at) const {
    if (character_at(text_, at).value != '.') return false;
    const CodePoint blank = character_at(text_, at + 1);
    return class_at(text_, at + 1 + (is_blank(blank.value) ? blank.size : 0)) == Class::Digit;
  }

  /// Runs of a script without spaces: each character, and each with the one after it, at one
  /// position.
  void ngrams() {
    while (class_at(text_, at_) == Class::Ngram) {
      const std::size_t size = character_at(text_, at_).size;
      const std::size_t next = at_ + size;
      next_position();
      emit_ngram(at_, next);
      if (class_at(text_, next) == Class::Ngram)
        emit_ngram(at_, next + character_at(text_, next).size);
      at_ = next;
    }
  }

  void emit_ngram(std::size_t begin, std::size_t end) {
    emit(fold(text_.substr(begin, end - begin)), begin, end, Token::Kind::Ngram);
  }

  std::string_view text_;
  const std::function<void(const Token&)>& take_;
  std::string_view language_;
  WordReader reader_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  bool after_sentence_ = false;  // a sentence has ended since the last word
};

}  // namespace

void analyse(std::string_view text,
             const std::function<void(const Token&)>& take,
             std::string_view language) {
  Analysis(text, take, language).run(0, text.size());
}

void analyse_part(std::string_view text,
                  Span part,
                  const std::function<void(const Token&)>& take,
                  std::string_view language) {
  Analysis(text, take, language).run(part.begin, part.end);
}

}  // namespace readout::engine
