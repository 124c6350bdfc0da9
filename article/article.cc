// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/article.h"

namespace readout::article {

std::string_view name_of(TitleSource source) noexcept {
  switch (source) {
    case TitleSource::None:
      return "none";
    case TitleSource::Given:
      return "given";
    case TitleSource::Made:
      return "made";
  }
  return "none";
}

std::string_view name_of(DatePrecision precision) noexcept {
  switch (precision) {
    case DatePrecision::Year:
      return "year";
    case DatePrecision::Month:
      return "month";
    case DatePrecision::Day:
      return "day";
    case DatePrecision::Instant:
      return "instant";
  }
  return "day";
}

}  // namespace readout::article
