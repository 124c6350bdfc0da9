// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/collector.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace readout::engine {

Collector::Collector(const SearchRequest& request,
                     const std::vector<Choice>& choices,
                     const Columns& columns)
    : columns_(columns),
      from_day_(request.from_day.value_or(std::numeric_limits<std::int32_t>::min())),
      to_day_(request.to_day.value_or(std::numeric_limits<std::int32_t>::max())),
      any_day_(!request.from_day && !request.to_day),
      fold_(request.copies == CopyMode::Fold && columns.copies().any()),
      mode_(request.facet_mode),
      by_day_(columns.days().size()) {
  for (const Choice& choice : choices) {
    Filter filter{choice.field, &columns.facet(choice.field), {}};
    if (mode_ == FacetMode::Any) filter.wanted.emplace_back();
    for (const ChosenValue& value : choice.values) {
      if (mode_ == FacetMode::All) filter.wanted.emplace_back();
      auto& wanted = filter.wanted.back();
      wanted.insert(wanted.end(), value.ordinals.begin(), value.ordinals.end());
    }
    filters_.push_back(std::move(filter));
  }
  if (request.timeline_by) {
    by_value_ = &columns.facet(*request.timeline_by);
    undated_values_.resize(by_value_->size());
  }
  for (const Field field : request.facets) {
    const FacetColumn& column = columns.facet(field);
    counts_.push_back({field, &column, ValueCounts(column.size())});
  }
}

bool Collector::passes_filter(const Filter& filter, ArticleNumber id) const {
  const auto values = filter.column->of(id);
  return std::all_of(filter.wanted.begin(), filter.wanted.end(), [&values](const auto& any) {
    return std::find_first_of(values.begin(), values.end(), any.begin(), any.end()) != values.end();
  });
}

Collector::Verdict Collector::judge(ArticleNumber id) const {
  Verdict verdict;
  verdict.in_days = any_day_;
  if (!any_day_) {
    const std::int32_t day = columns_.day(id);
    verdict.in_days = day != Columns::kUndated && day >= from_day_ && day <= to_day_;
  }
  for (const Filter& filter : filters_) {
    if (passes_filter(filter, id)) continue;
    // Two filters fail: no facet counts it. In mode All every filter counts for every facet.
    if (verdict.failed != nullptr || mode_ == FacetMode::All || !verdict.in_days) {
      verdict.out = true;
      return verdict;
    }
    verdict.failed = &filter;
  }
  return verdict;
}

bool Collector::passes(ArticleNumber id) const { return judge(id).hit(); }

bool Collector::admit(ArticleNumber id) {
  const Verdict verdict = judge(id);
  if (verdict.out) return false;
  if (const std::uint32_t group = this->group(id); group != CopyGroups::kAlone) {
    copies_.push_back({group, id, verdict});
  } else if (verdict.hit()) {
    alone_.push_back(id);
  } else {
    count_other(id, verdict);
  }
  return verdict.hit();
}

std::vector<ArticleNumber> Collector::admit_all() {
  if (!filters_.empty()) return admit_by_filter(filters_.front());
  admit_without_filter();
  return columns_.articles();
}

/// What another search has counted; false where it has not counted all that this one asks for.
bool Collector::take_tallies() {
  const Tallies& kept = columns_.tallies();
  const auto all = kept.all();
  if (all == nullptr) return false;
  std::vector<std::shared_ptr<const Tallies::Values>> values;
  for (const Count& count : counts_) {
    values.push_back(kept.values(count.field));
    if (values.back() == nullptr) return false;
  }
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i].values = ValueCounts(*values[i]);
  total_ = all->total;
  undated_ = all->undated;
  by_day_ = all->by_day;
  return true;
}

void Collector::keep_tallies() const {
  Tallies& kept = columns_.tallies();
  kept.keep({total_, undated_, by_day_});
  for (const Count& count : counts_) kept.keep(count.field, count.values.all());
}

void Collector::admit_without_filter() {
  counts_everything_ = fold_ && !take_tallies();
  if (fold_ && !counts_everything_) return;
  Verdict hit;
  hit.in_days = true;
  if (fold_) {
    for (const ArticleNumber id : columns_.articles()) {
      if (const std::uint32_t group = this->group(id); group != CopyGroups::kAlone)
        copies_.push_back({group, id, hit});
    }
  }
  total_ = columns_.articles().size() - copies_.size();
  for (Count& count : counts_) count.values = ValueCounts(values_of_alone(*count.column));
  by_day_ = columns_.articles_of_days();
  undated_ = columns_.undated();
  for (const Member& copy : copies_) {
    if (columns_.day(copy.id) == Columns::kUndated) {
      --undated_;
    } else {
      --by_day_[columns_.day_ordinal(copy.id)];
    }
  }
}

std::vector<ArticleNumber> Collector::admit_by_filter(const Filter& filter) {
  std::vector<ArticleNumber> hits;
  for (const ArticleNumber id : columns_.articles()) {
    const Verdict verdict = judge(id);
    if (verdict.hit()) hits.push_back(id);
    if (const std::uint32_t group = this->group(id); group != CopyGroups::kAlone) {
      copies_.push_back({group, id, verdict});
    } else if (verdict.hit()) {
      alone_.push_back(id);
    }
  }
  count_hits();
  // The filter's own facet counts all articles, so that other choices stay visible.
  for (Count& count : counts_) {
    if (count.field == filter.field) count.values = ValueCounts(values_of_alone(*count.column));
  }
  return hits;
}

