// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/search_run.h"

#include <algorithm>
#include <utility>

#include "engine/format/record.h"
#include "engine/searching/facet_answer.h"
#include "engine/searching/hit_maker.h"
#include "engine/searching/name_resolver.h"
#include "engine/searching/named_values.h"
#include "engine/searching/spelling.h"
#include "engine/searching/timeline.h"

namespace readout::engine {
namespace {

void remove_marks(std::vector<Hit>& hits) {
  for (Hit& hit : hits) {
    hit.title_marks.clear();
    hit.snippet.marks.clear();
  }
}

Vocabulary vocabulary_of(const Snapshot::Lease& lease) {
  return {lease.index(), lease.inflections(), lease.snapshot().stop_words()};
}

CompiledQuery compiled_for(const QueryNode& root, MatchMode match, const Snapshot::Lease& lease) {
  return compile_query(root, match, vocabulary_of(lease));
}

/// A request with the values of the index in the place of names.
struct Question {
  const SearchRequest& request;
  NamedQuery query;
  NamedFilters filters;
};

Question question_of(const SearchRequest& request,
                     const ParsedQuery& parsed,
                     const Snapshot::Lease& lease) {
  const NameResolver resolver(lease.snapshot());
  return {request,
          named_query(parsed.root, resolver, lease.index()),
          named_filters(request.selections, resolver)};
}

SearchResult answer(const Question& question, const Snapshot::Lease& lease) {
  const SearchRequest& request = question.request;
  const std::vector<Choice>& choices = question.filters.choices;
  const Snapshot& snapshot = lease.snapshot();
  const CompiledQuery query = compiled_for(question.query.root, request.match, lease);
  const Matches matches(lease.index(), query, request, choices);
  const Collector& collector = matches.collector();
  SearchResult result;
  result.total = collector.total();
  if (request.match != MatchMode::Any) result.all_words = matches.whole();
  result.partial_total = matches.partial();
  result.query.relaxed = matches.relaxed();
  result.undated = collector.undated();
  result.timeline =
      make_timeline(collector.days(), request.interval, {request.from_day, request.to_day});
  HitMaker make(query, lease.index(), request.hit_members);
  for (const RankedArticle& ranked : matches.page(request.offset, request.limit)) {
    result.hits.push_back(make(ranked));
    result.hits.back().copies = matches.copies(ranked.id);
  }
  if (!request.highlight) remove_marks(result.hits);
  result.query.ignored = query.ignored;
  result.facets = facet_answers(request, choices, collector, snapshot);
  result.timelines = value_timelines(request, choices, collector, result.timeline, snapshot);
  return result;
}

/// Those of the text in its order, then those of the filters and other parameters.
std::vector<QueryProblem> problems_of(const ParsedQuery& parsed, const Question& question) {
  std::vector<QueryProblem> problems = question.query.problems;
  problems.insert(problems.end(), parsed.problems.begin(), parsed.problems.end());
  std::stable_sort(
      problems.begin(), problems.end(), [](const QueryProblem& a, const QueryProblem& b) {
        return a.span.begin < b.span.begin;
      });
  const std::vector<QueryProblem>& filters = question.filters.problems;
  problems.insert(problems.end(), filters.begin(), filters.end());
  const std::vector<QueryProblem>& others = question.request.problems;
  problems.insert(problems.end(), others.begin(), others.end());
  return problems;
}

/// The actors of the index whose names are in the query.
std::vector<NamedActor> named_actors(const std::vector<QueryName>& names,
                                     const Snapshot& snapshot) {
  std::vector<NamedActor> actors;
  for (const QueryName& name : names) {
    const auto ordinal = snapshot.columns().facet(Field::Actor).ordinal(name.actor);
    if (ordinal) actors.push_back({name.text, snapshot.names().value(Field::Actor, *ordinal)});
  }
  return actors;
}

}  // namespace

IndexState state_of(const Snapshot::Lease& lease) {
  return {lease.snapshot().columns().articles().size(), lease.snapshot().revision(), {}};
}

ArticleMarks marks_of(ArticleNumber id, const ParsedQuery& parsed, const Snapshot::Lease& lease) {
  const NamedQuery named = named_query(parsed.root, NameResolver(lease.snapshot()), lease.index());
  const CompiledQuery query = compiled_for(named.root, MatchMode::Any, lease);
  RecordReader reader;
  article::Article article = lease.index().article(id, reader, RecordDepth::Texts).article;
  const auto marked = [&article](std::string text, const HighlightTerms& terms) {
    MarkedText out{std::move(text), {}};
    out.marks = spans_of(Marker(terms).matches(out.text, article.language));
    return out;
  };
  return {marked(std::move(article.title), query.title),
          marked(std::move(article.summary), query.body),
          marked(std::move(article.body), query.body)};
}

Hit make_hit(const RankedArticle& ranked,
             const CompiledQuery& query,
             const IndexView& index,
             const HitMembers& members) {
  return HitMaker(query, index, members)(ranked);
}

std::vector<ArticleNumber> all_hits(SearchRequest request,
                                    const ParsedQuery& parsed,
                                    const Snapshot::Lease& lease) {
  request.facets.clear();
  request.timeline_by.reset();
  const Question question = question_of(request, parsed, lease);
  const CompiledQuery query = compiled_for(question.query.root, request.match, lease);
  const Matches matches(lease.index(), query, request, question.filters.choices);
  std::vector<ArticleNumber> ids;
  for (const RankedArticle& ranked : matches.counted()) ids.push_back(ranked.id);
  return ids;
}

SearchResult run_search(const SearchRequest& request,
                        const ParsedQuery& parsed,
                        const Snapshot::Lease& lease) {
  const Question question = question_of(request, parsed, lease);
  const QueryNode& root = question.query.root;
  SearchResult result = answer(question, lease);
  result.index = state_of(lease);
  result.query.text = request.query;
  result.query.understood = to_text(root);
  result.query.explained = explained(root);
  result.query.tree = understood_part(root);
  result.query.problems = problems_of(parsed, question);
  result.query.filters = question.filters.told;
  result.query.actors = named_actors(parsed.names, lease.snapshot());
  result.query.widened = request.widen && !result.query.actors.empty();
  result.query.corrected =
      corrected_query(request.query, parsed.root, vocabulary_of(lease), lease.snapshot().names());
  return result;
}

}  // namespace readout::engine
