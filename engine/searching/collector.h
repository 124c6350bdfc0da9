// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, totals, facet counts and days in one pass over the articles that match the text: one
// code path, so that the numbers agree with what paging returns. Copies of one text count once
// where the request folds them. Private to engine. For one request on one thread.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/contract/search.h"
#include "engine/searching/timeline.h"
#include "engine/searching/value_counts.h"
#include "engine/snapshot/columns.h"

namespace readout::engine {

/// A filter's value as it was given, and the ordinals that it stands for.
struct ChosenValue {
  std::string text;
  std::vector<std::uint32_t> ordinals;  ///< one of them is enough; none: no article has it
};

/// The chosen values of one field.
struct Choice {
  Field field;
  std::vector<ChosenValue> values;
};

class Collector {
 public:
  /// `choices` instead of the request's selections. The request and the columns must outlive the
  /// collector.
  Collector(const SearchRequest& request,
            const std::vector<Choice>& choices,
            const Columns& columns);

  /// To be called once for every article that matches the query's text: counts it, and says whether
  /// it is a hit.
  bool admit(ArticleNumber id);

  /// Whether admit_all() may be called.
  [[nodiscard]] bool takes_all() const noexcept {
    const bool one_filter = filters_.size() == 1 && mode_ == FacetMode::Any;
    return (filters_.empty() || one_filter) && any_day_ && by_value_ == nullptr;
  }
  /// The same as admit() with every article, but by what the columns have counted already. The
  /// hits, in ascending order. REQUIRES: takes_all(), and nothing was admitted before.
  std::vector<ArticleNumber> admit_all();

  /// Whether it is a hit, without counting.
  [[nodiscard]] bool passes(ArticleNumber id) const;

  /// To be called after the last article: counts what is counted fastest at once.
  void finish();

  // From here on: after finish().

  [[nodiscard]] std::size_t total() const noexcept { return total_; }
  /// Hits without a date, whatever from and to say.
  [[nodiscard]] std::size_t undated() const noexcept { return undated_; }

  /// How often each value of a requested facet occurred. A field with a selection is
  /// counted without that selection in mode Any (so that other choices stay visible) and with it in
  /// mode All.
  [[nodiscard]] const ValueCounts& counts(std::size_t facet) const { return counts_[facet].values; }

  /// The hits' days, whatever from and to say. Copies of one text count once: on the day of the
  /// first of them from `from` to `to`; if none is, of the first. So the days add up to the total.
  [[nodiscard]] std::vector<DayCount> days() const;

  /// The same for the hits with one value of request.timeline_by.
  [[nodiscard]] std::vector<DayCount> days_with(std::uint32_t ordinal) const;
  /// How many of those have no date.
  [[nodiscard]] std::size_t undated_with(std::uint32_t ordinal) const;
  /// How many dated hits each of its values has. REQUIRES: there is a request.timeline_by.
  [[nodiscard]] ValueCounts dated_with_value() const;

  /// The group of copies that a hit stands for; CopyGroups::kAlone where it stands for itself.
  [[nodiscard]] std::uint32_t group(ArticleNumber id) const {
    return fold_ ? columns_.copies().of(id) : CopyGroups::kAlone;
  }

 private:
  struct Filter {
    Field field;
    const FacetColumn* column;
    // One of each is needed: in mode Any all chosen values are one set, in mode All each is one.
    std::vector<std::vector<std::uint32_t>> wanted;
  };
  struct Count {
    Field field;
    const FacetColumn* column;
    ValueCounts values;
  };
  /// What an article passed.
  struct Verdict {
    bool in_days = false;
    bool out = false;                // of everything
    const Filter* failed = nullptr;  // the one filter it failed

    [[nodiscard]] bool passed_filters() const { return !out && failed == nullptr; }
    [[nodiscard]] bool hit() const { return passed_filters() && in_days; }
    [[nodiscard]] bool counts_for(Field field) const {
      return !out && in_days && (failed == nullptr || failed->field == field);
    }
  };
  struct Member {
    std::uint32_t group;
    ArticleNumber id;
    Verdict verdict;
  };
  using Members = std::vector<Member>::const_iterator;
  struct ValueDay {
    std::uint32_t value;        // ordinal
    std::uint32_t day_ordinal;  // of a hit that has it
    [[nodiscard]] auto operator<=>(const ValueDay&) const = default;
  };

  [[nodiscard]] Verdict judge(ArticleNumber id) const;
  [[nodiscard]] bool passes_filter(const Filter& filter, ArticleNumber id) const;
  void count_other(ArticleNumber id, const Verdict& verdict);
  void count_day(ArticleNumber id);
  void count_hits();
  void admit_without_filter();
  [[nodiscard]] bool take_tallies();
  void keep_tallies() const;
  [[nodiscard]] std::vector<ArticleNumber> admit_by_filter(const Filter& filter);
  [[nodiscard]] std::vector<std::uint32_t> values_of_alone(const FacetColumn& column) const;
  void count_group(Members begin, Members end);
  void count_day_of(Members begin, Members end);
  template <typename Passed>
  [[nodiscard]] static std::vector<std::uint32_t> values_of(const FacetColumn& column,
                                                            Members begin,
                                                            Members end,
                                                            const Passed& passed);

  const Columns& columns_;
  std::int32_t from_day_;
  std::int32_t to_day_;
  bool any_day_;
  bool fold_;
  FacetMode mode_;
  std::vector<Filter> filters_;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> by_day_;          // by day ordinal
  const FacetColumn* by_value_ = nullptr;      // of request.timeline_by; null: none
  std::vector<ValueDay> value_days_;           // ascending once finished
  std::vector<std::uint32_t> undated_values_;  // by ordinal; empty without by_value_
  std::vector<ArticleNumber> alone_;           // hits without copies, not counted yet
  std::vector<Member> copies_;
  std::size_t total_ = 0;
  std::size_t undated_ = 0;
  bool counts_everything_ = false;  // to be kept for others
};

}  // namespace readout::engine