/// How many articles have each value, without copies: they are counted when all are known.
std::vector<std::uint32_t> Collector::values_of_alone(const FacetColumn& column) const {
  std::vector<std::uint32_t> counts = column.articles();
  for (const Member& copy : copies_) {
    for (const std::uint32_t ordinal : column.of(copy.id)) --counts[ordinal];
  }
  return counts;
}

/// What is no hit, and yet counts for some: for the facet whose filter it fails, on the days
/// outside of from and to.
void Collector::count_other(ArticleNumber id, const Verdict& verdict) {
  for (Count& count : counts_) {
    if (verdict.counts_for(count.field)) count.values.add(count.column->of(id));
  }
  if (verdict.passed_filters()) count_day(id);
}

void Collector::count_day(ArticleNumber id) {
  const bool undated = columns_.day(id) == Columns::kUndated;
  if (undated) {
    ++undated_;
  } else {
    ++by_day_[columns_.day_ordinal(id)];
  }
  if (by_value_ == nullptr) return;
  for (const std::uint32_t value : by_value_->of(id)) {
    if (undated) {
      ++undated_values_[value];
    } else {
      value_days_.push_back({value, columns_.day_ordinal(id)});
    }
  }
}

/// One facet after the other, which is several times as fast as one article after the other.
void Collector::count_hits() {
  for (Count& count : counts_) count.values.add(*count.column, alone_);
  total_ += alone_.size();
  for (const ArticleNumber id : alone_) count_day(id);
  alone_.clear();
}

void Collector::finish() {
  count_hits();
  std::sort(copies_.begin(), copies_.end(), [](const Member& a, const Member& b) {
    return std::pair(a.group, a.id) < std::pair(b.group, b.id);
  });
  for (auto begin = copies_.cbegin(); begin != copies_.cend();) {
    const auto end = std::find_if(
        begin, copies_.cend(), [&](const Member& member) { return member.group != begin->group; });
    count_group(begin, end);
    begin = end;
  }
  std::sort(value_days_.begin(), value_days_.end());
  if (counts_everything_) keep_tallies();
}

template <typename Passed>
std::vector<std::uint32_t> Collector::values_of(const FacetColumn& column,
                                                Members begin,
                                                Members end,
                                                const Passed& passed) {
  std::vector<std::uint32_t> ordinals;
  for (auto member = begin; member != end; ++member) {
    if (!passed(member->verdict)) continue;
    const auto values = column.of(member->id);
    if (std::ranges::equal(values, ordinals)) continue;  // as mostly: copies are tagged alike
    ordinals.insert(ordinals.end(), values.begin(), values.end());
  }
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
  return ordinals;
}

void Collector::count_group(Members begin, Members end) {
  for (Count& count : counts_) {
    const auto counts = [&count](const Verdict& verdict) {
      return verdict.counts_for(count.field);
    };
    for (const std::uint32_t ordinal : values_of(*count.column, begin, end, counts))
      count.values.add(ordinal);
  }
  if (std::any_of(begin, end, [](const Member& member) { return member.verdict.hit(); })) ++total_;
  count_day_of(begin, end);
}

void Collector::count_day_of(Members begin, Members end) {
  const auto passed = [](const Verdict& verdict) { return verdict.passed_filters(); };
  if (std::none_of(begin, end, [&passed](const Member& member) { return passed(member.verdict); }))
    return;
  const Member* first = nullptr;  // within from and to before all others
  const auto place = [this](const Member& member) {
    return std::pair(!member.verdict.in_days, columns_.day(member.id));
  };
  for (auto member = begin; member != end; ++member) {
    if (!passed(member->verdict) || columns_.day(member->id) == Columns::kUndated) continue;
    if (first == nullptr || place(*member) < place(*first)) first = &*member;
  }
  const auto values = by_value_ == nullptr ? std::vector<std::uint32_t>()
                                           : values_of(*by_value_, begin, end, passed);
  if (first == nullptr) {
    ++undated_;
    for (const std::uint32_t value : values) ++undated_values_[value];
    return;
  }
  const std::uint32_t day = columns_.day_ordinal(first->id);
  ++by_day_[day];
  for (const std::uint32_t value : values) value_days_.push_back({value, day});
}

std::size_t Collector::undated_with(std::uint32_t ordinal) const {
  return undated_values_[ordinal];
}

std::vector<DayCount> Collector::days() const {
  std::vector<DayCount> counts;
  for (std::size_t i = 0; i < by_day_.size(); ++i) {
    if (by_day_[i] > 0) counts.push_back({columns_.days()[i], by_day_[i]});
  }
  return counts;
}

std::vector<DayCount> Collector::days_with(std::uint32_t ordinal) const {
  std::vector<DayCount> counts;
  auto at = std::lower_bound(value_days_.begin(), value_days_.end(), ValueDay{ordinal, 0});
  for (; at != value_days_.end() && at->value == ordinal; ++at) {
    const std::int32_t day = columns_.days()[at->day_ordinal];
    if (counts.empty() || counts.back().day != day) counts.push_back({day, 0});
    ++counts.back().count;
  }
  return counts;
}

ValueCounts Collector::dated_with_value() const {
  ValueCounts counts(by_value_->size());
  for (const ValueDay& each : value_days_) counts.add(each.value);
  return counts;
}

}  // namespace readout::engine
