// SPDX-License-Identifier: GPL-3.0-or-later
// Newness as a part of relevance: a bonus that halves with age, added to the text's weight. Private
// to engine. For one request on one thread.
#pragma once

#include <cstddef>

#include <xapian.h>

#include "engine/internal/columns.h"

namespace readout {

/// After this many days an article has half of a new one's bonus: news of last month still counts,
/// that of last year hardly.
inline constexpr double kFreshHalfLifeDays = 30;

/// Gives an article of `newest_day` the weight `most`, older ones less, undated ones none.
class FreshnessSource : public Xapian::PostingSource {
 public:
  /// `columns` must outlive it.
  FreshnessSource(const Columns& columns, double most);

  Xapian::doccount get_termfreq_min() const override;
  Xapian::doccount get_termfreq_est() const override;
  Xapian::doccount get_termfreq_max() const override;
  void init(const Xapian::Database& database) override;
  void next(double least) override;
  void skip_to(Xapian::docid id, double least) override;
  bool at_end() const override;
  Xapian::docid get_docid() const override;
  double get_weight() const override;

 private:
  const Columns& columns_;
  double most_;
  bool begun_ = false;
  std::size_t at_ = 0;  // place in columns_.articles()
};

}  // namespace readout
