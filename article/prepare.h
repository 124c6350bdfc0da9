// SPDX-License-Identifier: GPL-3.0-or-later
// From what a format says to the article as tagging and engine get it: the one entry to the stages
// clean-up, title, dates, language, fingerprint, identity. Used by the readers; each stage has a
// header of its own and can be used alone. Pure: safe from any thread.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "article/article.h"

namespace readout::article {

/// A date as a format gives it, before anybody looked whether it is one.
struct DateClaim {
  std::string text;
  std::string origin;  ///< becomes Published::origin
};

/// What a reader makes of its format. In `article`, id is the record's own id or empty, language
/// the declared one or empty, body plain text with whatever line breaks it came with; title_source,
/// published and fingerprint are not set.
struct Draft {
  Article article;
  std::vector<DateClaim> dates;  ///< most trusted first; the first that is a date counts
};

/// `latest_date`: see ReadLimits. An article without any text stays without: title and body empty.
[[nodiscard]] Article prepare(Draft draft, std::chrono::sys_seconds latest_date);

}  // namespace readout::article
