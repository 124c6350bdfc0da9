// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of the index a word of a query stands for. Private to engine. For one request on one
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/terms/stems.h"

namespace readout::engine {

/// `word` itself and its other forms by the stemmers of the index's languages, the most frequent
/// ones. "us", "it" and "who" also stand for the acronyms, which are rarely typed with dots.
[[nodiscard]] std::vector<std::string> word_forms(const std::string& word,
                                                  const Xapian::Database& database,
                                                  const std::vector<Stemmer>& stemmers);

/// Words of title or body that begin with `prefix`, the most frequent ones.
[[nodiscard]] std::vector<std::string> words_with_prefix(const std::string& prefix,
                                                         const Xapian::Database& database);

}  // namespace readout::engine
