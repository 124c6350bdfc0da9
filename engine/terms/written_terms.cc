// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/written_terms.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/terms/analyser.h"

namespace readout::engine {

WrittenTerms written_terms(std::string_view text) {
  struct Part {
    std::string term;
    std::uint32_t position;
    bool pair;
    bool single;
  };
  WrittenTerms written;
  std::vector<Part> parts;
  Span joined;
  Span whole{static_cast<std::uint32_t>(text.size()), 0};
  analyse(text, [&](const Token& token) {
    if (token.kind == Token::Kind::Joined) {
      written.joined = token.term;
      joined = token.span;
      return;
    }
    whole = {std::min(whole.begin, token.span.begin), std::max(whole.end, token.span.end)};
    const bool ngram = token.kind == Token::Kind::Ngram;
    if (!parts.empty() && parts.back().position == token.position) {
      parts.back() = {std::string(token.term), token.position, ngram, false};
    } else {
      parts.push_back({std::string(token.term), token.position, false, ngram});
    }
  });
  if (joined != whole) written.joined.clear();  // "F-16/F-18" has no spelling in one
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool covered = parts[i].single && i > 0 && parts[i - 1].pair;
    if (covered) continue;
    if (last > 0) written.gaps += parts[i].position - last - 1;
    last = parts[i].position;
    written.parts.push_back(std::move(parts[i].term));
  }
  return written;
}

}  // namespace readout::engine
