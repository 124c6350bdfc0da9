// SPDX-License-Identifier: GPL-3.0-or-later
// Totals, facet counts, timelines, pages and exports against a count by hand over the articles
// themselves, for many random filters.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "engine/index_reader.h"
#include "engine/searching/matcher.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/engine/random_search.h"

namespace readout::engine {
using namespace test;
namespace {

using Articles = std::vector<article::TaggedArticle>;

std::vector<std::string> values_of(const article::TaggedArticle& tagged, Field field) {
  std::vector<std::string> values;
  if (field == Field::Actor) {
    for (const article::ActorTag& actor : tagged.tags.actors) values.push_back(actor.id);
  } else if (field == Field::Issue) {
    for (const article::IssueTag& issue : tagged.tags.issues) values.push_back(issue.id);
  } else if (field == Field::Section) {
    values = tagged.article.sections;
  } else {
    values.push_back(tagged.article.source);
  }
  return values;
}

/// What the search should answer, from the articles alone.
class ByHand {
 public:
  ByHand(const Articles& articles, const SearchRequest& request) : request_(request) {
    const std::size_t wanted = words_in("").wanted;
    match(articles, request.match == MatchMode::Any ? std::min<std::size_t>(wanted, 1) : wanted);
    whole_ = listed_ = total();
    if (request.match != MatchMode::Auto || wanted < 2) return;
    std::size_t least = most_of(wanted);
    const std::size_t with_all = texts();
    if (with_all < kEnough) {
      while (least > 1 && with_all + with_some(articles, least) < kEnough) --least;
    }
    const auto result = matching_;
    match(articles, least);
    listed_ = total();
    if (with_all >= kEnough) matching_ = result;
  }

  [[nodiscard]] std::size_t total() const { return groups(true, std::nullopt, {}); }
  /// With all words.
  [[nodiscard]] std::size_t whole() const { return whole_; }
  /// With all or most.
  [[nodiscard]] std::size_t listed() const { return listed_; }
  [[nodiscard]] std::size_t undated() const {
    std::map<std::string, bool> dated;
    for (const article::TaggedArticle* tagged : matching_) {
      if (!passes_filters(*tagged, std::nullopt)) continue;
      bool& any = dated.try_emplace(group(*tagged), false).first->second;
      any = any || tagged->article.published;
    }
    return static_cast<std::size_t>(
        std::count_if(dated.begin(), dated.end(), [](const auto& entry) { return !entry.second; }));
  }
  /// Hits by day, those with one value or all: each on the first day of its copies, one from `from`
  /// to `to` before all others.
  [[nodiscard]] std::map<std::int32_t, std::size_t> days(
      const std::optional<std::pair<Field, std::string>>& value) const {
    std::map<std::string, std::pair<bool, std::int32_t>> first;
    std::set<std::string> with_value;
    for (const article::TaggedArticle* tagged : matching_) {
      if (!passes_filters(*tagged, std::nullopt)) continue;
      if (!value || has_value(*tagged, *value)) with_value.insert(group(*tagged));
      if (!tagged->article.published) continue;
      const std::pair place{!in_days(*tagged), article::day_number(*tagged->article.published)};
      const auto [known, is_new] = first.try_emplace(group(*tagged), place);
      if (!is_new) known->second = std::min(known->second, place);
    }
    std::map<std::int32_t, std::size_t> counts;
    for (const auto& [text, place] : first) {
      if (with_value.contains(text)) ++counts[place.second];
    }
    return counts;
  }
  [[nodiscard]] std::size_t count(Field field, const std::string& value) const {
    const auto without =
        request_.facet_mode == FacetMode::Any ? std::optional(field) : std::nullopt;
    return groups(true, without, std::pair(field, value));
  }

 private:
  struct Words {
    std::size_t wanted = 0;
    std::size_t found = 0;
    bool excluded = false;
  };

