// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_words.h"

#include <optional>

#include "engine/query/foreign_syntax.h"
#include "engine/query/pasted_address.h"

namespace readout::engine {

CleanWord clean_word(std::string_view text, std::string_view after, bool alone) {
  CleanWord clean{text};
  const auto mark_of = [&](std::string_view word) {
    const auto mark = foreign_mark(word);
    return mark ? mark : wild_end(word, after, alone);
  };
  while (const auto mark = mark_of(clean.text)) {
    const std::string rest(mark->rest);
    clean.problems.push_back(
        std::string(mark->message) +
        (rest.empty() ? ": left out" : ": searched as '" + rest + (mark->begins ? "*'" : "'")));
    clean.text = mark->rest;
    clean.begins = clean.begins || mark->begins;
    if (rest.empty()) return clean;
  }
  const std::string_view word = without_closing_marks(clean.text);
  if (word.size() > 1 && word.ends_with('*')) {
    clean.text = word;
    clean.begins = true;
  }
  return clean;
}

}  // namespace readout::engine
