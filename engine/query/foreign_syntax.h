// SPDX-License-Identifier: GPL-3.0-or-later
// What other search engines' operators mean here: Google, Lucene and Elasticsearch, GDELT, Factiva,
// LexisNexis, Westlaw, Twitter. What has a plain equal is taken as that; the rest is named, with
// what to write instead. Tables only; private to engine. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readout::engine {

/// A field of another engine.
struct ForeignField {
  std::string_view name;    ///< in small letters
  std::string_view field;   ///< ours with the same meaning; empty if there is none
  std::string_view advice;  ///< where there is none: what to write
  bool coined = false;      ///< no word of its own: meant as a field before a blank too
};

/// By a name in small letters; digits at its end ("near5") don't count. Null if it is not known.
[[nodiscard]] const ForeignField* foreign_field(std::string_view name);

/// A whole word that is an operator elsewhere.
struct ForeignOperator {
  enum class Meaning : std::uint8_t { And, Or, Not, Near, None };
  std::string_view word;  ///< in capitals, without its number
  bool numbered;          ///< a number follows: "W/5"
  Meaning meaning;
  std::string_view message;  ///< what is to be said; empty where it is taken as it is meant
  bool any_capitals = false;
  bool before_group = false;  ///< only directly before a parenthesis: "atleast5(rice)"
};

struct FoundOperator {
  const ForeignOperator* form;
  std::string_view number;  ///< its digits; empty if it has none
};

/// `group_follows`: a parenthesis stands directly behind the word.
[[nodiscard]] std::optional<FoundOperator> foreign_operator(std::string_view word,
                                                            bool group_follows);

/// A word with a sign in it that means something elsewhere.
struct ForeignMark {
  std::string_view rest;     ///< what can be searched for: part of the word; empty if nothing
  bool begins = false;       ///< as words that begin so
  std::string_view message;  ///< what is not known
};

[[nodiscard]] std::optional<ForeignMark> foreign_mark(std::string_view word);

/// What is to be said of a sign and its number after a phrase or group: '^', '~' or '*'. Empty for
/// others.
[[nodiscard]] std::string_view foreign_suffix(char sign, bool after_phrase);

/// What is to be said of signs in a phrase that stand for letters or words elsewhere: "a * b",
/// "trump russ*". Empty where it has none.
[[nodiscard]] std::string_view wild_in_phrase(std::string_view phrase);

/// A word that ends in "?" or "!" where that is hardly a mark of ordinary writing: before a word in
/// small letters, or alone ("zik?"). Other engines take it for a letter, or any number of them.
/// `after`: the text behind the word; `alone`: nothing stands before it.
[[nodiscard]] std::optional<ForeignMark> wild_end(std::string_view word,
                                                  std::string_view after,
                                                  bool alone);

}  // namespace readout::engine
