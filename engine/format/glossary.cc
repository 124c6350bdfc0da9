// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/glossary.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "engine/terms/inflections.h"

namespace readout::engine {
namespace {

std::uint64_t pair_hash(const std::string& language, const std::string& word) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // spreads the first over all bits
  const std::hash<std::string> hash;
  return hash(language) * kGoldenRatio + hash(word);
}

}  // namespace

std::vector<WordForm> forms_of(const BatchWords& words) {
  std::vector<WordForm> forms;
  for (const auto& [language, of_language] : words.of_language) {
    const std::optional<Inflections> inflections = Inflections::for_language(language);
    if (!inflections) continue;
    for (const std::string& word : of_language) {
      for (std::string& key : inflections->keys(word)) forms.push_back({std::move(key), word});
      if (auto family = inflections->family(word)) forms.push_back({std::move(*family), word});
    }
  }
  for (const JoinedWord& joined : words.joined)
    forms.push_back({joined_key(joined.word), joined.parts});
  std::sort(forms.begin(), forms.end());
  return forms;
}

void Glossary::keep_new(BatchWords& words) {
  for (auto& [language, of_language] : words.of_language) {
    std::erase_if(of_language, [this, &language = language](const std::string& word) {
      return !words_.insert(pair_hash(language, word)).second;
    });
  }
  // The parts alone make the word.
  std::erase_if(words.joined,
                [this](const JoinedWord& joined) { return !joined_.insert(joined.parts).second; });
}

void Glossary::add(const std::vector<WordForm>& forms) {
  for (const WordForm& form : forms) {
    const auto end = database_.synonyms_end(form.key);
    if (std::find(database_.synonyms_begin(form.key), end, form.word) == end)
      database_.add_synonym(form.key, form.word);
  }
}

}  // namespace readout::engine
