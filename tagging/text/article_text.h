// SPDX-License-Identifier: GPL-3.0-or-later
// An article as tagging sees it: the words of its title and body, and every catalogue phrase found
// in them. Made once per article and handed to each finder. A value owned by one call of
// Tagger::tag(); its texts point into the Article.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/tags.h"
#include "tagging/catalogue/lexicon.h"

namespace readout::tagging {

struct FieldText {
  article::TextField field = article::TextField::Body;
  std::string_view text;
  KnownText known;
  std::vector<PhraseMatch> matches;

  [[nodiscard]] const std::vector<TextToken>& tokens() const { return known.text.tokens; }
  [[nodiscard]] bool is(std::uint32_t at, WordClasses any) const { return known.is(at, any); }
  [[nodiscard]] Span span_of(std::uint32_t first, std::uint32_t end) const {
    return {tokens()[first].begin, tokens()[end - 1].end};
  }
};

/// How the article writes a word, away from the places where every word has a capital.
struct WordUse {
  bool small = false;        ///< with a small letter
  bool capitalised = false;  ///< with a capital inside a sentence
};

/// Places in ArticleText::fields.
inline constexpr std::array<std::uint8_t, 2> kTextFields = {0, 1};

struct ArticleText {
  std::array<FieldText, 2> fields;   ///< title, body
  std::vector<WordUse> word_uses;    ///< by WordId
  std::vector<bool> credits;         ///< by token of the body: find_credits(), once it was asked
  bool made_title = false;           ///< the title repeats the first words of the body
  std::string_view language;         ///< as in Article
  const WordLists* lists = nullptr;  ///< of the language; never null once it is read
  std::string_view published;        ///< ISO 8601, as far as known

  [[nodiscard]] bool in_credit(std::uint8_t field, std::uint32_t token) const {
    return fields[field].field == article::TextField::Body && token < credits.size() &&
           credits[token];
  }

  [[nodiscard]] WordUse use_of(WordId word) const {
    return word < word_uses.size() ? word_uses[word] : WordUse{};
  }
};

/// REQUIRES that `words` and `article` outlive the result.
[[nodiscard]] ArticleText read_text(const Lexicon& lexicon,
                                    const LanguageWords& words,
                                    const article::Article& article);

}  // namespace readout::tagging
