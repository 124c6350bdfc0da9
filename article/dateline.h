// SPDX-License-Identifier: GPL-3.0-or-later
// "BEIJING, June 19 (Reuters) - ": where a report was written, and for which agency. Stays in the
// body; left out of made titles and fingerprints. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace readout::article {

struct Dateline {
  std::string_view place;
  std::string_view date;    ///< as written, perhaps without a year; empty if there is none
  std::string_view agency;  ///< empty if there is none
  std::size_t size = 0;     ///< bytes up to the first word of the report
};

/// The dateline at the beginning of `text`. The parts point into `text`.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text);

}  // namespace readout::article
