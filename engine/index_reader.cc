// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_reader.h"

#include <algorithm>
#include <utility>

#include "engine/internal/collector.h"
#include "engine/internal/exact_term.h"
#include "engine/internal/facet_answer.h"
#include "engine/internal/index_metadata.h"
#include "engine/internal/matcher.h"
#include "engine/internal/query_compiler.h"
#include "engine/internal/record.h"
#include "engine/internal/snapshot_source.h"
#include "engine/internal/snapshot_walk.h"
#include "engine/internal/snippet.h"

namespace readout {
namespace {

std::vector<Span> spans_of(const std::vector<Match>& matches) {
  std::vector<Span> spans;
  for (const Match& match : matches) spans.push_back(match.span);
  return spans;
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

IndexState state_of(const Snapshot::Lease& lease) {
  return {lease.snapshot().columns().articles().size(), lease.snapshot().revision()};
}

/// One attempt at a search with one way of joining its words.
SearchResult search_once(const SearchRequest& request,
                         const QueryNode& root,
                         MatchMode match,
                         const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  const CompiledQuery compiled = compile_query(root, match, {lease.database(), lease.stemmers()});
  Collector collector(request, columns);
  const auto page = match_page(lease.database(), compiled, request, collector, columns);
  SearchResult result;
  result.total = collector.total();
  result.undated = collector.undated();
  if (result.total == 0 && match == MatchMode::All && request.match == MatchMode::Auto &&
      compiled.alternatives > 1) {
    result = search_once(request, root, MatchMode::Any, lease);
    result.query.relaxed = result.total > 0;
    return result;
  }
  for (const RankedArticle& ranked : page)
    result.hits.push_back(make_hit(ranked, compiled, lease.database()));
  result.facets = facet_answers(request, collector, columns, lease.database());
  return result;
}

/// Which articles a search finds, all of them in its order.
std::vector<Xapian::docid> all_hits(SearchRequest request,
                                    const QueryNode& root,
                                    MatchMode match,
                                    const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  request.offset = 0;
  request.limit = columns.articles().size();
  request.facets.clear();
  const CompiledQuery compiled = compile_query(root, match, {lease.database(), lease.stemmers()});
  Collector collector(request, columns);
  std::vector<Xapian::docid> ids;
  for (const RankedArticle& ranked :
       match_page(lease.database(), compiled, request, collector, columns)) {
    ids.push_back(ranked.id);
  }
  return ids;
}

std::uintmax_t size_on_disk(const std::filesystem::path& directory) {
  std::uintmax_t bytes = 0;
  std::error_code gone;  // files of a generation may vanish while they are counted
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory, gone)) {
    const std::uintmax_t size = entry.is_regular_file(gone) ? entry.file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace

class IndexReader::Impl {
 public:
  Impl(const std::filesystem::path& index, ReaderOptions options)
      : directory(index), source(index, options) {}

  std::filesystem::path directory;
  SnapshotSource source;
};

IndexReader::IndexReader(std::filesystem::path directory, ReaderOptions options)
    : impl_(std::make_unique<Impl>(std::move(directory), options)) {}

IndexReader::~IndexReader() = default;

SearchResult IndexReader::search(const SearchRequest& request) const {
  const auto begun = std::chrono::steady_clock::now();
  ParsedQuery parsed = parse_query(request.query);
  const MatchMode match = request.match == MatchMode::Any ? MatchMode::Any : MatchMode::All;
  SearchResult result = impl_->source.run([&](const Snapshot::Lease& lease) {
    SearchResult found = search_once(request, parsed.root, match, lease);
    found.index = state_of(lease);
    return found;
  });
  result.query.text = request.query;
  result.query.understood = to_text(parsed.root);
  result.query.problems = std::move(parsed.problems);
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begun);
  return result;
}

std::unique_ptr<HitWalk> IndexReader::walk(const SearchRequest& request) const {
  const ParsedQuery parsed = parse_query(request.query);
  const MatchMode match = request.match == MatchMode::Any ? MatchMode::Any : MatchMode::All;
  return impl_->source.run([&](const Snapshot::Lease& lease) {
    return std::make_unique<SnapshotWalk>(
        lease.share(), all_hits(request, parsed.root, match, lease), impl_->directory);
  });
}

std::optional<TaggedArticle> IndexReader::article(std::string_view id) const {
  return impl_->source.run([&](const Snapshot::Lease& lease) -> std::optional<TaggedArticle> {
    const Xapian::Database& database = lease.database();
    const std::string term = id_term(id);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    return decode_record(database.get_document(*posting).get_data());
  });
}

IndexState IndexReader::state() const {
  return impl_->source.run([](const Snapshot::Lease& lease) { return state_of(lease); });
}

IndexStats IndexReader::stats() const {
  return impl_->source.run([&](const Snapshot::Lease& lease) {
    const Columns& columns = lease.snapshot().columns();
    SearchRequest everything;
    everything.facets.clear();
    for (const FieldSpec& spec : kFields) {
      if (spec.faceted) everything.facets.push_back(spec.field);
    }
    Collector collector(everything, columns);
    IndexStats stats;
    for (const Xapian::docid id : columns.articles()) {
      collector.admit(id);
      const std::int32_t day = columns.day(id);
      if (day == Columns::kUndated) continue;
      stats.first_day = std::min(stats.first_day.value_or(day), day);
      stats.last_day = std::max(stats.last_day.value_or(day), day);
    }
    stats.index = state_of(lease);
    stats.undated = collector.undated();
    stats.facets = facet_answers(everything, collector, columns, lease.database());
    stats.format = lease.database().get_metadata(kFormatKey);
    stats.catalogue = lease.database().get_metadata(kCatalogueKey);
    stats.generation = lease.snapshot().generation().string();
    stats.bytes = size_on_disk(impl_->directory);
    return stats;
  });
}

}  // namespace readout
