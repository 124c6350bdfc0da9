// SPDX-License-Identifier: GPL-3.0-or-later
// An article as tagging sees it: the words of its title and body, its language and date. Made once
// per article and handed to each finder. A value owned by one call of Tagger::tag(); its texts
// point into the Article.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "tagging/text/field_words.h"

namespace readout::tagging {

/// How the body writes a word where its place does not ask for a capital.
struct WordUse {
  bool small = false;        ///< with a small letter
  bool capitalised = false;  ///< with a capital inside a sentence
};

struct ArticleText {
  std::array<FieldWords, 2> fields;  ///< title, body: by TextField
  const WordLists& lists;            ///< of its language
  std::vector<WordUse> word_uses{};  ///< by WordId
  bool made_title = false;           ///< the title repeats the first words of the body
  std::string_view language{};       ///< as in Article
  std::string_view published{};      ///< ISO 8601, as far as known

  [[nodiscard]] const FieldWords& words(article::TextField field) const {
    return fields[static_cast<std::size_t>(field)];
  }
  [[nodiscard]] const FieldWords& title() const { return fields[0]; }
  [[nodiscard]] const FieldWords& body() const { return fields[1]; }

  /// Whether the word's capital may come from its place alone ("Price rises..."): elsewhere the
  /// body writes it small. False for words that are in no catalogue phrase.
  [[nodiscard]] bool capital_by_place(const FieldWords& words, std::uint32_t at) const;
};

/// REQUIRES that `words` and `article` outlive the result.
[[nodiscard]] ArticleText read_text(const Lexicon& lexicon,
                                    const LanguageWords& words,
                                    const article::Article& article);

}  // namespace readout::tagging
