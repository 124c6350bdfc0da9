// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/highlight.h"

#include <algorithm>
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

/// The words of a text that are marked.
std::vector<Match> find_words(std::string_view text,
                              const HighlightTerms& terms,
                              const LikelyPieces& pieces,
                              std::string_view language) {
  std::vector<Match> matches;
  const std::function<void(const Token&)> take = [&](const Token& token) {
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

Marker::Marker(const HighlightTerms& terms) : terms_(terms), pieces_(terms.words) {}

std::vector<Match> Marker::matches(std::string_view text, std::string_view language) const {
  std::vector<Match> matches;
  if (terms_.empty()) return matches;
  if (terms_.phrases.empty() && terms_.nears.empty() && pieces_.usable()) {
    matches = find_words(text, terms_, pieces_, language);
    drop_overlaps(matches);
    return matches;
  }
  PhraseFinder phrases(terms_.phrases);
  NearFinder nears(terms_.nears);
  const auto take = [&](const Token& token) {
    if (const auto word = terms_.words.find(token.term); word != terms_.words.end()) {
      matches.push_back({token.span, word->second});
    }
    if (!terms_.phrases.empty()) phrases.see(token);
    if (!terms_.nears.empty()) nears.see(token);
  };
  analyse(text, take, language);
  phrases.append_matches(matches);
  nears.append_matches(matches);
  drop_overlaps(matches);
  return matches;
}

}  // namespace readout::engine
