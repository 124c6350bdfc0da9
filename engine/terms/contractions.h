// SPDX-License-Identifier: GPL-3.0-or-later
// English words drawn together with an apostrophe: "he'll" is not "hell", while "O'Brien" is one
// name. Private to engine. Pure functions: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout::engine {

/// Whether an apostrophe after `before` draws two words together, by what follows it: 'll, 're,
/// 've, 'd, 'm, 't after an n, and 's after a pronoun or adverb ("it's", "here's"), which have no
/// genitive; but "WHO's" has one. REQUIRES: `after` is the text behind the apostrophe.
[[nodiscard]] bool is_contraction(std::string_view before, std::string_view after);

/// Whether a contraction typed without its apostrophe is another word: "hell", "cant". `plain` is
/// folded.
[[nodiscard]] bool is_other_word(std::string_view plain);

/// The contractions that a folded word is the joined form of, if it is any: "don't" of "dont".
[[nodiscard]] std::vector<std::string> contracted_spellings(std::string_view plain);

}  // namespace readout::engine
