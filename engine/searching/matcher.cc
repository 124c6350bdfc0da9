// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/matcher.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_set>
#include <utility>

#include "engine/searching/nearness.h"
#include "engine/searching/place_search.h"

namespace readout::engine {
namespace {

/// A hit's place in the order of dates: newest or oldest first; the undated last in both; of one
/// instant the later added first. Partial hits after all others where these are enough.
struct DatedPlace {
  bool later;
  std::int64_t key;
  ArticleNumber id;
  bool partial;

  [[nodiscard]] bool operator<(const DatedPlace& other) const {
    if (later != other.later) return other.later;
    return key != other.key ? key < other.key : id > other.id;
  }
};

/// Ascending in the order wanted.
std::int64_t date_key(const Columns& columns, ArticleNumber id, SortOrder order) {
  if (columns.day(id) == Columns::kUndated) return std::numeric_limits<std::int64_t>::max();
  return order == SortOrder::Oldest ? columns.instant(id) : -columns.instant(id);
}

/// The first of every group of copies, of hits in order.
std::vector<RankedArticle> folded(std::vector<RankedArticle> ranked, const Collector& collector) {
  std::unordered_set<std::uint32_t> seen;
  std::erase_if(ranked, [&](const RankedArticle& article) {
    const std::uint32_t group = collector.group(article.id);
    return group != CopyGroups::kAlone && !seen.insert(group).second;
  });
  return ranked;
}

/// Hits beyond the page that are sorted along with it, since copies may be dropped.
constexpr std::size_t kSpareHits = 40;

}  // namespace

std::size_t most_of(std::size_t parts) {
  // Two thirds, rounded: one of two, two of three, three of four, four of six. Of more, as in
  // questions in sentences, four are enough.
  constexpr std::size_t kAlwaysEnough = 4;
  return std::min((2 * parts + 1) / 3, kAlwaysEnough);
}

SortOrder effective_sort(const SearchRequest& request, const CompiledQuery& query) {
  const SortOrder wanted = request.sort.value_or(SortOrder::Relevance);
  return wanted == SortOrder::Relevance && !query.ranked ? SortOrder::Newest : wanted;
}

Matches::Matches(const IndexView& index,
                 const CompiledQuery& query,
                 const SearchRequest& request,
                 const std::vector<Choice>& choices)
    : index_(index),
      query_(query),
      request_(request),
      collector_(request, choices, index.columns()) {
  coverage_.emplace(index, query, least_parts());
  find();
  collector_.finish();
}

/// With fewer parts than that an article is no hit, unless there are too few others.
std::size_t Matches::least_parts() const {
  const std::size_t parts = query_.wanted.size();
  if (request_.match == MatchMode::Any) return std::min<std::size_t>(parts, 1);
  return request_.match == MatchMode::Auto ? most_of(parts) : parts;
}

void Matches::find() {
  const std::size_t parts = coverage_->parts();
  const std::size_t wanted =
      request_.match == MatchMode::Any ? std::min<std::size_t>(parts, 1) : parts;
  const bool may_be_partial = request_.match == MatchMode::Auto && parts > 1;
  std::vector<Candidate> candidates;
  const auto judge = [&](ArticleNumber id) {
    const std::size_t has = coverage_->of(id);
    if (!coverage_->passes(id)) return;
    if (has >= wanted) {
      with_all_.add(id);
      if (collector_.admit(id)) add(id, false);
    } else if (may_be_partial) {
      candidates.push_back({id, has});
    }
  };
  if (wanted > 0) {
    coverage_->each_with_any(judge);
  } else if (coverage_->passes_all() && collector_.takes_all()) {
    const std::vector<ArticleNumber> hits = collector_.admit_all();
    found_.reserve(hits.size());
    for (const ArticleNumber id : hits) add(id, false);
  } else {
    std::ranges::for_each(index_.columns().articles(), judge);
  }
  whole_count_ = listed_.count();
  if (may_be_partial) add_partial(std::move(candidates));
  if (!query_.together.empty()) set_leading();
}

void Matches::add(ArticleNumber id, bool partial) {
  found_.push_back({id, !partial, partial});
  listed_.add(id);
}

void Matches::set_leading() {
  std::vector<bool> near(index_.end());
  for (const ArticleNumber id : articles_with_places(query_.together, index_)) near[id] = true;
  for (Found& found : found_) found.leads = !found.partial && near[found.id];
}

void Matches::add_partial(std::vector<Candidate> candidates) {
  const bool relax = with_all_.count() < kEnough;
  const std::size_t most = most_of(coverage_->parts());
  std::size_t least = most;
  if (relax && with_all_.count() + hits_with(most, candidates) < kEnough) {
    candidates = all_partial();
    least = lowered(most, candidates);
  }
  for (const auto& [id, parts] : candidates) {
    if (parts < least) continue;
    const bool hit = relax ? collector_.admit(id) : std::as_const(collector_).passes(id);
    if (hit) add(id, true);
  }
  relaxed_ = relax && listed_.count() > whole_count_;
}

/// Those with few parts too, counted right.
std::vector<Matches::Candidate> Matches::all_partial() {
  coverage_.emplace(index_, query_, 1);
  std::vector<Candidate> candidates;
  coverage_->each_with_any([&](ArticleNumber id) {
    const std::size_t has = coverage_->of(id);
    if (has < coverage_->parts() && coverage_->passes(id)) candidates.push_back({id, has});
  });
  return candidates;
}

/// How many of them have so many parts, or more.
std::size_t Matches::hits_with(std::size_t parts, const std::vector<Candidate>& candidates) {
  return static_cast<std::size_t>(std::ranges::count_if(
      candidates, [parts](const Candidate& one) { return one.parts >= parts; }));
}

/// Where too few articles have most of the words, those that come closest are taken too.
std::size_t Matches::lowered(std::size_t least, const std::vector<Candidate>& candidates) const {
  while (least > 1 && with_all_.count() + hits_with(least, candidates) < kEnough) --least;
  return least;
}

/// The best of those wanted; nearness is looked at for the leading ones alone. No bonus is
/// negative, so these stay before all others.
template <typename Wanted>
std::vector<RankedArticle> Matches::ranked(std::size_t most, Wanted wanted) const {
  std::vector<ArticleNumber> ids;  // ascending, and again from the first partial one on
  ids.reserve(found_.size());
  std::size_t partial = 0;
  for (const Found& found : found_) {
    if (!wanted(found)) continue;
    ids.push_back(found.id);
    if (!found.partial) partial = ids.size();
  }
  const std::span all(ids);
  std::vector<double> scores = coverage_->weights(all.first(partial));
  const std::vector<double> of_partial = coverage_->weights(all.subspan(partial));
  scores.insert(scores.end(), of_partial.begin(), of_partial.end());
  if (request_.fresh > 0)
    add_freshness(ids,
                  scores,
                  {request_.fresh, static_cast<double>(request_.fresh_half_life)},
                  index_.columns());
  const bool by_nearness = !query_.near_pairs.empty();
  std::vector<RankedArticle> hits =
      best_of(ids, scores, partial, by_nearness ? std::max(most, kNearRanked) : most);
  if (by_nearness) add_nearness(hits, query_.near_pairs, most, index_);
  hits.resize(std::min(most, hits.size()));
  return hits;
}

std::vector<RankedArticle> Matches::dated(std::size_t most) const {
  const SortOrder order = effective_sort(request_, query_);
  std::vector<DatedPlace> places;  // a heap, the last one in front
  places.reserve(std::min(most, found_.size()));
  const auto see = [&](const Found& found) {
    const DatedPlace place{!relaxed_ && found.partial,
                           date_key(index_.columns(), found.id, order),
                           found.id,
                           found.partial};
    if (places.size() < most) {
      places.push_back(place);
    } else if (place < places.front()) {
      std::pop_heap(places.begin(), places.end());
      places.back() = place;
    } else {
      return;
    }
    std::push_heap(places.begin(), places.end());
  };
  // Most indexes grow with time: the first ones seen shall be the first ones listed.
  if (order == SortOrder::Oldest) {
    std::for_each(found_.begin(), found_.end(), see);
  } else {
    std::for_each(found_.rbegin(), found_.rend(), see);
  }
  std::sort_heap(places.begin(), places.end());
  std::vector<RankedArticle> hits;
  hits.reserve(places.size());
  for (const DatedPlace& place : places) hits.push_back({place.id, std::nullopt, place.partial});
  return hits;
}

/// The first ones of the list, copies folded: `end` of them, unless so many copies are among the
/// first `most` that there are fewer.
std::vector<RankedArticle> Matches::first(std::size_t most, std::size_t end) const {
  if (effective_sort(request_, query_) != SortOrder::Relevance)
    return folded(dated(most), collector_);
  const auto leads = [](const Found& found) { return found.leads; };
  const auto follows = [](const Found& found) { return !found.leads; };
  std::vector<RankedArticle> hits = ranked(most, leads);
  const bool all_lead = hits.size() == most;
  hits = folded(std::move(hits), collector_);
  if (hits.size() >= end || all_lead) return hits;
  const std::vector<RankedArticle> more = ranked(most, follows);
  hits.insert(hits.end(), more.begin(), more.end());
  return folded(std::move(hits), collector_);
}

std::vector<RankedArticle> Matches::page(std::size_t offset, std::size_t limit) const {
  const std::size_t end = std::min(offset + limit, listed_.count());
  if (offset >= end) return {};
  std::vector<RankedArticle> page;
  for (std::size_t most = end + kSpareHits; page.size() < end; most *= 4) {
    page = first(most, end);
  }
  page.resize(end);
  page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(offset));
  return page;
}

std::vector<RankedArticle> Matches::counted() const {
  if (relaxed_ || effective_sort(request_, query_) != SortOrder::Relevance)
    return page(0, collector_.total());
  std::vector<RankedArticle> hits =
      ranked(found_.size(), [](const Found& found) { return found.leads; });
  const std::vector<RankedArticle> more =
      ranked(found_.size(), [](const Found& found) { return !found.leads && !found.partial; });
  hits.insert(hits.end(), more.begin(), more.end());
  return folded(std::move(hits), collector_);
}

}  // namespace readout::engine
