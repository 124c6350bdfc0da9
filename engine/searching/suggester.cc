// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/suggester.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/format/record.h"
#include "engine/searching/evaluator.h"
#include "engine/searching/name_resolver.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

/// One letter begins a tenth of all words: too many to read, and too vague.
constexpr std::size_t kLeastCharacters = 2;

/// What stands before the words that begin there.
std::string before(std::string_view text, std::size_t begin) {
  const std::size_t end = text.substr(0, begin).find_last_not_of(" \t\r\n");
  return end == std::string_view::npos ? std::string() : std::string(text.substr(0, end + 1));
}

/// A name has hardly more words than this: only so many words at the end of a text are tried.
constexpr std::size_t kMostNameWords = 6;

/// Where the last words of a text begin, ascending.
std::vector<std::size_t> last_words(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  std::vector<std::size_t> begins;
  for (std::size_t at = text.find_first_not_of(kSpaces); at != std::string_view::npos;
       at = text.find_first_not_of(kSpaces, std::min(text.find_first_of(kSpaces, at), text.size())))
    begins.push_back(at);
  if (begins.size() > kMostNameWords) begins.erase(begins.begin(), begins.end() - kMostNameWords);
  return begins;
}

/// Values that the text names or begins to name; else those of its longest ending that names any.
/// Before them what a shorter ending surely means.
std::vector<ValueSuggestion> values(Field field,
                                    std::string_view text,
                                    std::size_t limit,
                                    const NameResolver& resolver) {
  std::vector<ValueSuggestion> found;
  const auto take = [&](std::uint32_t ordinal, std::size_t begin) {
    FacetValue value = resolver.names().value(field, ordinal);
    const bool again = std::any_of(found.begin(), found.end(), [&value](const auto& other) {
      return other.value.id == value.id;
    });
    if (!again) found.push_back({std::move(value), before(text, begin)});
  };
  const std::vector<std::size_t> begins = last_words(text);
  for (const std::size_t begin : begins) {
    const std::vector<std::uint32_t> sure = resolver.sure(field, text.substr(begin));
    for (const std::uint32_t ordinal : sure) take(ordinal, begin);
    if (!sure.empty()) break;
  }
  for (const std::size_t begin : begins) {
    const auto offers = resolver.offered(field, text.substr(begin));
    for (const NameResolver::Offer& offer : offers) {
      if (found.size() >= limit) break;
      take(offer.ordinal, begin);
    }
    if (!offers.empty()) break;
  }
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::string title_term(const std::string& word) {
  return std::string(spec_of(Field::Title).prefix) + word;
}

/// Articles whose titles have all the words, the last one as the beginning of a word; those added
/// last first.
std::vector<TitleSuggestion> titles(const std::vector<std::string>& words,
                                    const std::vector<std::string>& completed,
                                    std::size_t limit,
                                    const IndexView& index) {
  std::vector<Clause> parts;
  parts.reserve(words.size());
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    parts.push_back(any_word({title_term(words[i])}));
  std::vector<std::string> last;
  last.reserve(completed.size());
  for (const std::string& word : completed) last.push_back(title_term(word));
  parts.push_back(any_word(std::move(last)));
  const Clause all = clause_of(Clause::Kind::All, std::move(parts));
  const std::vector<ArticleNumber> with_all = Evaluator(index).ids(all);
  const std::size_t looked_at = std::min(2 * limit, with_all.size());  // titles may be equal
  std::vector<TitleSuggestion> found;
  RecordReader reader;
  for (std::size_t i = 1; i <= looked_at && found.size() < limit; ++i) {
    const ArticleNumber id = with_all[with_all.size() - i];
    article::Article article = index.article(id, reader, RecordDepth::Head).article;
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
  const NameResolver resolver(lease.snapshot());
  suggestions.actors = values(Field::Actor, text, limit, resolver);
  suggestions.issues = values(Field::Issue, text, limit, resolver);
  if (count_code_points(words.back()) < kLeastCharacters) return suggestions;
  const IndexView& index = lease.index();
  const std::vector<std::string> completed = words_with_prefix(words.back(), index);
  if (completed.empty()) return suggestions;
  suggestions.titles = titles(words, completed, limit, index);
  for (const std::string& word : completed) {
    if (suggestions.words.size() == limit) break;
    const std::uint32_t articles = index.articles_with(word);
    if (articles > 0 && is_written(word, index)) suggestions.words.push_back({word, articles});
  }
  return suggestions;
}

}  // namespace readout::engine
