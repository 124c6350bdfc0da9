// SPDX-License-Identifier: GPL-3.0-or-later
// One word of a text: where it ends and what its term is. Private to engine. A reader belongs to
// one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "engine/terms/characters.h"

namespace readout::engine {

struct WrittenWord {
  std::string term;      ///< folded; empty if the word is nothing but signs that fold away
  std::size_t end = 0;   ///< where its mark ends: before "'s"
  std::size_t next = 0;  ///< where the text goes on
  bool has_letter = false;
  bool elided = false;       ///< "l'" of "l'accord": the next word begins at once
  bool contracted = false;   ///< "he'll": the term has its apostrophe
  std::string bare;          ///< the term of a Turkish name without its ending, else empty
  std::size_t bare_end = 0;  ///< where its mark ends

  /// Whether it is one Latin letter and nothing else.
  [[nodiscard]] bool is_letter() const {
    return term.size() == 1 && term.front() >= 'a' && term.front() <= 'z';
  }
};

class WordReader {
 public:
  /// `text` must outlive the reader. `language` as analyse() has it.
  WordReader(std::string_view text, std::string_view language);

  /// The word that begins at text[at]. It holds until the next one is read. REQUIRES: a letter or
  /// digit stands there.
  const WrittenWord& read(std::size_t at);

 private:
  bool take_acronym();
  void take_ascii();
  std::size_t take_letters();
  bool take_inner(CodePoint point);
  bool take_apostrophe(std::size_t next);
  bool take_ampersand(std::size_t next);
  void take_letter_sign();
  void skip_possessive();
  void guard_acronym(std::size_t begin, bool dotted);
  [[nodiscard]] std::optional<std::size_t> possessive_end(std::size_t at) const;
  [[nodiscard]] bool contracts_at(std::size_t apostrophe) const;
  [[nodiscard]] bool divides_ending(std::size_t next) const;
  [[nodiscard]] bool three_digits_at(std::size_t at) const;
  [[nodiscard]] bool is_elision() const;
  [[nodiscard]] bool among_capitals(std::size_t begin) const;
  [[nodiscard]] CodePoint peek(std::size_t at) const { return character_at(text_, at); }
  [[nodiscard]] CharacterClass class_at(std::size_t at) const {
    return engine::class_at(text_, at);
  }

  std::string_view text_;
  bool divides_endings_;
  std::size_t at_ = 0;
  std::string raw_;            // the word at hand as written, without most apostrophes
  std::size_t bare_size_ = 0;  // how much of raw_ is a name without its ending; 0: there is none
  WrittenWord word_;
};

}  // namespace readout::engine
