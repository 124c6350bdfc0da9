// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/phrase_trie.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace readout::tagging {
namespace {

constexpr std::uint64_t edge(std::uint32_t node, WordId word) {
  return (std::uint64_t{node} << 32U) | word;
}

/// Sentences of three or more words, nearly all in capitals.
std::vector<bool> find_shouted(const TokenizedText& text) {
  struct Count {
    std::uint32_t capitals = 0;
    std::uint32_t others = 0;
  };
  std::vector<Count> counts(text.sentences.size());
  for (const TextToken& token : text.tokens) {
    if (token.shape == WordShape::Capitals && !token.dotted) ++counts[token.sentence].capitals;
    if (token.shape == WordShape::Lower || token.shape == WordShape::Capitalised)
      ++counts[token.sentence].others;
  }
  std::vector<bool> shouted(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i)
    shouted[i] = counts[i].capitals >= 3 && counts[i].capitals > 3 * counts[i].others;
  return shouted;
}

}  // namespace

PhraseTrie::NodeId PhraseTrie::child(NodeId node, WordId word) const {
  const auto found = children_.find(edge(node, word));
  return found == children_.end() ? 0 : found->second;
}

PhraseTrie::NodeId PhraseTrie::grow(NodeId node, WordId word) {
  const auto next = static_cast<NodeId>(nodes_.size());
  const auto [place, added] = children_.emplace(edge(node, word), next);
  if (added) {
    nodes_.emplace_back();
    nodes_[node].has_children = true;
    if (node == 0) {
      if (roots_.size() <= word) roots_.resize(word + 1U, 0);
      roots_[word] = next;
    }
  }
  return place->second;
}

std::optional<PhraseId> PhraseTrie::add(std::string_view phrase, PhraseSyntax syntax) {
  const TokenizedText text = tokenize(phrase);
  if (text.tokens.empty()) return std::nullopt;
  const auto first_word = static_cast<std::uint32_t>(words_.size());
  NodeId node = 0;
  for (const TextToken& token : text.tokens) {
    const std::string_view folded = text.folded(token);
    const bool open_ended =
        syntax == PhraseSyntax::Wildcards && token.end < phrase.size() && phrase[token.end] == '*';
    if (open_ended && folded.size() < kMinPrefixBytes) {
      words_.resize(first_word);
      return std::nullopt;
    }
    node = grow(node, open_ended ? vocabulary_.add_prefix(folded) : vocabulary_.add_word(folded));
    const bool after_comma = token.gap == WordGap::Comma && words_.size() > first_word;
    words_.push_back({token.shape, after_comma, token.possessive});
  }
  const auto id = static_cast<PhraseId>(phrases_.size());
  phrases_.push_back({first_word, std::exchange(nodes_[node].last, id)});
  return id;
}

std::span<const PhraseTrie::Word> PhraseTrie::words_of(PhraseId phrase) const {
  const std::size_t first = phrases_[phrase].first_word;
  const std::size_t end =
      phrase + 1 < phrases_.size() ? phrases_[phrase + 1].first_word : words_.size();
  return std::span(words_).subspan(first, end - first);
}

KnownText PhraseTrie::know(std::string_view text, const WordLists& lists) const {
  KnownText known;
  known.text = tokenize(text);
  known.words.reserve(known.text.tokens.size());
  known.classes.reserve(known.text.tokens.size());
  for (const TextToken& token : known.text.tokens) {
    const std::string_view folded = known.text.folded(token);
    known.words.push_back(vocabulary_.find(folded));
    known.classes.push_back(lists.classes_of(folded));
  }
  known.shouted = find_shouted(known.text);
  return known;
}

bool PhraseTrie::written_like(const KnownText& text, std::uint32_t at, const Word& word) {
  const TextToken& token = text.text.tokens[at];
  if (word.possessive && !token.possessive) return false;
  switch (word.shape) {
    case WordShape::Capitals:
      return token.shape == WordShape::Capitals &&
             (token.dotted || !text.is(at, kPlainAcronym) || !text.shouted[token.sentence]);
    case WordShape::Capitalised:
      return token.shape == WordShape::Capitalised || token.shape == WordShape::Capitals;
    case WordShape::Lower:
    case WordShape::Number:
    case WordShape::Uncased:
      return true;
  }
  return true;
}