  void match(const Articles& articles, std::size_t least) {
    matching_.clear();
    for (const article::TaggedArticle& tagged : articles) {
      const Words words = words_in(tagged.article.body);
      if (!words.excluded && words.found >= least) matching_.push_back(&tagged);
    }
  }
  /// Articles with so many words, not all, each copy for itself, whatever the filters.
  [[nodiscard]] std::size_t with_some(const Articles& articles, std::size_t least) const {
    return static_cast<std::size_t>(
        std::count_if(articles.begin(), articles.end(), [&](const article::TaggedArticle& tagged) {
          const Words words = words_in(tagged.article.body);
          return !words.excluded && words.found >= least && words.found < words.wanted;
        }));
  }
  /// What matches, whatever the filters.
  [[nodiscard]] std::size_t texts() const {
    std::set<std::string> found;
    for (const article::TaggedArticle* tagged : matching_) found.insert(group(*tagged));
    return found.size();
  }
  [[nodiscard]] Words words_in(const std::string& body) const {
    std::istringstream query(request_.query);
    Words words;
    for (std::string word; query >> word;) {
      if (word.front() == '-') {
        words.excluded = words.excluded || mentions(body, word.substr(1));
      } else {
        ++words.wanted;
        words.found += mentions(body, word) ? 1U : 0U;
      }
    }
    return words;
  }
  [[nodiscard]] bool passes_filters(const article::TaggedArticle& tagged,
                                    std::optional<Field> without) const {
    return std::all_of(
        request_.selections.begin(), request_.selections.end(), [&](const Selection& selection) {
          if (selection.field == without) return true;
          const auto values = values_of(tagged, selection.field);
          const auto has = [&](const std::string& value) {
            return std::find(values.begin(), values.end(), value) != values.end();
          };
          return request_.facet_mode == FacetMode::Any
                     ? std::any_of(selection.values.begin(), selection.values.end(), has)
                     : std::all_of(selection.values.begin(), selection.values.end(), has);
        });
  }
  [[nodiscard]] bool in_days(const article::TaggedArticle& tagged) const {
    if (!request_.from_day && !request_.to_day) return true;
    if (!tagged.article.published) return false;
    const std::int32_t day = article::day_number(*tagged.article.published);
    return day >= request_.from_day.value_or(day) && day <= request_.to_day.value_or(day);
  }
  [[nodiscard]] std::string group(const article::TaggedArticle& tagged) const {
    return request_.copies == CopyMode::Show ? tagged.article.id : tagged.article.fingerprint;
  }
  [[nodiscard]] std::size_t groups(
      bool days,
      std::optional<Field> without,
      const std::optional<std::pair<Field, std::string>>& value) const {
    std::set<std::string> found;
    for (const article::TaggedArticle* tagged : matching_) {
      if (!passes_filters(*tagged, without) || (days && !in_days(*tagged))) continue;
      if (value && !has_value(*tagged, *value)) continue;
      found.insert(group(*tagged));
    }
    return found.size();
  }
  static bool has_value(const article::TaggedArticle& tagged,
                        const std::pair<Field, std::string>& value) {
    const auto values = values_of(tagged, value.first);
    return std::find(values.begin(), values.end(), value.second) != values.end();
  }

  const SearchRequest& request_;
  std::vector<const article::TaggedArticle*> matching_;
  std::size_t whole_ = 0;
  std::size_t listed_ = 0;
};

/// Ids of all pages, one after the other; of those with all words none after a partial one, unless
/// the date alone decides.
std::vector<std::string> paged(const IndexReader& reader, SearchRequest request, bool whole_first) {
  std::vector<std::string> ids;
  bool partial = false;
  for (std::size_t before = 1; ids.size() != before;) {
    before = ids.size();
    request.offset = before;
    for (const Hit& hit : reader.search(request).hits) {
      ids.push_back(hit.article.id);
      if (whole_first) CHECK((hit.partial || !partial));
      partial = hit.partial;
    }
  }
  return ids;
}

/// Ids of the export.
std::vector<std::string> exported(const IndexReader& reader, const SearchRequest& request) {
  const auto walk = reader.walk(request);
  std::vector<std::string> ids;
  for (auto some = walk->next(9); !some.empty(); some = walk->next(9)) {
    for (const article::TaggedArticle& tagged : some) ids.push_back(tagged.article.id);
  }
  CHECK(ids.size() == walk->total());
  return ids;
}

void check(const IndexReader& reader, const Articles& articles, const SearchRequest& request) {
  const ByHand by_hand(articles, request);
  const SearchResult result = reader.search(request);
  CHECK(result.total == by_hand.total());
  CHECK(result.undated == by_hand.undated());
  for (const FacetCounts& facet : result.facets) {
    for (const FacetValue& value : facet.values) {
      CHECK(value.count == by_hand.count(facet.field, value.id));
    }
  }
  auto days = by_hand.days(std::nullopt);
  std::size_t in_days = 0;
  for (const TimelineBucket& bucket : result.timeline.buckets) {
    CHECK(bucket.count == days[bucket.first_day]);
    if (bucket.first_day >= request.from_day.value_or(bucket.first_day) &&
        bucket.first_day <= request.to_day.value_or(bucket.first_day))
      in_days += bucket.count;
  }
  const bool any_day = !request.from_day && !request.to_day;
  CHECK(in_days + (any_day ? result.undated : 0) == result.total);
  for (const ValueTimeline& timeline : result.timelines) {
    auto with_value = by_hand.days(std::pair(*request.timeline_by, timeline.value.id));
    REQUIRE(timeline.counts.size() == result.timeline.buckets.size());
    for (std::size_t i = 0; i < timeline.counts.size(); ++i)
      CHECK(timeline.counts[i] == with_value[result.timeline.buckets[i].first_day]);
  }
  if (request.match != MatchMode::Any) CHECK(result.all_words == by_hand.whole());
  CHECK(result.partial_total == by_hand.listed() - by_hand.whole());
  std::vector<std::string> ids =
      paged(reader, request, request.sort != SortOrder::Oldest || !result.query.relaxed);
  CHECK(ids.size() == by_hand.listed());
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  ids.resize(by_hand.total());
  CHECK(exported(reader, request) == ids);
}

}  // namespace

TEST_CASE("counts and pages are those of the articles, whatever the filters") {
  const TempDir folder;
  Random random(20230619);
  Articles articles;
  std::vector<Submission> batch;
  for (std::size_t i = 0; i < 120; ++i) {
    articles.push_back(random_article(random, i));
    batch.push_back({articles.back(), i + 1});
  }
  const auto writer = open_writer(folder / "index");
  writer->add(std::move(batch));
  writer->finish();
  const IndexReader reader(folder / "index", {std::chrono::milliseconds(1000), 1});
  for (int i = 0; i < 300; ++i) {
    const SearchRequest request = random_request(random);
    CAPTURE(i, request.query, request.match);
    check(reader, articles, request);
  }
}

}  // namespace readout::engine
