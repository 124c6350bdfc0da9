// SPDX-License-Identifier: GPL-3.0-or-later
// The words and phrases of a query in the index's titles and texts, with what they light. Private
// to engine. For one request on one thread.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/query/query.h"
#include "engine/searching/near_places.h"
#include "engine/searching/query_compiler.h"

namespace readout::engine {

/// One for each query: the parts that it lights are numbered through. Throws Xapian's errors.
class TextQueries {
 public:
  /// `vocabulary` and `out` must outlive it; what is to be marked goes into `out`.
  TextQueries(const Vocabulary& vocabulary, CompiledQuery& out)
      : vocabulary_(vocabulary), out_(out) {}

  /// From now on words weigh by the words derived from them, too.
  void weigh_derived() { derived_ = true; }

  /// A word by all its forms, the one that was typed counting a little more, and written in two
  /// words where some article has it with a hyphen; also by `others`, as if they were its forms.
  Xapian::Query word(const QueryNode& node, const std::vector<std::string>& others = {});
  Xapian::Query prefix(const QueryNode& node);
  /// Phrase: the words as written. A single one has no other forms.
  Xapian::Query phrase(const QueryNode& node);
  /// A hyphenated word: its parts side by side, or in one word, in all forms.
  Xapian::Query compound(const QueryNode& node);
  /// Each side in all its forms, in one field, at most the given distance from the one before.
  Xapian::Query near(const QueryNode& node);

  /// Two words that follow one another, written in one, in all forms: "cease fire", "ceasefire".
  /// None unless some article has them with a hyphen between.
  [[nodiscard]] std::vector<std::string> in_one(const QueryNode& first,
                                                const QueryNode& second) const;
  /// What stands in a text where word() finds one: a form, one of `others`, or two words.
  [[nodiscard]] std::vector<std::vector<std::string>> runs(
      const QueryNode& node, const std::vector<std::string>& others) const;
  /// Any of some words. REQUIRES: there are some.
  Xapian::Query words(const QueryNode& node, const std::vector<std::string>& forms);
  /// Words that follow one another, in the text too: stop words as written, others in all forms.
  /// Empty, and nothing lit, if no article has them so.
  Xapian::Query side_by_side(const QueryNode* begin, const QueryNode* end);

  /// What the query's words weigh, with what the words derived from them add, which find nothing by
  /// themselves.
  [[nodiscard]] Xapian::Query lifted(Xapian::Query weights) const;

  /// While dark, nothing is lit: exclusions are neither highlighted nor ranked. Returns what was.
  bool darken(bool dark) { return std::exchange(dark_, dark); }
  [[nodiscard]] bool dark() const noexcept { return dark_; }

 private:
  /// For each place of a phrase, the words that may stand there.
  using Places = std::vector<std::vector<std::string>>;

  [[nodiscard]] std::vector<std::string> forms_of(const std::string& word) const;
  [[nodiscard]] Xapian::Query as_one(const QueryNode& node,
                                     const std::vector<std::string>& forms) const;
  [[nodiscard]] Xapian::Query any_of(const QueryNode& node,
                                     const std::vector<std::string>& forms) const;
  [[nodiscard]] std::vector<Places> apart(const std::string& word,
                                          const std::vector<std::string>& forms) const;
  [[nodiscard]] std::vector<std::string> last_parts(const std::string& first,
                                                    const std::string& last,
                                                    const std::vector<std::string>& forms) const;
  /// What a word weighs by some words, which are its forms, and by how it is written apart. Where
  /// derived words weigh that is less, for lifted() adds the rest.
  Xapian::Query weighed_by_family(const QueryNode& node,
                                  std::vector<std::string> ways,
                                  const std::vector<Xapian::Query>& apart);
  [[nodiscard]] Xapian::Query placed(const QueryNode& node, const Places& places) const;
  Xapian::Query phrase(const QueryNode& node, const Places& places);
  /// What a side of a NEAR stands for, and what it weighs.
  void add_side(const QueryNode& node, NearSide& side, std::vector<Xapian::Query>& weights) const;
  void light(const QueryNode& node, const std::vector<std::string>& forms);
  void light_phrase(const QueryNode& node, const Places& places);

  bool derived_ = false;
  const Vocabulary& vocabulary_;
  CompiledQuery& out_;
  std::vector<Xapian::Query> families_;
  std::uint32_t part_ = 0;
  bool dark_ = false;
};

/// The query's weight times `share`.
[[nodiscard]] Xapian::Query scaled(const Xapian::Query& query, double share);

/// What `places` matches, weighing what its words do. By itself a phrase would weigh the sum of its
/// terms in each field, and a headline's terms, rare as they are, would outweigh all else.
[[nodiscard]] Xapian::Query weighed_by(const std::vector<Xapian::Query>& words,
                                       const Xapian::Query& places);

}  // namespace readout::engine
