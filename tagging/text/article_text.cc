// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/article_text.h"

namespace readout::tagging {
namespace {

std::vector<WordUse> word_uses(const Lexicon& lexicon, const FieldWords& body) {
  std::vector<WordUse> uses(lexicon.trie().vocabulary_size());
  for (std::uint32_t at = 0; at < body.size(); ++at) {
    if (body.word(at) == kNoWord) continue;
    const TextToken& token = body.token(at);
    WordUse& use = uses[body.word(at)];
    if (token.shape == WordShape::Lower) use.small = true;
    if (token.shape == WordShape::Capitalised && !token.opens_sentence) use.capitalised = true;
  }
  return uses;
}

}  // namespace

bool ArticleText::capital_by_place(const FieldWords& words, std::uint32_t at) const {
  if (!words.token(at).opens_sentence && !words.is_title()) return false;
  const WordId word = words.word(at);
  if (word >= word_uses.size()) return false;
  return word_uses[word].small && !word_uses[word].capitalised;
}

ArticleText read_text(const Lexicon& lexicon,
                      const LanguageWords& words,
                      const article::Article& article) {
  const WordLists& lists = words.of(article.language);
  ArticleText out{.fields = {FieldWords(lexicon, lists, article::TextField::Title, article.title),
                             FieldWords(lexicon, lists, article::TextField::Body, article.body)},
                  .lists = lists,
                  .made_title = article.title_source == article::TitleSource::Made,
                  .language = article.language};
  out.word_uses = word_uses(lexicon, out.body());
  if (article.published) out.published = article.published->iso;
  return out;
}

}  // namespace readout::tagging
