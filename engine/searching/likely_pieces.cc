// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/likely_pieces.h"

#include <algorithm>

namespace readout::engine {
namespace {

constexpr std::size_t kBytes = 256;

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

std::size_t pair(char first, char second) {
  return static_cast<unsigned char>(first) * kBytes + static_cast<unsigned char>(second);
}

/// The quotes, dashes and dots of typography, with which no word begins: every text has them.
bool is_punctuation(std::string_view text, std::size_t at) {
  constexpr std::string_view kLead = "\xE2\x80";
  constexpr std::string_view kLast = "\x93\x94\x98\x99\x9C\x9D\xA6";
  return text.substr(at, 2) == kLead && at + 2 < text.size() &&
         kLast.find(text[at + 2]) != std::string_view::npos;
}

}  // namespace

LikelyPieces::LikelyPieces(const MarkedWords& words) {
  for (std::size_t first = 0; first < kBytes; ++first) {
    // Letters beyond ASCII fold in too many ways.
    if (!is_lead(static_cast<char>(first))) continue;
    for (std::size_t second = 0; second < kBytes; ++second) pairs_.set(first * kBytes + second);
  }
  for (const auto& [word, part] : words) add(word);
}

/// By its first two letters or figures: what else a word has may be a matter of writing ("F-16",
/// "f16").
void LikelyPieces::add(std::string_view word) {
  if (word.empty() || !is_alnum(word.front())) {
    usable_ = false;
    return;
  }
  for (std::size_t other = 0; other < kBytes; ++other) {
    if (!is_alnum(static_cast<char>(other))) put(word.front(), static_cast<char>(other));
  }
  for (const char byte : word.substr(1)) {
    if (!is_ascii(byte)) {
      for (std::size_t any = 0; any < kBytes; ++any) put(word.front(), static_cast<char>(any));
    }
    if (!is_alnum(byte)) continue;
    put(word.front(), byte);
    return;
  }
}

/// In small letters and capitals.
void LikelyPieces::put(char first, char second) {
  for (const char a : {first, upper(first)}) {
    for (const char b : {second, upper(second)}) pairs_.set(pair(a, b));
  }
}

/// Where a word may begin, from `at` on; the end of the text if nowhere.
std::size_t LikelyPieces::next_beginning(std::string_view text, std::size_t at) const {
  for (; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (!pairs_[pair(text[at], next)]) continue;
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
