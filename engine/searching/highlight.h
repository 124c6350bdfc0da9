// SPDX-License-Identifier: GPL-3.0-or-later
// What a query marks: the terms it was compiled to, and the places in a text that match them.
// Private to engine. Values and pure functions: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/searching/likely_pieces.h"
#include "engine/searching/near_places.h"

namespace readout::engine {

/// The query's terms for one field's text. `part` numbers the query's words and phrases, so that a
/// passage with two different words counts more than one with the same word twice.
struct HighlightTerms {
  struct Phrase {
    std::vector<std::string> terms;
    unsigned gaps;  ///< so many positions may lie between its terms
    std::uint32_t part;
  };
  MarkedWords words;
  std::vector<Phrase> phrases;
  std::vector<NearChain> nears;  ///< marked where the whole chain is within reach

  [[nodiscard]] bool empty() const { return words.empty() && phrases.empty() && nears.empty(); }
};

struct Match {
  Span span;  ///< bytes of the text; a phrase is one match from its first word to its last
  std::uint32_t part;
};

/// Finds what is marked. Made once for many texts; immutable.
class Marker {
 public:
  /// `terms` must outlive it.
  explicit Marker(const HighlightTerms& terms);

  [[nodiscard]] const HighlightTerms& terms() const noexcept { return terms_; }

  /// Matches in order of the text, not overlapping. `language` is the article's: words are read as
  /// when they were indexed.
  [[nodiscard]] std::vector<Match> matches(std::string_view text, std::string_view language) const;

 private:
  const HighlightTerms& terms_;
  LikelyPieces pieces_;
};

}  // namespace readout::engine
