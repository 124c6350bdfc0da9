// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/highlight.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "engine/terms/analyser.h"

namespace readout::engine {
namespace {

/// A term at its position: several share one, such as characters and pairs of scripts without
/// spaces.
struct Placed {
  std::string term;
  Span span;
  std::uint32_t position;
};

/// The text's tokens that some phrase contains: phrases are looked for among these alone.
class PhraseFinder {
 public:
  explicit PhraseFinder(const std::vector<HighlightTerms::Phrase>& phrases) : phrases_(phrases) {
    for (const auto& phrase : phrases) {
      for (const std::string& term : phrase.terms) wanted_.insert(term);
    }
  }

  void see(const Token& token) {
    if (token.kind == Token::Kind::Joined) return;  // has no position in the index
    if (wanted_.contains(std::string(token.term))) {
      seen_.push_back({std::string(token.term), token.span, token.position});
    }
  }

  void append_matches(std::vector<Match>& matches) const {
    for (const auto& phrase : phrases_) {
      for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i].term != phrase.terms.front()) continue;
        if (const Placed* last = follow(phrase, i)) {
          matches.push_back({{seen_[i].span.begin, last->span.end}, phrase.part});
        }
      }
    }
  }

 private:
  /// The last token of the phrase that begins at seen_[first]; none if it does not go on there.
  [[nodiscard]] const Placed* follow(const HighlightTerms::Phrase& phrase,
                                     std::size_t first) const {
    const std::uint32_t end =
        seen_[first].position + static_cast<std::uint32_t>(phrase.terms.size()) + phrase.gaps;
    std::uint32_t last = seen_[first].position;
    std::size_t at = first;
    for (std::size_t n = 1; n < phrase.terms.size(); ++n) {
      while (at < seen_.size() && seen_[at].position < end &&
             (seen_[at].position <= last || seen_[at].term != phrase.terms[n])) {
        ++at;
      }
      if (at == seen_.size() || seen_[at].position >= end) return nullptr;
      last = seen_[at].position;
    }
    return &seen_[at];
  }

  const std::vector<HighlightTerms::Phrase>& phrases_;
  std::unordered_set<std::string> wanted_;
  std::vector<Placed> seen_;
};

/// Where the words of the NEARs stand.
class NearFinder {
 public:
  explicit NearFinder(const std::vector<NearChain>& chains) : chains_(chains) {
    for (const NearChain& chain : chains) {
      for (const NearSide& side : chain) {
        for (const auto& run : side.runs) {
          for (const std::string& term : run) places_[term];
        }
      }
    }
  }

  void see(const Token& token) {
    if (token.kind == Token::Kind::Joined) return;  // has no position
    const auto wanted = places_.find(std::string(token.term));
    if (wanted != places_.end())
      wanted->second.push_back({token.position, token.position, token.span});
  }

  void append_matches(std::vector<Match>& matches) const {
    for (const NearChain& chain : chains_) {
      std::vector<std::vector<Place>> sides;
      for (const NearSide& side : chain) sides.push_back(places_of(side));
      keep_within_reach(chain, sides);
      for (std::size_t i = 0; i < chain.size(); ++i) {
        for (const Place& place : sides[i]) matches.push_back({place.span, chain[i].part});
      }
    }
  }

 private:
  [[nodiscard]] std::vector<Place> places_of(const NearSide& side) const {
    std::vector<Place> found;
    for (const auto& run : side.runs) {
      std::vector<std::vector<Place>> terms;
      terms.reserve(run.size());
      for (const std::string& term : run) terms.push_back(places_.at(term));
      const std::vector<Place> places = run_places(terms);
      found.insert(found.end(), places.begin(), places.end());
    }
    return found;
  }

  const std::vector<NearChain>& chains_;
  std::unordered_map<std::string, std::vector<Place>> places_;
};

