// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/stems.h"

#include <algorithm>

namespace readout::engine {

std::optional<Stemmer> Stemmer::for_language(std::string_view language) {
  // Xapian's stemmers know two-letter codes; "none" and unknown names make no stemmer.
  if (language.size() != 2) return std::nullopt;
  try {
    return Stemmer(language, Xapian::Stem(std::string(language)));
  } catch (const Xapian::InvalidArgumentError&) {
    return std::nullopt;
  }
}

std::optional<std::string> Stemmer::key(std::string_view word) const {
  constexpr std::size_t kShortest = 3;
  const auto plain = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
  };
  if (word.size() < kShortest || !std::all_of(word.begin(), word.end(), plain)) return std::nullopt;
  return language_ + ":" + stem_(std::string(word));
}

}  // namespace readout::engine
