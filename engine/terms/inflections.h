// SPDX-License-Identifier: GPL-3.0-or-later
// What makes words forms of one word: "women" and "woman", "bought" and "buy", "organised" and
// "organize". Two words with a key in common are. The keys lead to the words of the index by
// Xapian's synonym table: docs/decisions/0006-inflections.md. The keys are part of the on-disk
// format. Private to engine. An Inflections belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/terms/lemma_dictionary.h"

namespace readout::engine {

class Inflections {
 public:
  /// `language` is an ISO 639 code. Nothing if there is neither a dictionary nor a stemmer for it.
  [[nodiscard]] static std::optional<Inflections> for_language(std::string_view language);

  [[nodiscard]] const std::string& language() const noexcept { return language_; }

  /// The keys of a folded word, each once: "en:woman" for each lemma that the dictionary has for
  /// it; else by the language's rules, "en~superpac", in Arabic and
  /// Hebrew also those of what little words written in one with it leave. None for words that have
  /// no forms (numbers, names with dots).
  [[nodiscard]] std::vector<std::string> keys(std::string_view word) const;

  /// What words derived from one another share by Snowball's rules, "en~~organ" of "organise",
  /// "organisation" and, for it knows no better, "organ". None where keys() has none, and without a
  /// stemmer.
  [[nodiscard]] std::optional<std::string> family(std::string_view word) const;

 private:
  Inflections(std::string_view language,
              const LemmaDictionary* dictionary,
              std::optional<Xapian::Stem> stem)
      : language_(language), dictionary_(dictionary), stem_(std::move(stem)) {}

  [[nodiscard]] std::vector<std::string> lemmas(std::string_view word) const;
  /// Of a word that the dictionary lacks.
  [[nodiscard]] std::vector<std::string> stems(const std::string& word) const;

  void add_keys_without_clitics(const std::string& word, std::vector<std::string>& keys) const;

  std::string language_;
  const LemmaDictionary* dictionary_;  // none for some languages
  std::optional<Xapian::Stem> stem_;   // of Snowball; none for some languages
};

}  // namespace readout::engine
