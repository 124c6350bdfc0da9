// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/inflections.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "engine/terms/clitics.h"
#include "engine/terms/english_inflections.h"

namespace readout::engine {
namespace {

/// Snowball's stemmer of a language with a two-letter code; "none" and unknown names make none.
std::optional<Xapian::Stem> stemmer(std::string_view language) {
  if (language.size() != 2) return std::nullopt;
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return std::nullopt;
  }
}

/// Whether it consists of two or more letters.
bool has_forms(std::string_view word) {
  constexpr std::size_t kShortest = 2;
  return word.size() >= kShortest && std::all_of(word.begin(), word.end(), [](char byte) {
           return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
         });
}

struct Range {
  char32_t first;
  char32_t last;
};

// What most Hebrew and Arabic texts leave out: points, vowel signs and the stretched line. As in
// lemmas/folding.py.
constexpr auto kSigns = std::to_array<Range>({{0x591, 0x5BD},
                                              {0x5BF, 0x5BF},
                                              {0x5C1, 0x5C2},
                                              {0x5C4, 0x5C5},
                                              {0x5C7, 0x5C7},
                                              {0x610, 0x61A},
                                              {0x640, 0x640},
                                              {0x64B, 0x65F},
                                              {0x670, 0x670}});

std::string without_signs(std::string_view word) {
  std::string bare;
  bare.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    const bool sign = std::any_of(kSigns.begin(), kSigns.end(), [&](const Range& range) {
      return range.first <= point.value && point.value <= range.last;
    });
    if (!sign) bare.append(word, at, point.size);
    at += point.size;
  }
  return bare;
}

}  // namespace

std::optional<Inflections> Inflections::for_language(std::string_view language) {
  const LemmaDictionary* dictionary = LemmaDictionary::of_language(language);
  std::optional<Xapian::Stem> stem = stemmer(language);
  if (dictionary == nullptr && !stem) return std::nullopt;
  return Inflections(language, dictionary, std::move(stem));
}

std::vector<std::string> Inflections::lemmas(std::string_view word) const {
  return dictionary_ == nullptr ? std::vector<std::string>() : dictionary_->lemmas(word);
}

std::vector<std::string> Inflections::stems(const std::string& word) const {
  // Snowball's English stems join words that are not forms of one word: "import", "important".
  if (language_ == "en") return english_bases(word);
  return {stem_ ? (*stem_)(word) : word};
}

std::vector<std::string> Inflections::keys(std::string_view word) const {
  if (!has_forms(word)) return {};
  const std::string bare = without_signs(word);
  std::vector<std::string> found = lemmas(bare);
  if (found.empty() && language_ == "en") {
    if (const auto singular = english_singular(bare)) found = lemmas(*singular);
  }
  const char* sign = ":";
  if (found.empty()) {
    found = stems(bare);
    sign = "~";
  }
  const bool known = *sign == ':';
  for (std::string& key : found) key.insert(0, language_ + sign);
  if (!known) add_keys_without_clitics(bare, found);
  return found;
}

/// Of a word that the dictionary lacks: of the longest rest that it has, else of all rests, so that
/// a name is found with any of them.
void Inflections::add_keys_without_clitics(const std::string& word,
                                           std::vector<std::string>& keys) const {
  const std::vector<std::string_view> rests = without_clitics(language_, word);
  for (const std::string_view rest : rests) {
    const std::vector<std::string> found = lemmas(rest);
    for (const std::string& lemma : found) keys.push_back(language_ + ":" + lemma);
    if (!found.empty()) return;
  }
  for (const std::string_view rest : rests) {
    for (const std::string& stem : stems(std::string(rest))) keys.push_back(language_ + "~" + stem);
  }
}

std::optional<std::string> Inflections::family(std::string_view word) const {
  if (!stem_ || !has_forms(word)) return std::nullopt;
  return language_ + "~~" + (*stem_)(without_signs(word));
}

}  // namespace readout::engine
