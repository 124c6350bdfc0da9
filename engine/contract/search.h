// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the index and what it answers: plain values, the same for the HTTP endpoint and
// the command line. Offsets are bytes of the text beside them; result_json.h turns them into code
// points.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/tags.h"
#include "base/span.h"
#include "engine/contract/choices.h"
#include "engine/contract/hit_members.h"
#include "engine/fields/schema.h"

namespace readout::engine {

/// Selected values of one field: ids of actors and issues, names of sources and authors, codes of
/// languages; or names by which people know them, as in `actor:PRC`.
struct Selection {
  Field field;
  std::vector<std::string> values;
};

/// Something in the query that was not understood as written. `span` is in bytes of the query.
struct QueryProblem {
  std::string message;
  Span span;
  std::string parameter = {};  ///< that it is in instead of the query's text, or empty
};

struct SearchRequest {
  std::string query;  ///< query language; empty: everything
  MatchMode match = MatchMode::Auto;
  std::vector<Selection>
      selections;  ///< different fields are joined by AND; each field at most once
  FacetMode facet_mode = FacetMode::Any;
  std::optional<std::int32_t> from_day;  ///< days since 1970-01-01, inclusive
  std::optional<std::int32_t> to_day;    ///< inclusive
  std::optional<SortOrder>
      sort;  ///< default: relevance, or newest where there is nothing to rank by
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::vector<Field> facets = {Field::Actor, Field::Issue};
  std::size_t facet_limit = 20;
  std::size_t facet_offset = 0;  ///< of IndexReader::facet_values: how many values to skip first
  CopyMode copies = CopyMode::Fold;
  Interval interval = Interval::Auto;
  std::optional<Field> timeline_by;  ///< a faceted field: its values have timelines of their own
  /// How much newness weighs in relevance, 0 to 1: with 1 the newest hit gains as much as the best
  /// match of the text has, one `fresh_half_life` days older half of that.
  double fresh = 0;
  std::size_t fresh_half_life = 30;  ///< REQUIRES > 0
  bool highlight = true;             ///< with marks in titles and snippets
  HitMembers hit_members = {};       ///< wanted in the answer; what is not costs no work
  bool widen = false;  ///< a word that is an actor's name finds that actor's articles too
  std::vector<QueryProblem> problems = {};  ///< of its parameters: told with the answer
};

/// One part of the query as it was understood, for display.
struct UnderstoodPart {
  std::string
      kind;  ///< "words", "word", "phrase", "prefix", "near", "value", "days", "and", "or"...
  std::string field;                     ///< its name, or empty
  std::string text;                      ///< as written, without its field and signs
  std::vector<std::string> values = {};  ///< kind "value": the ids that it stands for
  std::vector<UnderstoodPart> parts = {};
};

struct FacetValue {
  std::string id;
  std::string name;
  std::string kind;  ///< an actor's type, an issue's group; else empty
  std::size_t count = 0;
  bool selected = false;
};

/// A filter's value as it was given, and what it stands for.
struct NamedFilter {
  Field field;
  std::string text;
  std::vector<FacetValue> values;  ///< none: no article has it; several: it is ambiguous
};

/// Words of the query that are an actor's name.
struct NamedActor {
  std::string text;  ///< as written
  FacetValue actor;  ///< with the count of the whole index
};

struct QueryReport {
  std::string text;        ///< as asked
  std::string understood;  ///< in the query language, fully parenthesised
  bool relaxed = false;    ///< too few had all words: the result has those with most of them too
  std::vector<QueryProblem> problems;
  std::vector<std::string> ignored = {};      ///< words too common to look for ("the"), as written
  std::optional<std::string> corrected = {};  ///< the text with its misspellings put right
  std::string explained = {};                 ///< what was understood, in words
  UnderstoodPart tree = {};                   ///< the same, part by part
  std::vector<NamedActor> actors = {};        ///< whose names it has, of those in the index
  bool widened = false;                       ///< to these actors' articles
  std::vector<NamedFilter> filters = {};      ///< of the request's selections, in their order
};

struct Snippet {
  std::string text;         ///< plain text: one or two passages, "…" where something was left out
  std::vector<Span> marks;  ///< bytes of `text`, ascending, not overlapping
};

/// An article that was found: without its text and summary, and its tags without mentions and
/// evidence.
struct Hit : article::TaggedArticle {
  std::vector<Span> title_marks;
  std::optional<double> score;  ///< only where the order is by relevance
  Snippet snippet;
  std::size_t copies = 0;  ///< further hits with the same text that it stands for
  bool partial = false;    ///< has most of the words, not all
};

/// A text and what a query marks in it.
struct MarkedText {
  std::string text;
  std::vector<Span> marks;  ///< bytes of `text`, ascending, not overlapping
};

/// A whole article's texts, marked.
struct ArticleMarks {
  MarkedText title;
  MarkedText summary;
  MarkedText body;
};

struct FacetCounts {
  Field field;
  std::vector<FacetValue> values;  ///< most frequent first, selected ones always among them
  bool more = false;               ///< there are values beyond facet_limit
  std::size_t total = 0;           ///< values that there are, those not listed too
};

/// Days since 1970-01-01, both inclusive.
struct TimelineBucket {
  std::int32_t first_day;
  std::int32_t last_day;
  std::size_t count;

  friend bool operator==(const TimelineBucket&, const TimelineBucket&) = default;
};

struct Timeline {
  Interval interval = Interval::Auto;  ///< what was taken: never finer than asked for
  /// Without gaps from the first hit to the last. Where `from` or `to` falls into a week, month or
  /// year, that is two.
  std::vector<TimelineBucket> buckets;
};

/// One value's part of the timeline.
struct ValueTimeline {
  FacetValue value;                 ///< with the sum of the counts
  std::vector<std::size_t> counts;  ///< one for each bucket of the timeline
  std::size_t undated = 0;
};

struct IndexState {
  std::size_t articles = 0;
  std::string revision;  ///< names this state of the index: differs after every change
  /// What is known to be wrong with its files, for people; what is read from them may be wrong too.
  std::vector<std::string> damaged = {};
};

struct SearchResult {
  QueryReport query;
  std::size_t total = 0;  ///< exact; facets and timeline count the same articles
  /// How many of the total have all words; nothing where any of them was enough.
  std::optional<std::size_t> all_words;
  /// How many of the list have most of the words, not all: after the total, or within it if
  /// relaxed.
  std::size_t partial_total = 0;
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  // All three ignore from and to, so that a span chosen on the timeline keeps its surroundings.
  // Timeline and undated add up to the hits that there are without from and to.
  Timeline timeline;
  std::vector<ValueTimeline> timelines;  ///< of timeline_by: the selected values, else the leading
  std::size_t undated = 0;               ///< hits without a date
  IndexState index;
  std::chrono::microseconds took{0};
};

}  // namespace readout::engine
