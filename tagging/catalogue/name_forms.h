// SPDX-License-Identifier: GPL-3.0-or-later
// Which names, phrases, dates and ids are usable: small rules shared by the loader, the checks and
// explicit tags. Pure functions: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::tagging {

/// What is wrong with `alias`, to follow "the alias 'x' "; nothing if it is usable.
[[nodiscard]] std::optional<std::string> alias_complaint(std::string_view alias);

/// The same for an issue's phrase, in which words may end with '*'.
[[nodiscard]] std::optional<std::string> phrase_complaint(std::string_view phrase);

/// Whether `name` can ever match: matches do not reach across brackets, quotes or sentences.
[[nodiscard]] bool can_match(std::string_view name);

/// "2023", "2023-06" or "2023-06-19".
[[nodiscard]] bool is_partial_date(std::string_view date);

/// The folded words of `name`, joined by `joiner`: equal for names that differ only in case,
/// accents and punctuation. Empty if there is no word.
[[nodiscard]] std::string folded_words(std::string_view name, char joiner);

/// The id of an actor or issue that has no entry: "People's Daily" becomes "people-daily". A name
/// without letters gets a hash of its content.
[[nodiscard]] std::string made_id(std::string_view name);

/// Folded words that stand before a person's name without being part of it: "president", "mr",
/// "former". English.
[[nodiscard]] std::vector<std::string> words_before_names();

}  // namespace readout::tagging
