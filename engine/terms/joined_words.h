// SPDX-License-Identifier: GPL-3.0-or-later
// Words that some article writes with a hyphen ("cease-fire"): the index keeps them in Xapian's
// synonym table, so that "ceasefire" and "cease fire" find one another. Part of the on-disk format.
// Private to engine. Pure: safe from any thread.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace readout::engine {

/// A word that an article writes with a hyphen.
struct JoinedWord {
  std::string word;   ///< in one: "ceasefire"
  std::string parts;  ///< joined_value() of them

  [[nodiscard]] auto operator<=>(const JoinedWord&) const = default;
};

/// Key of the synonym table for "ceasefire". No language has a sign for its name.
[[nodiscard]] inline std::string joined_key(std::string_view joined) {
  return "-:" + std::string(joined);
}

/// The table's value: "cease fire".
[[nodiscard]] std::string joined_value(std::string_view first, std::string_view second);

/// Back from the value: "cease" and "fire".
[[nodiscard]] std::pair<std::string, std::string> joined_parts(std::string_view value);

/// Whether these two, written with a hyphen, are kept: words of letters ("26-year" is none).
[[nodiscard]] bool may_join(std::string_view first, std::string_view second);

}  // namespace readout::engine
