// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/written_terms.h"

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
  analyse(text, [&](const Token& token) {
    if (token.kind == Token::Kind::Joined) {
      written.joined = token.term;
    } else if (!parts.empty() && parts.back().position == token.position) {
      parts.back() = {std::string(token.term), token.position, true, false};
    } else {
      parts.push_back(
          {std::string(token.term), token.position, false, token.kind == Token::Kind::Ngram});
    }
  });
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool covered = parts[i].single && i > 0 && parts[i - 1].pair;
    if (!covered) written.parts.push_back(std::move(parts[i].term));
  }
  return written;
}

}  // namespace readout::engine
