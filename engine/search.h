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
#include "engine/schema.h"

namespace readout {

enum class MatchMode : std::uint8_t {
  Auto,  ///< all words; if nothing has them all, any of them, and the answer says so
  All,
  Any,
};

enum class SortOrder : std::uint8_t { Relevance, Newest, Oldest };

enum class FacetMode : std::uint8_t {
  Any,  ///< an article passes with one of a field's selected values
  All,  ///< only with all of them
};

/// Selected values of one field: ids of actors and issues, names of sources and authors, codes of
/// languages.
struct Selection {
  Field field;
  std::vector<std::string> values;
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
};

/// Something in the query that was not understood as written. `span` is in bytes of the query.
struct QueryProblem {
  std::string message;
  Span span;
};

struct QueryReport {
  std::string text;        ///< as asked
  std::string understood;  ///< in the query language, fully parenthesised
  bool relaxed = false;    ///< nothing had all words, so articles with any of them were taken
  std::vector<QueryProblem> problems;
};

struct Snippet {
  std::string text;         ///< plain text: one or two passages, "…" where something was left out
  std::vector<Span> marks;  ///< bytes of `text`, ascending, not overlapping
};

struct Hit {
  std::string id;
  std::string title;
  std::vector<Span> title_marks;
  std::string url;
  std::string source;
  std::vector<std::string> authors;
  std::optional<Published> published;
  std::string language;
  std::optional<double> score;  ///< only where the order is by relevance
  Snippet snippet;
  std::vector<ActorTag> actors;  ///< without mentions
  std::vector<IssueTag> issues;  ///< without evidence
};

struct FacetValue {
  std::string id;
  std::string name;
  std::string kind;  ///< an actor's type, an issue's group; else empty
  std::size_t count = 0;
  bool selected = false;
};

struct FacetCounts {
  Field field;
  std::vector<FacetValue> values;  ///< most frequent first, selected ones always among them
  bool more = false;               ///< there are values beyond facet_limit
};

struct IndexState {
  std::size_t articles = 0;
  std::string revision;  ///< names this state of the index: differs after every change
};

struct SearchResult {
  QueryReport query;
  std::size_t total = 0;  ///< exact
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::size_t undated = 0;  ///< hits in total without a date
  IndexState index;
  std::chrono::microseconds took{0};
};

}  // namespace readout
