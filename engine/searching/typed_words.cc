// SPDX-License-Identifier: GPL-3.0-or-later
// What the way a word is typed says: its capitals, its Turkish ending, "=".
#include <algorithm>

#include "engine/fields/schema.h"
#include "engine/searching/text_queries.h"
#include "engine/searching/word_forms.h"

namespace readout::engine {

std::vector<std::string> TextQueries::forms_of(const QueryNode& word) const {
  std::vector<std::string> forms = word_forms(
      word.terms.front(), vocabulary_.database, vocabulary_.inflections, capitals_.own_forms(word));
  return forms;
}

}  // namespace readout::engine
