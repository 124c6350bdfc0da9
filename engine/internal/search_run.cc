// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/search_run.h"

#include <utility>

#include "engine/internal/facet_answer.h"
#include "engine/internal/record.h"
#include "engine/internal/snippet.h"
#include "engine/internal/spelling.h"
#include "engine/internal/timeline.h"

namespace readout {
namespace {

std::vector<Span> spans_of(const std::vector<Match>& matches) {
  std::vector<Span> spans;
  spans.reserve(matches.size());
  for (const Match& match : matches) spans.push_back(match.span);
  return spans;
}

void remove_marks(std::vector<Hit>& hits) {
  for (Hit& hit : hits) {
    hit.title_marks.clear();
    hit.snippet.marks.clear();
  }
}

CompiledQuery compiled_for(const QueryNode& root, MatchMode match, const Snapshot::Lease& lease) {
  return compile_query(
      root, match, {lease.database(), lease.stemmers(), lease.snapshot().stop_words()});
}

/// How words are joined at first.
MatchMode first_match(const SearchRequest& request) {
  return request.match == MatchMode::Any ? MatchMode::Any : MatchMode::All;
}

/// One attempt with one way of joining the words.
SearchResult search_once(const SearchRequest& request,
                         const QueryNode& root,
                         MatchMode match,
                         const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  const CompiledQuery compiled = compiled_for(root, match, lease);
  Collector collector(request, columns);
  const auto page = match_page(lease.database(), compiled, request, collector, columns);
  SearchResult result;
  result.total = collector.total();
  if (result.total == 0 && match == MatchMode::All && request.match == MatchMode::Auto &&
      compiled.alternatives > 1) {
    result = search_once(request, root, MatchMode::Any, lease);
    result.query.relaxed = result.total > 0;
    return result;
  }
  result.undated = collector.undated();
  result.timeline = make_timeline(collector.days(), request.interval);
  for (const RankedArticle& ranked : page) {
    result.hits.push_back(make_hit(ranked, compiled, lease.database()));
    result.hits.back().copies = collector.members(collector.group(ranked.id)) - 1;
  }
  if (!request.highlight) remove_marks(result.hits);
  result.query.ignored = compiled.ignored;
  result.facets = facet_answers(request, collector, columns, lease.snapshot().names());
  return result;
}

}  // namespace

IndexState state_of(const Snapshot::Lease& lease) {
  return {lease.snapshot().columns().articles().size(), lease.snapshot().revision()};
}

Hit make_hit(const RankedArticle& ranked,
             const CompiledQuery& query,
             const Xapian::Database& database) {
  TaggedArticle tagged = decode_record(database.get_document(ranked.id).get_data());
  Article& article = tagged.article;
  Hit hit;
  hit.title_marks = spans_of(find_matches(article.title, query.title));
  hit.snippet = make_snippet(article.body, query.body);
  hit.id = std::move(article.id);
  hit.title = std::move(article.title);
  hit.url = std::move(article.url);
  hit.source = std::move(article.source);
  hit.authors = std::move(article.authors);
  hit.published = std::move(article.published);
  hit.language = std::move(article.language);
  hit.score = ranked.score;
  hit.actors = std::move(tagged.tags.actors);
  hit.issues = std::move(tagged.tags.issues);
  for (ActorTag& actor : hit.actors) actor.mentions.clear();
  for (IssueTag& issue : hit.issues) issue.evidence.clear();
  return hit;
}

std::vector<Xapian::docid> all_hits(SearchRequest request,
                                    const ParsedQuery& parsed,
                                    const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  request.offset = 0;
  request.limit = columns.articles().size();
  request.facets.clear();
  const CompiledQuery compiled = compiled_for(parsed.root, first_match(request), lease);
  Collector collector(request, columns);
  std::vector<Xapian::docid> ids;
  for (const RankedArticle& ranked :
       match_page(lease.database(), compiled, request, collector, columns)) {
    ids.push_back(ranked.id);
  }
  return ids;
}

SearchResult run_search(const SearchRequest& request,
                        const ParsedQuery& parsed,
                        const Snapshot::Lease& lease) {
  SearchResult result = search_once(request, parsed.root, first_match(request), lease);
  result.index = state_of(lease);
  result.query.text = request.query;
  result.query.understood = to_text(parsed.root);
  result.query.explained = explained(parsed.root);
  result.query.tree = understood_part(parsed.root);
  result.query.problems = parsed.problems;
  result.query.corrected =
      corrected_query(request.query, parsed.root, lease.database(), lease.snapshot().names());
  return result;
}

}  // namespace readout
