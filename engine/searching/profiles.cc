// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/profiles.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/searching/collector.h"
#include "engine/searching/facet_answer.h"
#include "engine/searching/name_resolver.h"
#include "engine/searching/search_run.h"
#include "engine/searching/timeline.h"

namespace readout::engine {
namespace {

/// Enough for every value of a facet, so that a search among them misses none.
constexpr std::size_t kAllValues = static_cast<std::size_t>(-1);

std::vector<FacetValue> without(std::vector<FacetValue> values,
                                std::string_view id,
                                std::size_t limit) {
  std::erase_if(values, [id](const FacetValue& value) { return value.id == id; });
  if (values.size() > limit) values.resize(limit);
  return values;
}

/// Leaves the values that `text` may name, those it names best first; of these the order stays.
void keep_offered(FacetCounts& counts,
                  Field field,
                  std::string_view text,
                  const Snapshot& snapshot) {
  std::unordered_map<std::string_view, int> tiers;  // by id
  const FacetColumn& ids = snapshot.columns().facet(field);
  for (const NameResolver::Offer& offer : NameResolver(snapshot).offered(field, text))
    tiers.emplace(ids.value(offer.ordinal), offer.tier);
  std::erase_if(counts.values, [&](const FacetValue& value) { return !tiers.contains(value.id); });
  std::stable_sort(counts.values.begin(),
                   counts.values.end(),
                   [&tiers](const FacetValue& a, const FacetValue& b) {
                     return tiers.at(a.id) < tiers.at(b.id);
                   });
}

}  // namespace

std::optional<Profile> profile_of(Field field,
                                  std::string_view id,
                                  std::size_t limit,
                                  const Snapshot::Lease& lease) {
  const Columns& columns = lease.snapshot().columns();
  const FacetNames& names = lease.snapshot().names();
  const auto ordinal = columns.facet(field).ordinal(id);
  if (!ordinal) return std::nullopt;
  SearchRequest request;
  request.facet_mode = FacetMode::All;  // counts of what appears together
  request.facets = {Field::Actor, Field::Issue};
  request.facet_limit = limit + 1;
  const std::vector<Choice> itself = {{field, {{std::string(id), {*ordinal}}}}};
  Collector collector(request, itself, columns);
  for (const ArticleNumber article : columns.articles()) collector.admit(article);
  collector.finish();
  Profile profile;
  profile.value = names.value(field, *ordinal);
  profile.value.count = collector.total();
  profile.undated = collector.undated();
  const std::vector<DayCount> days = collector.days();
  if (!days.empty()) {
    profile.first_day = days.front().day;
    profile.last_day = days.back().day;
  }
  profile.timeline = make_timeline(days, Interval::Auto);
  std::vector<FacetCounts> facets = facet_answers(request, {}, collector, lease.snapshot());
  const auto own = [&](Field other) { return other == field ? id : std::string_view(); };
  profile.actors = without(std::move(facets[0].values), own(Field::Actor), limit);
  profile.issues = without(std::move(facets[1].values), own(Field::Issue), limit);
  return profile;
}

FacetCounts matching_values(const SearchRequest& request,
                            const ParsedQuery& parsed,
                            Field field,
                            std::string_view text,
                            const Snapshot::Lease& lease) {
  SearchRequest counting = request;
  counting.limit = 0;
  counting.offset = 0;
  counting.facets = {field};
  counting.facet_limit = kAllValues;
  FacetCounts counts = std::move(run_search(counting, parsed, lease).facets.front());
  if (!name_words(text).empty()) keep_offered(counts, field, text, lease.snapshot());
  counts.total = counts.values.size();
  const auto skipped =
      static_cast<std::ptrdiff_t>(std::min(request.facet_offset, counts.values.size()));
  counts.values.erase(counts.values.begin(), counts.values.begin() + skipped);
  counts.more = counts.values.size() > request.facet_limit;
  if (counts.more) counts.values.resize(request.facet_limit);
  return counts;
}

}  // namespace readout::engine
