// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/article_text.h"

namespace readout::tagging {
namespace {

FieldText read_field(const Lexicon& lexicon,
                     const WordLists& lists,
                     article::TextField field,
                     std::string_view text) {
  FieldText out;
  out.field = field;
  out.text = text;
  out.known = lexicon.trie().know(text, lists);
  out.matches = lexicon.trie().find(out.known);
  return out;
}

std::vector<WordUse> word_uses(const Lexicon& lexicon, const FieldText& body) {
  std::vector<WordUse> uses(lexicon.trie().vocabulary_size());
  for (std::size_t i = 0; i < body.tokens().size(); ++i) {
    const WordId word = body.known.words[i].word;
    if (word == kNoWord) continue;
    const TextToken& token = body.tokens()[i];
    if (token.shape == WordShape::Lower) uses[word].small = true;
    if (token.shape == WordShape::Capitalised && !token.opens_sentence)
      uses[word].capitalised = true;
  }
  return uses;
}

}  // namespace

ArticleText read_text(const Lexicon& lexicon,
                      const LanguageWords& words,
                      const article::Article& article) {
  const WordLists& lists = words.of(article.language);
  ArticleText out;
  out.fields[0] = read_field(lexicon, lists, article::TextField::Title, article.title);
  out.fields[1] = read_field(lexicon, lists, article::TextField::Body, article.body);
  out.word_uses = word_uses(lexicon, out.fields[1]);
  out.made_title = article.title_source == article::TitleSource::Made;
  out.language = article.language;
  out.lists = &lists;
  if (article.published) out.published = article.published->iso;
  return out;
}

}  // namespace readout::tagging
