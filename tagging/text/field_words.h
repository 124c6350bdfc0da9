// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an article's title or body: how each is written, its classes, what stands between
// two, and the catalogue phrases found. All finders ask here, so that a capital or a hyphen means
// the same to each. Immutable: safe from any thread.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/tags.h"
#include "base/span.h"
#include "tagging/catalogue/lexicon.h"
#include "tagging/words/word_lists.h"

namespace readout::tagging {

/// Where a word stands, by how much that says about the article.
enum class Prominence : std::uint8_t { Title, Lead, Rest };

/// Tokens [first, end) of a field. Ordered as in the text, title first.
struct TokenSpan {
  article::TextField field = article::TextField::Body;
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - first; }
  friend auto operator<=>(const TokenSpan&, const TokenSpan&) = default;
};

/// `at` is a token's place: REQUIRES at < size().
class FieldWords {
 public:
  /// Points into `text`, which must outlive it.
  FieldWords(const Lexicon& lexicon,
             const WordLists& lists,
             article::TextField field,
             std::string_view text);

  [[nodiscard]] article::TextField field() const { return field_; }
  [[nodiscard]] bool is_title() const { return field_ == article::TextField::Title; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<Span>& sentences() const { return known_.text.sentences; }
  /// Every catalogue phrase found, overlapping ones too, by first word, then by length.
  [[nodiscard]] const std::vector<PhraseMatch>& matches() const { return matches_; }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens().size()); }
  [[nodiscard]] const std::vector<TextToken>& tokens() const { return known_.text.tokens; }
  [[nodiscard]] const TextToken& token(std::uint32_t at) const { return tokens()[at]; }
  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return known_.text.folded(tokens()[at]);
  }
  [[nodiscard]] WordId word(std::uint32_t at) const { return known_.words[at].word; }
  [[nodiscard]] WordClasses classes(std::uint32_t at) const { return known_.classes[at]; }
  [[nodiscard]] bool is(std::uint32_t at, WordClasses any) const { return known_.is(at, any); }

  [[nodiscard]] bool lower(std::uint32_t at) const { return shape(at) == WordShape::Lower; }
  [[nodiscard]] bool number(std::uint32_t at) const { return shape(at) == WordShape::Number; }
  [[nodiscard]] bool all_capitals(std::uint32_t at) const {
    return shape(at) == WordShape::Capitals;
  }
  /// Begins with a capital: "Word", "WORD".
  [[nodiscard]] bool capital(std::uint32_t at) const {
    return shape(at) == WordShape::Capitalised || all_capitals(at);
  }
  [[nodiscard]] bool ampersand(std::uint32_t at) const { return text_[token(at).begin] == '&'; }
  /// Its sentence is written in capitals throughout.
  [[nodiscard]] bool shouted(std::uint32_t at) const { return known_.shouted[token(at).sentence]; }
  /// In the title or a shouted sentence, where a capital is no sign of a name.
  [[nodiscard]] bool in_headline(std::uint32_t at) const { return is_title() || shouted(at); }

  [[nodiscard]] bool same_sentence(std::uint32_t left, std::uint32_t right) const {
    return token(left).sentence == token(right).sentence;
  }
  /// In one sentence with the word before, and no punctuation between them. REQUIRES at > 0.
  [[nodiscard]] bool goes_on(std::uint32_t at) const {
    return token(at).gap == WordGap::Space && same_sentence(at - 1, at);
  }
  /// A hyphen stands right before the word. REQUIRES at > 0.
  [[nodiscard]] bool hyphen_before(std::uint32_t at) const {
    return text_[token(at).begin - 1] == '-';
  }
  /// Joined to the word before by a hyphen: the "wha" of "Kyung-wha".
  [[nodiscard]] bool hyphenated(std::uint32_t at) const {
    return at > 0 && token(at).begin == token(at - 1).end + 1 && hyphen_before(at);
  }
  /// The text between the word and the one before, blanks included.
  [[nodiscard]] std::string_view gap_before(std::uint32_t at) const;

  [[nodiscard]] Prominence prominence(std::uint32_t at) const {
    return prominence_of_sentence(token(at).sentence);
  }
  [[nodiscard]] Prominence prominence_of_sentence(std::uint32_t sentence) const;

  [[nodiscard]] Span span_of(std::uint32_t first, std::uint32_t end) const {
    return {token(first).begin, token(end - 1).end};
  }
  /// The tokens [first, end) as written.
  [[nodiscard]] std::string_view written(std::uint32_t first, std::uint32_t end) const {
    return slice(text_, span_of(first, end));
  }

 private:
  [[nodiscard]] WordShape shape(std::uint32_t at) const { return token(at).shape; }

  article::TextField field_;
  std::string_view text_;
  KnownText known_;
  std::vector<PhraseMatch> matches_;
};

}  // namespace readout::tagging
