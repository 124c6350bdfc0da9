// SPDX-License-Identifier: GPL-3.0-or-later
// What the way a word is typed says: its capitals, its Turkish ending, "=".
#include <algorithm>

#include "engine/fields/schema.h"
#include "engine/searching/text_queries.h"
#include "engine/searching/word_forms.h"
#include "engine/terms/contractions.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

std::vector<std::string> TextQueries::forms_of(const QueryNode& word) const {
  std::vector<std::string> forms = word_forms(
      word.terms.front(), vocabulary_.index, vocabulary_.inflections, capitals_.own_forms(word));
  for (const std::string& name :
       turkish_names(word.value, vocabulary_.index, vocabulary_.inflections)) {
    if (std::find(forms.begin(), forms.end(), name) == forms.end()) forms.push_back(name);
  }
  return forms;
}

/// Whether a text may have a word only in the joined form of another, as far as is known without
/// reading positions.
bool TextQueries::may_be_joined(const std::string& word) const {
  const IndexView& index = vocabulary_.index;
  if (!index.synonyms(joined_key(word)).empty()) return true;
  const std::string title(spec_of(Field::Title).prefix);
  const std::vector<std::string> contractions = contracted_spellings(word);
  return std::any_of(contractions.begin(), contractions.end(), [&](const std::string& written) {
    return index.has(written) || index.has(title + written);
  });
}

Clause TextQueries::as_typed(const QueryNode& node) {
  if (!may_be_joined(node.terms.front())) return words(node, node.terms);
  // Joined forms have no positions.
  const NearChain chain{{{node.terms}, 0, part_++}};
  if (!dark_) out_.ranked = true;
  std::vector<WantedPlaces> fields;
  for (const Field field : {Field::Body, Field::Title}) {
    if (node.field && *node.field != field) continue;
    fields.push_back({field, chain});
    if (!dark_) (field == Field::Body ? out_.body : out_.title).nears.push_back(chain);
  }
  return weighed_by({as_one(node, node.terms)}, std::move(fields));
}

}  // namespace readout::engine