bool PhraseTrie::written_like(const KnownText& text, const PhraseMatch& match) const {
  const std::span<const Word> words = words_of(match.phrase);
  // With a skipped initial the two sequences differ in length: the shape of the words that stand
  // for themselves is checked from both ends, which covers names of given name and surname.
  const std::uint32_t length = match.end - match.first;
  const std::uint32_t skipped = length - static_cast<std::uint32_t>(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::uint32_t at = match.first + (i == 0 ? 0 : i + skipped);
    if (!written_like(text, at, words[i])) return false;
    const WordGap gap = text.text.tokens[at].gap;
    if (i > 0 && gap == WordGap::Comma && !words[i].comma_before) return false;
  }
  return true;
}

/// One pass over a text. From each word all phrases that begin there are followed together.
class PhraseTrie::Search {
 public:
  Search(const PhraseTrie& trie, const KnownText& text) : trie_(trie), text_(text) {}

  std::vector<PhraseMatch> run() {
    const auto count = static_cast<std::uint32_t>(text_.words.size());
    for (std::uint32_t at = 0; at < count; ++at) {
      for_each_id(at, [&](WordId word) {
        if (word >= trie_.roots_.size() || trie_.roots_[word] == 0) return;
        follow(trie_.roots_[word], at);
      });
    }
    return std::move(matches_);
  }

 private:
  template <typename Use>
  void for_each_id(std::uint32_t at, const Use& use) const {
    const KnownWord& known = text_.words[at];
    if (known.word != kNoWord) use(known.word);
    for (WordId prefix = known.prefix; prefix != kNoWord;
         prefix = trie_.vocabulary_.shorter_prefix(prefix))
      use(prefix);
  }

  void follow(NodeId root, std::uint32_t first) {
    steps_.assign(1, {root, first, false});
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const Step step = steps_[i];
      report(step, first);
      const std::uint32_t next = step.at + 1;
      if (!trie_.nodes_[step.node].has_children || !reaches(step.at, next)) continue;
      for_each_id(next, [&](WordId word) {
        if (const NodeId node = trie_.child(step.node, word))
          steps_.push_back({node, next, step.skipped});
      });
      // One initial may be left out, which also bounds the work.
      if (!step.skipped && is_initial(next)) steps_.push_back({step.node, next, true});
    }
  }

  void report(const Step& step, std::uint32_t first) {
    if (step.skipped && is_initial(step.at)) return;  // the name goes on after its initial
    const std::size_t begin = matches_.size();
    for (PhraseId phrase = trie_.nodes_[step.node].last; phrase != kNoPhrase;
         phrase = trie_.phrases_[phrase].before) {
      const PhraseMatch match{phrase, first, step.at + 1, step.skipped};
      if (trie_.written_like(text_, match)) matches_.push_back(match);
    }
    std::reverse(matches_.begin() + static_cast<std::ptrdiff_t>(begin), matches_.end());
  }

  [[nodiscard]] bool reaches(std::uint32_t from, std::uint32_t to) const {
    if (to >= text_.words.size()) return false;
    const TextToken& token = text_.text.tokens[to];
    return token.gap != WordGap::Break && token.sentence == text_.text.tokens[from].sentence;
  }

  [[nodiscard]] bool is_initial(std::uint32_t at) const {
    const TextToken& token = text_.text.tokens[at];
    return token.shape == WordShape::Capitalised && token.end - token.begin == 1;
  }

  const PhraseTrie& trie_;
  const KnownText& text_;
  std::vector<PhraseMatch> matches_;
  std::vector<Step> steps_;
};

std::vector<PhraseMatch> PhraseTrie::find(const KnownText& text) const {
  return Search(*this, text).run();
}

}  // namespace readout::tagging
