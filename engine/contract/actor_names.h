// SPDX-License-Identifier: GPL-3.0-or-later
// The names that actors have beside those in the index: aliases, capitals and other seats,
// surnames. By them a search for "PRC" can include articles about China that never say "PRC", and
// `actor:PRC` is China. Immutable once made: shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/name_use.h"

namespace readout::engine {

using article::NameUse;

struct ActorName {
  std::string name;
  std::string actor;  ///< its id
  NameUse use = NameUse::Anywhere;
};

/// The words of a name, folded, without "the" before it and without the points of acronyms: "U.S.",
/// "US" and "us" are "us", "J. K. Rowling" and "JK Rowling" "jk rowling".
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// name_words() with spaces between: equal for two ways to write one name.
[[nodiscard]] std::string name_key(std::string_view name);

class ActorNames {
 public:
  ActorNames() = default;
  /// `titles`: folded words that stand before a person's name, "president".
  explicit ActorNames(const std::vector<ActorName>& names, std::vector<std::string> titles = {});

  /// Id of the actor that some words of a search name. `terms`: as the analyser folds them;
  /// `written`: as they stand in the query. A name in capitals ("US", "WHO") matches only in
  /// capitals, one with "the" before it only with that, and one that two actors share neither.
  [[nodiscard]] std::optional<std::string> find(const std::vector<std::string>& terms,
                                                std::string_view written) const;

  /// Terms of the longest name.
  [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

  /// Whether a folded word stands before persons' names without being part of them.
  [[nodiscard]] bool is_title(std::string_view word) const;

  /// Whether it has any name here.
  [[nodiscard]] bool knows(std::string_view actor) const;

  struct Owner {
    std::string_view actor;
    NameUse use;  ///< the surest
  };
  /// Whose name this is, where an actor is asked for: each once, whatever its capitals and points.
  [[nodiscard]] std::vector<Owner> named(const std::vector<std::string>& words) const;

  /// The actors that have a name with, for each of these words of name_words(), one that begins so;
  /// each once. None for no words.
  [[nodiscard]] std::vector<std::string_view> beginning(
      const std::vector<std::string>& words) const;

 private:
  struct Name {
    std::uint32_t actor;  // place in actors_
    NameUse use;
    bool capitals;
    bool article;  // "the" before it
  };
  struct Word {
    std::string text;
    std::uint32_t first;  // in places_; those of the next word begin where its own end
  };
  using Key = std::pair<std::uint64_t, std::uint32_t>;  // hash of the words, place in names_

  [[nodiscard]] std::vector<const Name*> with_key(const std::vector<std::string>& words) const;
  [[nodiscard]] std::vector<std::uint32_t> names_with(std::string_view beginning) const;

  std::vector<std::string> titles_;  // ascending
  std::vector<std::string> actors_;  // ascending
  std::vector<Name> names_;
  std::vector<Key> keys_;              // ascending
  std::vector<Word> words_;            // ascending
  std::vector<std::uint32_t> places_;  // in names_, of the names that have each word
  std::size_t longest_ = 0;
};

}  // namespace readout::engine
