// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/internal/word_forms.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/internal/query_compiler.h"
#include "engine/schema.h"

namespace readout {
namespace {

/// The `most` most frequent words, ties in the order of the alphabet.
std::vector<std::string> most_frequent(const std::set<std::string>& words,
                                       const Xapian::Database& database,
                                       std::size_t most) {
  std::vector<std::pair<Xapian::doccount, std::string>> ranked;
  for (const std::string& word : words) {
    const Xapian::doccount frequency =
        database.get_termfreq(word) +
        database.get_termfreq(std::string(spec_of(Field::Title).prefix) + word);
    if (frequency > 0) ranked.emplace_back(frequency, word);
  }
  std::stable_sort(
      ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (ranked.size() > most) ranked.resize(most);
  std::vector<std::string> out;
  for (auto& [frequency, word] : ranked) out.push_back(std::move(word));
  return out;
}

/// A prefix such as "con" begins thousands of words; looking at more than this many would make the
/// search slow.
constexpr std::size_t kMaxWordsSeen = 20'000;

void collect_words(const Xapian::Database& database,
                   const std::string& field_prefix,
                   const std::string& prefix,
                   std::set<std::string>& words) {
  std::size_t seen = 0;
  const std::string start = field_prefix + prefix;
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
    if (++seen > kMaxWordsSeen) break;
    words.insert((*term).substr(field_prefix.size()));
  }
}

}  // namespace

std::vector<std::string> word_forms(const std::string& word,
                                    const Xapian::Database& database,
                                    const std::vector<Stemmer>& stemmers) {
  std::set<std::string> forms{word};
  if (word == "us" || word == "it" || word == "who") {
    std::string dotted;
    for (const char letter : word) dotted += std::string(1, letter) + ".";
    forms.insert(dotted);
  }
  for (const Stemmer& stemmer : stemmers) {
    const auto key = stemmer.key(word);
    if (!key) continue;
    for (auto form = database.synonyms_begin(*key); form != database.synonyms_end(*key); ++form)
      forms.insert(*form);
  }
  std::vector<std::string> found = most_frequent(forms, database, kMaxForms);
  // The word as typed must stay even where it is rarer than its forms, or not there at all.
  if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
  return found;
}

std::vector<std::string> words_with_prefix(const std::string& prefix,
                                           const Xapian::Database& database) {
  std::set<std::string> words;
  collect_words(database, "", prefix, words);
  collect_words(database, std::string(spec_of(Field::Title).prefix), prefix, words);
  return most_frequent(words, database, kMaxPrefixWords);
}

}  // namespace readout
