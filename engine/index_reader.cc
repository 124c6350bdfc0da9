// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_reader.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "engine/format/record.h"
#include "engine/query/calendar.h"
#include "engine/query/widening.h"
#include "engine/searching/collector.h"
#include "engine/searching/copies.h"
#include "engine/searching/facet_answer.h"
#include "engine/searching/id_walk.h"
#include "engine/searching/profiles.h"
#include "engine/searching/search_run.h"
#include "engine/searching/similar.h"
#include "engine/searching/suggester.h"
#include "engine/snapshot/snapshot_source.h"
#include "engine/snapshot/snapshot_walk.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

std::uintmax_t size_on_disk(const std::filesystem::path& directory) {
  std::uintmax_t bytes = 0;
  std::error_code gone;  // files of a part may vanish while they are counted
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory, gone)) {
    const std::uintmax_t size = entry.is_regular_file(gone) ? entry.file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

/// Most articles first.
std::vector<TaggedBy> taggers_of(const IndexView& index) {
  const std::string prefix(kTaggingTermPrefix);
  std::vector<TaggedBy> taggers;
  for (const std::string& term : index.terms(prefix)) {
    if (const std::uint32_t articles = index.articles_with(term); articles > 0)
      taggers.push_back({term.substr(prefix.size()), articles});
  }
  std::stable_sort(taggers.begin(), taggers.end(), [](const TaggedBy& a, const TaggedBy& b) {
    return a.articles > b.articles;
  });
  return taggers;
}

}  // namespace

class IndexReader::Impl {
 public:
  Impl(std::filesystem::path index, const ReaderOptions& options)
      : directory(std::move(index)), names(options.actor_names), source(directory, options) {}

  [[nodiscard]] ParsedQuery parse(const SearchRequest& request, std::int32_t today) const {
    ParsedQuery parsed = parse_query(request.query, today);
    if (!names) return parsed;
    Widening wider = widened(parsed.root, *names);
    if (request.widen) parsed.root = std::move(wider.root);
    parsed.names = std::move(wider.names);
    return parsed;
  }

  /// What `make` makes of the article with this id; nothing if there is none.
  template <typename Make>
  [[nodiscard]] auto of_article(std::string_view id,
                                const Checkpoint& checkpoint,
                                const Make& make) {
    using Made = std::invoke_result_t<Make, ArticleNumber, const Snapshot::Lease&>;
    return source.run(checkpoint, [&](const Snapshot::Lease& lease) -> std::optional<Made> {
      const auto found = lease.index().find(id);
      if (!found) return std::nullopt;
      return make(*found, lease);
    });
  }

  std::filesystem::path directory;
  std::shared_ptr<const ActorNames> names;
  SnapshotSource source;
};

IndexReader::IndexReader(std::filesystem::path directory, const ReaderOptions& options)
    : impl_(std::make_unique<Impl>(std::move(directory), options)) {}

IndexReader::~IndexReader() = default;

SearchResult IndexReader::search(const SearchRequest& request, const Checkpoint& checkpoint) const {
  const auto begun = std::chrono::steady_clock::now();
  const ParsedQuery parsed = impl_->parse(request, current_day());
  SearchResult result = impl_->source.run(
      checkpoint, [&](const Snapshot::Lease& lease) { return run_search(request, parsed, lease); });
  result.index.damaged = damage();
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begun);
  return result;
}

std::unique_ptr<HitWalk> IndexReader::walk(const SearchRequest& request,
                                           const Checkpoint& checkpoint) const {
  const ParsedQuery parsed = impl_->parse(request, current_day());
  return impl_->source.run(checkpoint, [&](const Snapshot::Lease& lease) {
    return std::make_unique<SnapshotWalk>(
        lease.share(), all_hits(request, parsed, lease), impl_->directory);
  });
}

std::unique_ptr<HitWalk> IndexReader::walk_by_id(const SearchRequest& request,
                                                 std::string_view after,
                                                 OnDamaged damaged,
                                                 const Checkpoint& checkpoint) const {
  const ParsedQuery parsed = impl_->parse(request, current_day());
  return impl_->source.run(checkpoint, [&](const Snapshot::Lease& lease) {
    return std::make_unique<IdWalk>(
        lease,
        all_hits(request, parsed, lease),
        IdWalk::How{std::string(after), impl_->directory, std::move(damaged)});
  });
}

