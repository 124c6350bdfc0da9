// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of a field somebody means who types a name: the one judge of that for `actor:` in
// queries, filters, suggestions and the search among a facet's values. Capitals, accents and the
// points of acronyms do not matter. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fields/schema.h"
#include "engine/snapshot/snapshot.h"

namespace readout::engine {

/// How a text names a value; the surest first.
enum class NameRank : std::uint8_t {
  Name,            ///< or id
  Alias,           ///< another name in the catalogue
  LastWord,        ///< of a person's name, or the surname in the catalogue
  Respelt,         ///< of a person in the catalogue, by a likely slip: never meant by itself
  Words,           ///< all of them are in the name or id
  FewerWords,      ///< the same without stop words
  Beginnings,      ///< words of the name or id begin so
  AliasBeginnings  ///< words of another name do
};

class NameResolver {
 public:
  /// The snapshot must outlive it.
  explicit NameResolver(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// The ordinals of the values that the text names in the surest way that any is named, at most
  /// kMaxNamedValues; several where it is ambiguous. Catalogued ones first, then the most frequent.
  /// Where the catalogue lists a name, an actor that it does not list is not meant, even by its id;
  /// where no article has the actor that the catalogue calls so, nobody is. "=" before the text
  /// means exactly the value of that id. A title before a person's name is left out where nobody is
  /// called so with it. An actor that the catalogue does not list may be a slip for a person that
  /// it lists and far more articles have: both are meant.
  [[nodiscard]] std::vector<std::uint32_t> meant(Field field, std::string_view text) const;

  /// The ordinal of the value whose id the text is, letter by letter, as answers give it.
  [[nodiscard]] std::optional<std::uint32_t> with_id(Field field, std::string_view text) const;

  /// A value on offer for what has been typed so far.
  struct Offer {
    std::uint32_t ordinal;
    int tier;  ///< the lowest is the best
  };
  /// All that fit, the best tier first, within it the most frequent. Every word typed may be the
  /// beginning of one. What the catalogue lists is before all else, then what is named exactly,
  /// then persons by the last word. None for a text without words.
  [[nodiscard]] std::vector<Offer> offered(Field field, std::string_view text) const;

  /// Those that the catalogue lists and the text names by id, name or another name, if any.
  [[nodiscard]] std::vector<std::uint32_t> sure(Field field, std::string_view text) const;

  [[nodiscard]] const FacetNames& names() const { return snapshot_.names(); }

 private:
  struct Named {
    NameRank rank;
    bool catalogued;
  };
  struct Found {
    std::map<std::uint32_t, Named> values;  // by ordinal
    bool absent = false;  // the catalogue knows the name, but no article has its actor
  };
  [[nodiscard]] Found named(Field field, std::string_view text) const;
  [[nodiscard]] Found named(Field field, const std::vector<std::string>& words) const;
  void add_behind_title(Field field, const std::vector<std::string>& words, Found& found) const;
  void add_respelt_offers(Field field, Found& found) const;
  void add_respelt(Field field, const std::vector<std::string>& words, Found& found) const;
  void add_catalogued(Field field, const std::vector<std::string>& words, Found& found) const;
  void add_with_word(Field field, const std::string& word, NameRank least, Found& found) const;
  void add_with_words(Field field,
                      const std::vector<std::string>& words,
                      NameRank least,
                      Found& found) const;
  void add_beginnings(Field field, const std::vector<std::string>& words, Found& found) const;
  void add(Field field, std::uint32_t ordinal, NameRank rank, Found& found) const;
  void add_without_initials(Field field, const std::vector<std::string>& words, Found& found) const;
  [[nodiscard]] std::vector<std::uint32_t> far_better_known(
      Field field, const std::vector<std::uint32_t>& others, const Found& found) const;
  [[nodiscard]] std::vector<std::uint32_t> surest(Field field, const Found& found) const;
  [[nodiscard]] std::vector<std::string> telling(const std::vector<std::string>& words) const;
  [[nodiscard]] bool more_frequent(Field field, std::uint32_t a, std::uint32_t b) const;

  const Snapshot& snapshot_;
};

/// A name stands for this many values at most.
inline constexpr std::size_t kMaxNamedValues = 100;

}  // namespace readout::engine
