// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/freshness.h"

#include <algorithm>
#include <cmath>

namespace readout {

FreshnessSource::FreshnessSource(const Columns& columns, double most)
    : columns_(columns), most_(most) {
  set_maxweight(most);
}

Xapian::doccount FreshnessSource::get_termfreq_min() const { return get_termfreq_max(); }
Xapian::doccount FreshnessSource::get_termfreq_est() const { return get_termfreq_max(); }
Xapian::doccount FreshnessSource::get_termfreq_max() const {
  return static_cast<Xapian::doccount>(columns_.articles().size());
}

void FreshnessSource::init(const Xapian::Database& /*database*/) {
  begun_ = false;
  at_ = 0;
}

void FreshnessSource::next(double /*least*/) {
  if (begun_) {
    ++at_;
  } else {
    begun_ = true;
  }
}

void FreshnessSource::skip_to(Xapian::docid id, double /*least*/) {
  begun_ = true;
  const auto& articles = columns_.articles();
  const auto from = articles.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ = static_cast<std::size_t>(std::lower_bound(from, articles.end(), id) - articles.begin());
}

bool FreshnessSource::at_end() const { return begun_ && at_ >= columns_.articles().size(); }

Xapian::docid FreshnessSource::get_docid() const { return columns_.articles()[at_]; }

double FreshnessSource::get_weight() const {
  const std::int32_t day = columns_.day(get_docid());
  if (day == Columns::kUndated) return 0;
  const double age = static_cast<double>(columns_.newest_day()) - static_cast<double>(day);
  return most_ * std::exp2(-age / kFreshHalfLifeDays);
}

}  // namespace readout