std::optional<article::TaggedArticle> IndexReader::article(std::string_view id) const {
  return impl_->source.run(
      kNoCheckpoint, [&](const Snapshot::Lease& lease) -> std::optional<article::TaggedArticle> {
        const auto found = lease.index().find(id);
        if (!found) return std::nullopt;
        RecordReader reader;
        return lease.index().article(*found, reader, RecordDepth::Whole, id);
      });
}

std::optional<ArticleMarks> IndexReader::marks(const SearchRequest& request,
                                               std::string_view id,
                                               const Checkpoint& checkpoint) const {
  const ParsedQuery parsed = impl_->parse(request, current_day());
  return impl_->of_article(id, checkpoint, [&](ArticleNumber found, const Snapshot::Lease& lease) {
    return marks_of(found, parsed, lease);
  });
}

std::optional<std::vector<Hit>> IndexReader::similar(std::string_view id,
                                                     std::size_t limit,
                                                     const Checkpoint& checkpoint) const {
  return impl_->of_article(id, checkpoint, [&](ArticleNumber found, const Snapshot::Lease& lease) {
    return similar_articles(found, limit, lease);
  });
}

std::optional<std::vector<Hit>> IndexReader::copies(std::string_view id,
                                                    std::size_t limit,
                                                    const Checkpoint& checkpoint) const {
  return impl_->of_article(id, checkpoint, [&](ArticleNumber found, const Snapshot::Lease& lease) {
    return copies_of(found, limit, lease);
  });
}

Suggestions IndexReader::suggest(std::string_view text,
                                 std::size_t limit,
                                 const Checkpoint& checkpoint) const {
  return impl_->source.run(
      checkpoint, [&](const Snapshot::Lease& lease) { return suggest_for(text, limit, lease); });
}

FacetCounts IndexReader::facet_values(const SearchRequest& request,
                                      Field field,
                                      std::string_view text,
                                      const Checkpoint& checkpoint) const {
  const ParsedQuery parsed = impl_->parse(request, current_day());
  return impl_->source.run(checkpoint, [&](const Snapshot::Lease& lease) {
    return matching_values(request, parsed, field, text, lease);
  });
}

std::optional<Profile> IndexReader::profile(Field field,
                                            std::string_view id,
                                            std::size_t limit,
                                            const Checkpoint& checkpoint) const {
  return impl_->source.run(checkpoint, [&](const Snapshot::Lease& lease) {
    return profile_of(field, id, limit, lease);
  });
}

IndexState IndexReader::state() const {
  IndexState state = impl_->source.run(
      kNoCheckpoint, [](const Snapshot::Lease& lease) { return state_of(lease); });
  state.damaged = damage();
  return state;
}

std::vector<std::string> IndexReader::damage() const { return impl_->source.damage(); }

IndexStats IndexReader::stats() const {
  return impl_->source.run(kNoCheckpoint, [&](const Snapshot::Lease& lease) {
    const Columns& columns = lease.snapshot().columns();
    SearchRequest everything;
    everything.copies = CopyMode::Show;
    everything.facets.assign(kFacetedFields.begin(), kFacetedFields.end());
    Collector collector(everything, {}, columns);
    IndexStats stats;
    for (const ArticleNumber id : collector.admit_all()) {
      const std::int32_t day = columns.day(id);
      if (day == Columns::kUndated) continue;
      stats.first_day = std::min(stats.first_day.value_or(day), day);
      stats.last_day = std::max(stats.last_day.value_or(day), day);
    }
    collector.finish();
    stats.index = state_of(lease);
    stats.undated = collector.undated();
    stats.facets = facet_answers(everything, {}, collector, lease.snapshot());
    stats.format = kFormatVersion;  // else the snapshot would not have opened
    stats.tagged_by = taggers_of(lease.index());
    for (const PartEntry& part : lease.snapshot().manifest().parts)
      stats.parts.push_back({part.name, part.articles, part.deleted});
    stats.bytes = size_on_disk(impl_->directory);
    return stats;
  });
}

}  // namespace readout::engine
