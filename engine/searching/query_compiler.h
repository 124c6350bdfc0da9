// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the query's tree into clauses and into the terms to highlight, by the words that the
// index has. Private to engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/query/calendar.h"
#include "engine/query/query.h"
#include "engine/searching/clause.h"
#include "engine/searching/highlight.h"
#include "engine/searching/nearness.h"
#include "engine/snapshot/index_view.h"
#include "engine/terms/inflections.h"
#include "engine/terms/stop_words.h"

namespace readout::engine {

/// What the compiler needs of an index. All must outlive the call.
struct Vocabulary {
  const IndexView& index;
  const std::vector<Inflections>& inflections;  ///< of the index's languages
  const StopWords& stop_words;                  ///< of the index's languages
};

struct CompiledQuery {
  /// Words, phrases and groups side by side: how many of them an article must have is the match's
  /// affair. What stands for nothing ("*") is among them.
  std::vector<Clause> wanted;
  /// What adds to their weights and finds nothing by itself: the words derived from them.
  std::vector<Clause> bonuses;
  /// Of kManyWords and more: where they stand near one another. Else empty.
  std::vector<WantedPlaces> together;
  // These hold whatever the match.
  std::vector<Clause> filters;
  std::vector<Clause> unwanted;
  std::vector<DaySpan> days;
  std::vector<NearPair> near_pairs;  ///< for add_nearness
  bool ranked = false;               ///< has words to rank by
  HighlightTerms title;
  HighlightTerms body;
  std::vector<std::string> ignored;  ///< stop words of the query that were left out, as written
};

/// `match` is what joins words side by side inside of groups: any of them with Any, else all. With
/// Auto, what is joined by AND is a filter too. The tree is one of named_query(). Throws Xapian's
/// errors.
[[nodiscard]] CompiledQuery compile_query(const QueryNode& root,
                                          MatchMode match,
                                          const Vocabulary& vocabulary);

// What ranking adds to the sum over the query's words, as shares of a word's weight: measured in
// docs/decisions/0004-ranking.md.

/// For the form that was typed, over its other forms.
inline constexpr double kTypedFormBoost = 0.2;
/// Of a word of match=any or of kManyWords, for its forms and the words derived from it together;
/// the rest is its forms' alone.
inline constexpr double kFamilyShare = 0.9;
/// For two words of the query that stand near one another in the text too. Metzler and Croft, "A
/// Markov Random Field Model for Term Dependencies" (2005): windows of 8, a tenth of the weight.
inline constexpr double kNearBoost = 0.1;
inline constexpr unsigned kNearWindow = 8;
/// For a stop word that stands in the text beside the word that it belongs to ("not guilty"), of
/// the weights of both.
inline constexpr double kSideBySideWeight = 0.5;
/// For a word that an article writes in two ("data base"), of what these two weigh, which are
/// mostly frequent for other reasons.
inline constexpr double kApartWeight = 0.1;
/// In queries of more other words than this, stop words are ignored in any case: in questions in
/// sentences they tell nothing.
inline constexpr std::size_t kMostBesideLittle = 4;
/// Of so many words, stop words not counted, an article with all stands before those with most only
/// where each word is in its title, or in its text, within so many words of the one before it in
/// the query: a long article has any six words somewhere.
inline constexpr std::size_t kManyWords = 5;
inline constexpr unsigned kTogetherDistance = 30;
/// Of more, as in questions in sentences, nobody expects it, and each means reading positions.
inline constexpr std::size_t kMostTogether = 12;
/// Long queries have many pairs, and each means reading positions.
inline constexpr std::size_t kMaxNearPairs = 12;

/// A prefix stands for this many words at most, the most frequent ones.
inline constexpr std::size_t kMaxPrefixWords = 100;

}  // namespace readout::engine
