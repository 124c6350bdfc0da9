// SPDX-License-Identifier: GPL-3.0-or-later
// The words and phrases of a query in the index's titles and texts, with what they light. Private
// to engine. For one request on one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/query/query.h"
#include "engine/searching/clause.h"
#include "engine/searching/near_places.h"
#include "engine/searching/query_capitals.h"
#include "engine/searching/query_compiler.h"

namespace readout::engine {

/// One for each query: the parts that it lights are numbered through. Throws Xapian's errors.
class TextQueries {
 public:
  /// All must outlive it; what is to be marked goes into `out`.
  TextQueries(const Vocabulary& vocabulary, const QueryCapitals& capitals, CompiledQuery& out)
      : vocabulary_(vocabulary), capitals_(capitals), out_(out) {}

  /// From now on words weigh by the words derived from them, too.
  void weigh_derived() { derived_ = true; }

  /// A word by all its forms, the one that was typed counting a little more, and written in two
  /// words where some article has it with a hyphen; also by `others`, as if they were its forms.
  Clause word(const QueryNode& node, const std::vector<std::string>& others = {});
  Clause prefix(const QueryNode& node);
  /// Phrase: the words as written. A single one has no other forms, and is not found where a hyphen
  /// or apostrophe makes it: "e-mail" is no =email.
  Clause phrase(const QueryNode& node);
  /// A hyphenated word: its parts side by side, or in one word, in all forms.
  Clause compound(const QueryNode& node);
  /// Each side in all its forms, in one field, at most the given distance from the one before.
  Clause near(const QueryNode& node);

  /// Two words that follow one another, written in one, in all forms: "cease fire", "ceasefire".
  /// None unless some article has them with a hyphen between.
  [[nodiscard]] std::vector<std::string> in_one(const QueryNode& first,
                                                const QueryNode& second) const;
  /// What stands in a text where word() finds one: a form, one of `others`, or two words.
  [[nodiscard]] std::vector<std::vector<std::string>> runs(
      const QueryNode& node, const std::vector<std::string>& others) const;
  /// Any of some words. REQUIRES: there are some.
  Clause words(const QueryNode& node, const std::vector<std::string>& forms);
  /// Words that follow one another, in the text too: stop words as written, others in all forms.
  /// Nothing, and nothing lit, if no article has them so.
  std::optional<Clause> side_by_side(const QueryNode* begin, const QueryNode* end);

  /// While dark, nothing is lit: exclusions are neither highlighted nor ranked. Returns what was.
  bool darken(bool dark) { return std::exchange(dark_, dark); }
  [[nodiscard]] bool dark() const noexcept { return dark_; }

 private:
  /// For each place of a phrase, the words that may stand there.
  using Places = std::vector<std::vector<std::string>>;

  [[nodiscard]] std::vector<std::string> forms_of(const std::string& word) const;
  [[nodiscard]] std::vector<std::string> forms_of(const QueryNode& word) const;
  [[nodiscard]] std::vector<Places> apart(const std::string& word,
                                          const std::vector<std::string>& forms) const;
  [[nodiscard]] std::vector<std::string> last_parts(const std::string& first,
                                                    const std::string& last,
                                                    const std::vector<std::string>& forms) const;
  /// What a word weighs by some words, which are its forms, and by how it is written apart. Where
  /// derived words weigh that is less, for the query's bonuses add the rest.
  Clause weighed_by_family(const QueryNode& node,
                           std::vector<std::string> ways,
                           const std::vector<Clause>& apart);
  Clause phrase(const QueryNode& node, const Places& places);
  /// What a side of a NEAR stands for, and what it weighs.
  void add_side(const QueryNode& node, NearSide& side, std::vector<Clause>& weights) const;
  [[nodiscard]] bool may_be_joined(const std::string& word) const;
  Clause as_typed(const QueryNode& node);
  void light(const QueryNode& node, const std::vector<std::string>& forms);
  void light_phrase(const QueryNode& node, const Places& places);

  bool derived_ = false;
  const Vocabulary& vocabulary_;
  const QueryCapitals& capitals_;
  CompiledQuery& out_;
  std::uint32_t part_ = 0;
  bool dark_ = false;
};

/// Any of some words, in the node's fields, as one: their frequencies in an article are added up
/// before ranking.
[[nodiscard]] Clause as_one(const QueryNode& node, const std::vector<std::string>& forms);

/// Where any of `places` holds, weighing what its words do, the title's and the text's together: by
/// themselves a headline's terms, rare as they are, would outweigh all else.
[[nodiscard]] Clause weighed_by(std::vector<Clause> words, std::vector<WantedPlaces> places);

}  // namespace readout::engine
