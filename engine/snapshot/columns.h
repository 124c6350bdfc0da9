// SPDX-License-Identifier: GPL-3.0-or-later
// The facets and dates of every article of one revision, in memory, by document id: counting and
// filtering read them instead of the disk. Private to engine. Immutable once loaded: shared between
// threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "engine/fields/schema.h"
#include "engine/snapshot/article_number.h"
#include "engine/snapshot/copy_groups.h"

namespace readout::engine {

/// All values of one faceted field. A value is named by its ordinal, its place in values().
class FacetColumn {
 public:
  FacetColumn(const Xapian::Database& database, Xapian::valueno slot);

  /// Ordinals of an article's values; empty for one that has none or does not exist.
  [[nodiscard]] std::span<const std::uint32_t> of(ArticleNumber id) const noexcept {
    if (id + 1 >= starts_.size()) return {};
    return {ordinals_.data() + starts_[id], ordinals_.data() + starts_[id + 1]};
  }
  [[nodiscard]] const std::vector<std::string>& values() const noexcept { return values_; }
  [[nodiscard]] std::optional<std::uint32_t> ordinal(std::string_view value) const;

 private:
  std::uint32_t intern(std::string value);

  std::vector<std::string> values_;
  std::unordered_map<std::string, std::uint32_t> by_value_;
  std::vector<std::uint32_t> starts_;  // by document id, one more than there are ids
  std::vector<std::uint32_t> ordinals_;
};

class Columns {
 public:
  static constexpr std::int32_t kUndated = std::numeric_limits<std::int32_t>::min();

  /// Throws Xapian's errors: a revision may be gone before it is read.
  explicit Columns(const Xapian::Database& database);

  /// REQUIRES: the field is faceted.
  [[nodiscard]] const FacetColumn& facet(Field field) const;

  /// Day number of publication, or kUndated.
  [[nodiscard]] std::int32_t day(ArticleNumber id) const noexcept {
    return id < days_.size() ? days_[id] : kUndated;
  }
  /// All days of publication, ascending, each once.
  [[nodiscard]] const std::vector<std::int32_t>& days() const noexcept { return distinct_days_; }
  /// The place of its day in days(). REQUIRES: it has a date.
  [[nodiscard]] std::uint32_t day_ordinal(ArticleNumber id) const noexcept {
    return day_ordinals_[id];
  }
  /// Instant of publication in seconds since 1970; only for dated articles.
  [[nodiscard]] std::int64_t instant(ArticleNumber id) const noexcept {
    return id < instants_.size() ? instants_[id] : 0;
  }

  /// By how much a word counts more in a short article: log2(1 + average length / its length),
  /// lengths in words (searching/term_weight.h).
  [[nodiscard]] double length_norm(ArticleNumber id) const noexcept {
    return id < length_norms_.size() ? length_norms_[id] : 0;
  }

  [[nodiscard]] const CopyGroups& copies() const noexcept { return copies_; }

  /// Ids of all articles, ascending.
  [[nodiscard]] const std::vector<ArticleNumber>& articles() const noexcept { return articles_; }

 private:
  void number_days();

  std::vector<FacetColumn> facets_;  // in the order of kFacetedFields
  std::vector<std::int32_t> days_;
  std::vector<std::int64_t> instants_;
  std::vector<std::int32_t> distinct_days_;
  std::vector<std::uint32_t> day_ordinals_;  // by document id
  std::vector<double> length_norms_;         // by document id
  CopyGroups copies_;
  std::vector<ArticleNumber> articles_;
};

}  // namespace readout::engine
