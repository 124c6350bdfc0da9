// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/likely_pieces.h"

#include <algorithm>

namespace readout::engine {
namespace {

bool is_alnum(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Of a character that is not ASCII.
bool is_lead(char byte) { return static_cast<unsigned char>(byte) >= 0xC0; }

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

char upper(char byte) {
  return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
}

std::size_t number(char byte) { return static_cast<unsigned char>(byte); }

/// The quotes, dashes and dots of typography, with which no word begins: every text has them.
bool is_punctuation(std::string_view text, std::size_t at) {
  constexpr std::string_view kLead = "\xE2\x80";
  constexpr std::string_view kLast = "\x93\x94\x98\x99\x9C\x9D\xA6";
  return text.substr(at, 2) == kLead && at + 2 < text.size() &&
         kLast.find(text[at + 2]) != std::string_view::npos;
}

}  // namespace

LikelyPieces::LikelyPieces(const MarkedWords& words) {
  Bytes signs;
  for (std::size_t byte = 0; byte < kBytes; ++byte) {
    signs[byte] = !is_alnum(static_cast<char>(byte));
    // Letters beyond ASCII fold in too many ways.
    if (is_lead(static_cast<char>(byte))) beginnings_[byte].set();
  }
  for (const auto& [word, part] : words) add(word, signs);
}

/// By its first two letters or figures: what else a word has may be a matter of writing ("F-16",
/// "f16").
void LikelyPieces::add(std::string_view word, const Bytes& signs) {
  if (word.empty() || !is_alnum(word.front())) {
    usable_ = false;
    return;
  }
  Bytes& seconds = beginnings_[number(word.front())];
  seconds |= signs;
  for (const char byte : word.substr(1)) {
    if (!is_ascii(byte)) seconds.set();
    if (!is_alnum(byte)) continue;
    seconds.set(number(byte));
    seconds.set(number(upper(byte)));
    break;
  }
  beginnings_[number(upper(word.front()))] = seconds;
}

/// Where a word may begin, from `at` on; the end of the text if nowhere.
std::size_t LikelyPieces::next_beginning(std::string_view text, std::size_t at) const {
  for (; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (!beginnings_[number(text[at])][number(next)]) continue;
    const bool inside =
        is_ascii(text[at]) ? at > 0 && is_alnum(text[at - 1]) : is_punctuation(text, at);
    if (!inside) break;
  }
  return at;
}

Span LikelyPieces::next(std::string_view text, std::size_t at) const {
  const std::size_t place = next_beginning(text, at);
  if (place >= text.size()) return {};
  std::size_t begin = place;
  while (begin > at && !is_blank(text[begin - 1])) --begin;
  std::size_t end = place;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace readout::engine
