// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of every article of one state of an index, by article number: counting and filtering
// read them instead of the disk. They stand on the columns of the parts; what belongs to several
// parts (common ordinals, copies, days) is made here. Private to engine. Immutable once made, but
// for what searches keep in it: shared between threads.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "engine/fields/schema.h"
#include "engine/parts/numbered_parts.h"
#include "engine/snapshot/copy_groups.h"
#include "engine/snapshot/facet_column.h"
#include "engine/snapshot/tallies.h"

namespace readout::engine {

class Columns {
 public:
  static constexpr std::int32_t kUndated = PartColumns::kUndated;

  /// `before`: of an earlier state, whose work on the leading parts that both have is taken over;
  /// or null.
  Columns(NumberedParts parts, const Columns* before);
  ~Columns() = default;
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  Columns(Columns&&) = delete;
  Columns& operator=(Columns&&) = delete;

  [[nodiscard]] const NumberedParts& parts() const noexcept { return parts_; }

  /// REQUIRES: the field is faceted.
  [[nodiscard]] const FacetColumn& facet(Field field) const;

  /// Day number of publication, or kUndated.
  [[nodiscard]] std::int32_t day(ArticleNumber number) const noexcept {
    const NumberedPart& part = parts_.of(number);
    return part.columns().days[number - part.base];
  }
  /// All days of publication, ascending, each once.
  [[nodiscard]] const std::vector<std::int32_t>& days() const noexcept { return days_; }
  /// How many articles each of days() has.
  [[nodiscard]] const std::vector<std::uint32_t>& articles_of_days() const noexcept {
    return articles_of_days_;
  }
  /// How many articles have no date.
  [[nodiscard]] std::size_t undated() const noexcept { return undated_; }
  /// The place of its day in days(). REQUIRES: it has a date.
  [[nodiscard]] std::uint32_t day_ordinal(ArticleNumber number) const noexcept {
    const auto since_first = static_cast<std::size_t>(day(number) - std::int64_t{days_.front()});
    return since_first < day_ordinals_.size() ? day_ordinals_[since_first]
                                              : searched_ordinal(day(number));
  }
  /// Instant of publication in seconds since 1970; only for dated articles.
  [[nodiscard]] std::int64_t instant(ArticleNumber number) const noexcept {
    const NumberedPart& part = parts_.of(number);
    return part.columns().instants[number - part.base];
  }

  /// By how much a word counts more in a short article: log2(1 + average length / its length),
  /// lengths in words (searching/term_weight.h).
  [[nodiscard]] double length_norm(ArticleNumber number) const noexcept {
    const NumberedPart& part = parts_.of(number);
    const std::uint32_t length = part.columns().lengths[number - part.base];
    return length < length_norms_.size() ? length_norms_[length] : norm_of(length);
  }
  /// Lengths of all articles together, in words.
  [[nodiscard]] double words() const noexcept { return words_; }

  [[nodiscard]] const CopyGroups& copies() const noexcept { return copies_; }
  /// What searches have counted of all articles, for those that come after them.
  [[nodiscard]] Tallies& tallies() const noexcept { return tallies_; }

  /// Numbers of all articles, ascending.
  [[nodiscard]] const std::vector<ArticleNumber>& articles() const noexcept { return articles_; }

 private:
  // Tables rather than computing: both are asked for with every hit.
  static constexpr std::size_t kMostDays = 1 << 20;     // 2,800 years
  static constexpr std::size_t kMostLengths = 1 << 14;  // longer articles are rare

  [[nodiscard]] std::uint32_t searched_ordinal(std::int32_t day) const noexcept;
  [[nodiscard]] double norm_of(std::uint32_t length) const noexcept;
  void list_articles();
  void number_days();
  void add_day(std::int32_t day, std::uint32_t articles);

  NumberedParts parts_;
  std::vector<FacetColumn> facets_;  // in the order of kFacetedFields
  std::vector<std::int32_t> days_;
  std::vector<std::uint32_t> articles_of_days_;
  std::size_t undated_ = 0;
  std::vector<std::uint32_t> day_ordinals_;  // by day, from the first one on, as far as kMostDays
  std::vector<double> length_norms_;         // by length, as far as kMostLengths
  double words_ = 0;
  double average_length_ = 0;
  CopyGroups copies_;
  mutable Tallies tallies_;
  std::vector<ArticleNumber> articles_;
};

}  // namespace readout::engine