bool is_alnum(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

unsigned char lower(char byte) {
  return static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

/// Finds the few pieces of a text, from blank to blank, that may have one of some words: by how
/// these begin, without reading the others as words.
class LikelyPieces {
 public:
  explicit LikelyPieces(const HighlightTerms& terms) {
    for (const auto& [word, part] : terms.words) add(word);
  }

  /// Whether words can be told by how they begin. Not "$5bn": the text has "5bn dollars" too.
  [[nodiscard]] bool usable() const { return usable_; }

  /// The next one from `at` on; empty where there is none.
  [[nodiscard]] Span next(std::string_view text, std::size_t at) const {
    while (at < text.size()) {
      std::size_t end = at;
      bool likely = false;
      for (; end < text.size() && !is_blank(text[end]); ++end)
        likely = likely || may_begin(text, at, end);
      if (likely) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      at = end + 1;
    }
    return {};
  }

 private:
  static bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }
  static bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
  static std::size_t pair(unsigned char first, unsigned char second) {
    return first * std::size_t{256} + second;
  }

  /// By its first two letters or figures: what else a word has may be a matter of writing ("F-16",
  /// "f16"). Letters beyond ASCII fold in too many ways.
  void add(std::string_view word) {
    if (word.empty() || !is_alnum(word.front())) {
      usable_ = false;
      return;
    }
    const auto first = static_cast<unsigned char>(word.front());
    first_[first] = true;
    for (const char byte : word.substr(1)) {
      if (!is_ascii(byte)) {
        for (std::size_t any = 0; any < 256; ++any)
          pairs_[pair(first, static_cast<unsigned char>(any))] = true;
      }
      if (!is_alnum(byte)) continue;
      pairs_[pair(first, static_cast<unsigned char>(byte))] = true;
      return;
    }
  }

  /// Whether a word may begin at `at`, in the piece that begins at `begin`.
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t begin, std::size_t at) const {
    if (!is_ascii(text[at])) return true;
    if (!is_alnum(text[at]) || (at > begin && is_alnum(text[at - 1]))) return false;
    const unsigned char first = lower(text[at]);
    if (!first_[first]) return false;
    const bool goes_on = at + 1 < text.size() && is_alnum(text[at + 1]);
    return !goes_on || pairs_[pair(first, lower(text[at + 1]))];
  }

  bool usable_ = true;
  std::array<bool, 256> first_{};
  std::bitset<std::size_t{256} * 256> pairs_;
};

/// The words of a text that are marked.
std::vector<Match> find_words(std::string_view text,
                              const HighlightTerms& terms,
                              const LikelyPieces& pieces,
                              std::string_view language) {
  std::vector<Match> matches;
  const auto take = [&](const Token& token) {
    if (const auto word = terms.words.find(token.term); word != terms.words.end())
      matches.push_back({token.span, word->second});
  };
  for (Span piece = pieces.next(text, 0); piece.end > 0; piece = pieces.next(text, piece.end + 1))
    analyse_part(text, piece, take, language);
  return matches;
}

void drop_overlaps(std::vector<Match>& matches) {
  // Of two that begin together the longer comes first and stays.
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::uint32_t end = 0;
  std::erase_if(matches, [&end](const Match& match) {
    if (match.span.begin < end) return true;
    end = match.span.end;
    return false;
  });
}

}  // namespace

std::vector<Match> find_matches(std::string_view text,
                                const HighlightTerms& terms,
                                std::string_view language) {
  std::vector<Match> matches;
  if (terms.empty()) return matches;
  if (terms.phrases.empty() && terms.nears.empty()) {
    if (const LikelyPieces pieces(terms); pieces.usable()) {
      matches = find_words(text, terms, pieces, language);
      drop_overlaps(matches);
      return matches;
    }
  }
  PhraseFinder phrases(terms.phrases);
  NearFinder nears(terms.nears);
  const auto take = [&](const Token& token) {
    if (const auto word = terms.words.find(token.term); word != terms.words.end()) {
      matches.push_back({token.span, word->second});
    }
    if (!terms.phrases.empty()) phrases.see(token);
    if (!terms.nears.empty()) nears.see(token);
  };
  analyse(text, take, language);
  phrases.append_matches(matches);
  nears.append_matches(matches);
  drop_overlaps(matches);
  return matches;
}

}  // namespace readout::engine
