// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/field_words.h"

namespace readout::tagging {
namespace {

constexpr std::uint32_t kLeadSentences = 3;

}  // namespace

FieldWords::FieldWords(const Lexicon& lexicon,
                       const WordLists& lists,
                       article::TextField field,
                       std::string_view text)
    : field_(field),
      text_(text),
      known_(lexicon.trie().know(text, lists)),
      matches_(lexicon.trie().find(known_)) {}

std::string_view FieldWords::gap_before(std::uint32_t at) const {
  const std::uint32_t from = at > 0 ? token(at - 1).end : 0;
  return text_.substr(from, token(at).begin - from);
}

Prominence FieldWords::prominence_of_sentence(std::uint32_t sentence) const {
  if (is_title()) return Prominence::Title;
  return sentence < kLeadSentences ? Prominence::Lead : Prominence::Rest;
}

}  // namespace readout::tagging
