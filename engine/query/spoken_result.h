// SPDX-License-Identifier: GPL-3.0-or-later
// What the reading of a date gives. Values: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/query/calendar.h"

namespace readout::engine {

struct SpokenDays {
  /// Whether the text is to be taken as days where words may stand as well.
  enum class Sureness : std::uint8_t {
    Never,     ///< it may well be meant as words: "2018", "today"
    AtTheEnd,  ///< if no further word follows: "last week", but not "last week tonight"
    Always,    ///< "June 2018", "last 30 days"
  };
  std::optional<DaySpan> span = {};
  /// Why a text that is meant as a date names no days, to be read after it: "is no day of the
  /// calendar". Empty where there is a span, and where the text is no date at all.
  std::string fault = {};
  Sureness sure = Sureness::Never;
  /// What is to be said where the text stays words, to be read after it; mostly empty.
  std::string as_words = {};
};

[[nodiscard]] inline SpokenDays days_read(DaySpan span, SpokenDays::Sureness sure) {
  return {span, {}, sure};
}
[[nodiscard]] inline SpokenDays date_fault(std::string why, SpokenDays::Sureness sure) {
  return {std::nullopt, std::move(why), sure};
}

inline constexpr const char* kNoDay = "is no day of the calendar";
inline constexpr const char* kNoMonth = "is no month of the calendar";
inline constexpr const char* kNoYear = "has no year";

}  // namespace readout::engine
