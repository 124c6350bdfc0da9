// SPDX-License-Identifier: GPL-3.0-or-later
// All names and phrases of the catalogue in one trie over words; one pass finds them in a text.
// Used by the lexicon. Built once, then read from any number of threads.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tagging/words/tokens.h"
#include "tagging/words/vocabulary.h"
#include "tagging/words/word_lists.h"

namespace readout::tagging {

using PhraseId = std::uint32_t;

enum class PhraseSyntax {
  Literal,
  Wildcards,  ///< a '*' after a word stands for any ending
};

struct PhraseMatch {
  PhraseId phrase = 0;
  std::uint32_t first = 0;  ///< tokens [first, end)
  std::uint32_t end = 0;
  bool skipped_initial = false;  ///< "Antony J. Blinken" found as "Antony Blinken"
};

/// The words of a text, with what the vocabulary and the word lists know of each.
struct KnownText {
  TokenizedText text;
  std::vector<KnownWord> words;
  std::vector<WordClasses> classes;  ///< by token, of the text's language
  std::vector<bool> shouted;         ///< by sentence: written in capitals throughout

  [[nodiscard]] bool is(std::uint32_t at, WordClasses any) const {
    return (classes[at] & any) != 0;
  }
};

class PhraseTrie {
 public:
  /// Ids count up from 0. Nothing where `phrase` has no word, or a '*' after too short a beginning.
  /// A word with a capital matches capitalised words, a word in capitals only capitals, any other
  /// all words; "Moody's" needs its possessive.
  std::optional<PhraseId> add(std::string_view phrase, PhraseSyntax syntax);
  /// Makes room, for speed alone.
  void expect(std::size_t phrases) { children_.reserve(2 * phrases); }
  void finish() { vocabulary_.finish(); }

  [[nodiscard]] KnownText know(std::string_view text, const WordLists& lists) const;
  /// All phrases, overlapping ones included, by their first word, then by their length.
  [[nodiscard]] std::vector<PhraseMatch> find(const KnownText& text) const;

  [[nodiscard]] std::size_t vocabulary_size() const { return vocabulary_.size(); }

 private:
  using NodeId = std::uint32_t;

  struct Word {
    WordShape shape;
    bool comma_before;
    bool possessive;
  };

  static constexpr PhraseId kNoPhrase = std::numeric_limits<PhraseId>::max();

  struct Node {
    PhraseId last = kNoPhrase;  ///< of the phrases that end here
    bool has_children = false;
  };

  struct Phrase {
    std::uint32_t first_word;  ///< in words_; the next phrase's is its end
    PhraseId before;           ///< the one put before it that ends at the same node
  };

  struct Step {
    NodeId node;
    std::uint32_t at;
    bool skipped;
  };

  [[nodiscard]] NodeId child(NodeId node, WordId word) const;
  NodeId grow(NodeId node, WordId word);
  [[nodiscard]] std::span<const Word> words_of(PhraseId phrase) const;
  [[nodiscard]] bool written_like(const KnownText& text, const PhraseMatch& match) const;
  [[nodiscard]] static bool written_like(const KnownText& text, std::uint32_t at, const Word& word);

  class Search;

  Vocabulary vocabulary_;
  std::vector<NodeId> roots_;  ///< by WordId; 0: no phrase begins with it
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<std::uint64_t, NodeId> children_;
  std::vector<Phrase> phrases_;
  std::vector<Word> words_;
};

}  // namespace readout::tagging
