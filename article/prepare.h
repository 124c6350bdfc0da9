// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what a reader found into an article: clean-up, title, date, language, fingerprint, id. Used
// by the readers; each stage has a header of its own and can be used alone. Pure: safe from any
// thread.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "article/article.h"

namespace readout::article {

/// A date as the file gives it, not yet parsed.
struct DateClaim {
  std::string text;
  std::string origin;  ///< becomes Published::origin
};

/// What a reader found. In `article`, id is the record's own id or empty, language
/// the declared one or empty, body plain text with its line breaks; title_source,
/// published and fingerprint are not set.
struct Draft {
  Article article;
  std::vector<DateClaim> dates;  ///< most trusted first; the first that is a date counts
};

/// `latest_date`: see ReadLimits. An article without any text stays without: title and body empty.
[[nodiscard]] Article prepare(Draft draft, std::chrono::sys_seconds latest_date);

}  // namespace readout::article
