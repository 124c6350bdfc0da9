// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a usable name, phrase, date or id: the small rules that loading, checking and explicit
// tags share. Pure functions: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readout::tagging {

/// What is wrong with `alias` as a name, to follow "the alias 'x' "; nothing where it is usable.
[[nodiscard]] std::optional<std::string> alias_complaint(std::string_view alias);

/// The same for an issue's phrase, which may have '*' at words' ends.
[[nodiscard]] std::optional<std::string> phrase_complaint(std::string_view phrase);

/// Whether any text can show `name`: matching does not reach across brackets, quotes or sentences.
[[nodiscard]] bool can_match(std::string_view name);

/// "2023", "2023-06" or "2023-06-19".
[[nodiscard]] bool is_partial_date(std::string_view date);

/// The words of `name`, folded, joined by `joiner`: equal for names that differ in case, accents
/// and punctuation only. Empty where there is no word.
[[nodiscard]] std::string folded_words(std::string_view name, char joiner);

/// The id of an actor or issue that the catalogue does not have: "People's Daily" becomes
/// "people-daily". What has no letters is named by its content.
[[nodiscard]] std::string made_id(std::string_view name);

}  // namespace readout::tagging
