// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_syntax.h"

#include <array>

namespace readout::engine {

std::span<const SyntaxForm> query_syntax() noexcept {
  static constexpr auto kForms = std::to_array<SyntaxForm>({
      {"words",
       "steel tariff",
       "articles with all the words, in title or text, in any of their forms, then those with most "
       "of them; if fewer than ten have all, both are the result"},
      {"\"a phrase\"",
       "\"south china sea\"",
       "the words as written, one after the other in one sentence"},
      {"=word", "=sanctions", "the word as written, not its other forms"},
      {"begin*", "tarif*", "words that begin so; at least three letters"},
      {"-word",
       "taiwan -strait",
       "without; also before a phrase, a field or a parenthesis; !word means the same"},
      {"+word", "+taiwan strait", "must be there, also where any word would do"},
      {"a OR b", "yellen OR raimondo", "one of them is enough"},
      {"a AND b", "fentanyl AND precursor", "both, also where any word would do"},
      {"NOT a", "chips NOT potato", "without, as with -"},
      {"( )", "(steel OR aluminium) tariff", "what belongs together"},
      {"a NEAR/n b",
       "spy NEAR/5 balloon",
       "at most n words apart, in any order; NEAR alone means 10"},
      {"a NEAR/n (b OR \"c d\") NEAR/n e",
       "spy NEAR/5 (balloon OR \"air ship\") NEAR/9 montana",
       "each near the one before it; words, phrases, =words, beginnings and alternatives of them"},
      {"\"a b\"~n", "\"balloon montana\"~5", "the words as written, at most n words apart"},
      {"field:value", "title:balloon", "in one field alone: see the fields"},
      {"field:( )", "title:(steel OR aluminium)", "all that is in the parentheses, in that field"},
      {"an address",
       "https://readout.example/news/1",
       "the article at that address; url: means the same"},
      {"site:host", "site:readout.example", "from that host, or one in that domain"},
      {"date:from..to",
       "date:2023-06..2023-08",
       "published in a year, a month, a day or between two of them"},
      {"date:\"words\"",
       "date:\"summer 2023\"",
       "a date as it is spoken: \"June 2023\", \"12 June 2023\", \"Q3 2023\", \"the 1990s\", "
       "today, "
       "yesterday"},
      {"date:( )", "date:(2016 OR June 2018)", "published in one of those times"},
      {"before:date", "before:2023-06", "published earlier than that"},
      {"after:date", "after:2023-06-19", "published later than that"},
      {"month year",
       "taiwan June 2023",
       "published then, without a field too; also a day or season with its year, or from..to"},
      {"since date", "taiwan since 2023", "published from then on; also until, before and after"},
      {"last n days",
       "last 30 days",
       "published since then; also weeks, months, quarters and years of the calendar"},
      {"last week",
       "taiwan last week",
       "published in the week before this one, from Monday on; also this week, and months, "
       "quarters "
       "and years; at the end of a query or group"},
  });
  return kForms;
}

}  // namespace readout::engine
