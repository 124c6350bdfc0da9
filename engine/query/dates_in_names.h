// SPDX-License-Identifier: GPL-3.0-or-later
// Words that look like a date and may be part of a name: "Arab Spring 2011", "Theresa May 2018",
// "ABC This Week". Months and seasons that are other words too are judged by the word before them.
// Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace readout::engine {

enum class DateReading : std::uint8_t {
  Date,    ///< a date alone
  Either,  ///< a date, though with the word before it a name as well: "brexit spring 2019"
  Name,    ///< rather a name: "women's march 2017"
};

/// `date`: words that name days, as written; `before`: the word that stands directly before them,
/// empty if there is none.
[[nodiscard]] DateReading date_reading(std::string_view before, std::string_view date);

}  // namespace readout::engine
