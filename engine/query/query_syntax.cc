// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_syntax.h"

#include <array>

namespace readout::engine {

std::span<const SyntaxForm> query_syntax() noexcept {
  static constexpr auto kForms = std::to_array<SyntaxForm>({
      {"words",
       "steel tariff",
       "articles with all the words, in title or text, in any of their forms; if there are none, "
       "articles with any of them"},
      {"\"a phrase\"",
       "\"south china sea\"",
       "the words as written, one after the other in one sentence"},
      {"=word", "=sanctions", "the word as written, not its other forms"},
      {"begin*", "tarif*", "words that begin so; at least three letters"},
      {"-word", "taiwan -strait", "without; also before a phrase, a field or a parenthesis"},
      {"a OR b", "yellen OR raimondo", "one of them is enough"},
      {"a AND b", "fentanyl AND precursor", "both, also where any word would do"},
      {"NOT a", "chips NOT potato", "without, as with -"},
      {"( )", "(steel OR aluminium) tariff", "what belongs together"},
      {"a NEAR/n b",
       "spy NEAR/5 balloon",
       "at most n words apart, in any order; NEAR alone means 10"},
      {"field:value", "title:balloon", "in one field alone: see the fields"},
      {"field:( )", "title:(steel OR aluminium)", "all that is in the parentheses, in that field"},
      {"date:from..to",
       "date:2023-06..2023-08",
       "published in a year, a month, a day or between two of them"},
      {"before:date", "before:2023-06", "published earlier than that"},
      {"after:date", "after:2023-06-19", "published later than that"},
      {"last n days",
       "last 30 days",
       "published since then; also weeks, months and years, and date:today"},
  });
  return kForms;
}

}  // namespace readout::engine
