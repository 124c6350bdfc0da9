// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/suggester.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/format/record.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

/// One letter begins a tenth of all words: too many to read, and too vague.
constexpr std::size_t kLeastCharacters = 2;

std::vector<FacetValue> values(Field field,
                               std::string_view text,
                               std::size_t limit,
                               const FacetNames& names) {
  std::vector<FacetValue> found;
  for (const std::uint32_t ordinal : names.matching(field, text)) {
    if (found.size() == limit) break;
    found.push_back(names.value(field, ordinal));
  }
  return found;
}

std::string title_term(const std::string& word) {
  return std::string(spec_of(Field::Title).prefix) + word;
}

/// Articles whose titles have all the words, the last one as the beginning of a word.
std::vector<TitleSuggestion> titles(const std::vector<std::string>& words,
                                    const std::vector<std::string>& last_words,
                                    std::size_t limit,
                                    const Xapian::Database& database) {
  std::vector<Xapian::Query> parts;
  parts.reserve(words.size());
  for (std::size_t i = 0; i + 1 < words.size(); ++i) parts.emplace_back(title_term(words[i]));
  std::vector<Xapian::Query> alternatives;
  alternatives.reserve(last_words.size());
  for (const std::string& word : last_words) alternatives.emplace_back(title_term(word));
  parts.emplace_back(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end());
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DESCENDING);
  std::vector<TitleSuggestion> found;
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(2 * limit));
  for (auto match = matches.begin(); match != matches.end() && found.size() < limit; ++match) {
    article::Article article = decode_record(match.get_document().get_data()).article;
    const bool seen = std::any_of(found.begin(), found.end(), [&](const TitleSuggestion& other) {
      return other.title == article.title;
    });
    if (!seen) found.push_back({std::move(article.id), std::move(article.title)});
  }
  return found;
}

}  // namespace

Suggestions suggest_for(std::string_view text, std::size_t limit, const Snapshot::Lease& lease) {
  const std::vector<std::string> words = written_terms(text).parts;
  Suggestions suggestions;
  if (words.empty()) return suggestions;
  const FacetNames& names = lease.snapshot().names();
  suggestions.actors = values(Field::Actor, text, limit, names);
  suggestions.issues = values(Field::Issue, text, limit, names);
  if (count_code_points(words.back()) < kLeastCharacters) return suggestions;
  const Xapian::Database& database = lease.database();
  const std::vector<std::string> last_words = words_with_prefix(words.back(), database);
  if (last_words.empty()) return suggestions;
  suggestions.titles = titles(words, last_words, limit, database);
  for (const std::string& word : last_words) {
    if (suggestions.words.size() == limit) break;
    if (const Xapian::doccount articles = database.get_termfreq(word); articles > 0)
      suggestions.words.push_back({word, articles});
  }
  return suggestions;
}

}  // namespace readout::engine
