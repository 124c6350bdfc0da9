// SPDX-License-Identifier: GPL-3.0-or-later
// The dictionaries of inflections that both programs carry inside: form -> lemmas ("women" ->
// "woman"). They are made by lemmas/make.py, and lemmas/automaton.py tells their format. Private to
// engine. Immutable: safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

class LemmaDictionary {
 public:
  /// `bytes` of a file of lemmas/, which must outlive it. Throws Error{Io} if they are no
  /// dictionary.
  explicit LemmaDictionary(std::string_view bytes);

  /// The dictionary of a language (ISO 639-1); none if there is none.
  [[nodiscard]] static const LemmaDictionary* of_language(std::string_view language);

  /// The lemmas of a folded word, each once; none if the dictionary lacks the word. A word that is
  /// its own lemma is among them. Linear in the word.
  [[nodiscard]] std::vector<std::string> lemmas(std::string_view word) const;

 private:
  struct Arc;

  [[nodiscard]] Arc arc_at(std::size_t state, std::size_t at) const;
  [[nodiscard]] std::size_t follow(std::size_t state, unsigned char label) const;
  void gather(std::size_t state,
              std::string_view word,
              std::string& path,
              std::vector<std::string>& lemmas) const;

  std::string_view bytes_;
  std::size_t root_ = 0;
};

}  // namespace readout::engine
