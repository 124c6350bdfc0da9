// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/word_forms.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/fields/schema.h"
#include "engine/searching/query_compiler.h"
#include "engine/terms/turkish_endings.h"
#include "engine/terms/written_terms.h"

namespace readout::engine {
namespace {

/// The words that the index has, the most frequent first, ties in the order of the alphabet.
std::vector<std::string> by_frequency(const std::set<std::string>& words, const IndexView& index) {
  std::vector<std::pair<std::uint32_t, std::string>> ranked;
  for (const std::string& word : words) {
    const std::uint32_t frequency =
        index.articles_with(word) +
        index.articles_with(std::string(spec_of(Field::Title).prefix) + word);
    if (frequency > 0) ranked.emplace_back(frequency, word);
  }
  std::stable_sort(
      ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> out;
  out.reserve(ranked.size());
  for (auto& [frequency, word] : ranked) out.push_back(std::move(word));
  return out;
}

/// The words of the index with a key of `word` in one language.
std::set<std::string> forms_in(const Inflections& language,
                               const std::string& word,
                               const IndexView& index) {
  std::set<std::string> forms;
  for (const std::string& key : language.keys(word)) {
    for (std::string& form : index.synonyms(key)) forms.insert(std::move(form));
  }
  return forms;
}

/// A prefix such as "con" begins thousands of words; looking at more than this many would make the
/// search slow.
constexpr std::size_t kMaxWordsSeen = 20'000;

}  // namespace

std::vector<std::string> word_forms(const std::string& word,
                                    const IndexView& index,
                                    const std::vector<Inflections>& inflections,
                                    const std::optional<std::vector<std::string_view>>& own) {
  std::set<std::string> forms{word};
  if (word == "us" || word == "it" || word == "who") {
    std::string dotted;
    for (const char letter : word) dotted += std::string(1, letter) + ".";
    forms.insert(dotted);
  }
  // A word that articles of one language have is a word of that language: English "war" is not the
  // German one.
  std::set<std::string> known;
  std::set<std::string> guessed;
  for (const Inflections& language : inflections) {
    std::set<std::string> found = forms_in(language, word, index);
    if (own && language.language() == "en") {
      std::erase_if(found, [&](const std::string& form) {
        return form != word && std::find(own->begin(), own->end(), form) == own->end();
      });
    }
    (found.count(word) > 0 ? known : guessed).merge(found);
  }
  forms.merge(known.empty() ? guessed : known);
  std::vector<std::string> found = by_frequency(forms, index);
  // The word as typed must stay even where it is rarer than its forms, or not there at all.
  if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
  return found;
}

bool is_written(const std::string& word, const IndexView& index) {
  constexpr std::size_t kArticlesSeen = 20;
  return index.has_positions(Field::Body, word, kArticlesSeen) ||
         index.has_positions(Field::Title, word, kArticlesSeen);
}

std::vector<std::string> turkish_names(std::string_view written,
                                       const IndexView& index,
                                       const std::vector<Inflections>& inflections) {
  const std::vector<std::string> name = written_terms(without_turkish_ending(written)).parts;
  if (name.size() != 1) return {};
  for (const Inflections& language : inflections) {
    if (language.language() != "tr") continue;
    const std::set<std::string> forms = forms_in(language, name.front(), index);
    if (forms.count(name.front()) > 0) return by_frequency(forms, index);
  }
  return {};
}

std::vector<std::string> derived_words(const std::string& word,
                                       const std::vector<std::string>& forms,
                                       const IndexView& index,
                                       const std::vector<Inflections>& inflections) {
  std::set<std::string> derived;
  for (const Inflections& language : inflections) {
    const auto key = language.family(word);
    if (!key) continue;
    const std::vector<std::string> synonyms = index.synonyms(*key);
    std::set<std::string> family(synonyms.begin(), synonyms.end());
    if (family.count(word) > 0) derived.merge(family);
  }
  for (const std::string& form : forms) derived.erase(form);
  return {derived.begin(), derived.end()};
}

std::vector<std::string> words_with_prefix(const std::string& prefix, const IndexView& index) {
  struct CountedWord {
    std::string_view word;
    std::uint32_t articles;
  };
  std::vector<CountedWord> words;
  index.each_word(prefix, kMaxWordsSeen, [&words](std::string_view word, WordCounts counts) {
    words.push_back({word, counts.title + counts.body});
  });
  const std::size_t kept = std::min(kMaxPrefixWords, words.size());
  std::partial_sort(words.begin(),
                    words.begin() + static_cast<std::ptrdiff_t>(kept),
                    words.end(),
                    [](const CountedWord& a, const CountedWord& b) {
                      return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
                    });
  std::vector<std::string> out;
  out.reserve(kept);
  for (std::size_t i = 0; i < kept; ++i) out.emplace_back(words[i].word);
  return out;
}

}  // namespace readout::engine
