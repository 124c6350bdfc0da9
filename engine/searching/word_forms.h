// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of the index a word of a query stands for. Private to engine. For one request on one
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/snapshot/index_view.h"
#include "engine/terms/inflections.h"

namespace readout::engine {

/// `word` itself and its other forms that the index has, the most frequent first: in the languages
/// of `inflections` whose articles have the word, or in all of them if none has. "us", "it" and
/// "who" also stand for the acronyms, which are rarely typed with dots. `own`: see
/// QueryCapitals::own_forms().
[[nodiscard]] std::vector<std::string> word_forms(
    const std::string& word,
    const IndexView& index,
    const std::vector<Inflections>& inflections,
    const std::optional<std::vector<std::string_view>>& own = std::nullopt);

/// Of a word written with a Turkish ending, "Türkiye'nin": the name and its forms, if Turkish
/// articles of the index have it. Else none.
[[nodiscard]] std::vector<std::string> turkish_names(std::string_view written,
                                                     const IndexView& index,
                                                     const std::vector<Inflections>& inflections);

/// Whether some article has the word by itself, and not only where the index joins what a hyphen or
/// apostrophe divides: nobody writes "obamaera". Looks at a few articles.
[[nodiscard]] bool is_written(const std::string& word, const IndexView& index);

/// The words of the index that are derived from the one that `forms` are of, or it from them, in
/// the languages whose articles have `word`: "organisation" of "organise". Snowball's guess: good
/// to rank by, not to find by.
[[nodiscard]] std::vector<std::string> derived_words(const std::string& word,
                                                     const std::vector<std::string>& forms,
                                                     const IndexView& index,
                                                     const std::vector<Inflections>& inflections);

/// Words of title or body that begin with `prefix`, the most frequent ones.
[[nodiscard]] std::vector<std::string> words_with_prefix(const std::string& prefix,
                                                         const IndexView& index);

}  // namespace readout::engine
