// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "article/clean.h"
#include "article/scan.h"

namespace readout::article {
namespace {

constexpr std::string_view kClosing = "MORE";
constexpr std::size_t kLeastNameBytes = 3;
constexpr std::size_t kLongestLegalName = 80;
constexpr std::size_t kLongestInsertion = 900;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool in_word(std::string_view text, std::size_t at) {
  return at < text.size() && (is_ascii_letter(text[at]) || text[at] == '-' || text[at] == '\'' ||
                              static_cast<unsigned char>(text[at]) >= 0x80);
}

bool is_whole_word(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !in_word(text, at - 1)) && !in_word(text, at + size);
}

/// Where the last of the words `word` in [from, end) ends.
std::optional<std::size_t> end_of_last(std::string_view text,
                                       std::string_view word,
                                       std::size_t from,
                                       std::size_t end) {
  for (std::size_t at = end; at-- > from;) {
    if (text.substr(at).starts_with(word) && is_whole_word(text, at, word.size()))
      return at + word.size();
  }
  return std::nullopt;
}

/// Where the name ends in "RoeHouse" at `begin`, if "Roe" stands shortly before.
std::optional<std::size_t> name_before(std::string_view text, std::size_t begin, std::size_t end) {
  if (!is_upper(text[begin])) return std::nullopt;
  const std::size_t from = begin > kLongestLegalName ? begin - kLongestLegalName : 0;
  end = std::min(end, begin + kLongestLegalName);
  for (std::size_t seam = begin + kLeastNameBytes; seam + 1 < end; ++seam) {
    if (!is_upper(text[seam]) || is_upper(text[seam - 1])) continue;
    const auto found = end_of_last(text, text.substr(begin, seam - begin), from, begin);
    if (found) return found;
  }
  return std::nullopt;
}

/// Where the headlines that begin in the word at `from` end.
std::optional<std::size_t> closing_end(std::string_view text, std::size_t from) {
  const std::string_view reach = text.substr(0, from + kLongestInsertion);
  for (std::size_t at = reach.find(kClosing, from); at != std::string_view::npos;
       at = reach.find(kClosing, at + 1)) {
    const std::size_t end = at + kClosing.size();
    const bool begins = !is_upper(text[at - 1]);
    if (begins && (end == text.size() || !is_ascii_letter(text[end]))) return end;
  }
  return std::nullopt;
}

}  // namespace

void drop_insertions(std::string& paragraph) {
  std::string kept;
  std::size_t done = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    if (!in_word(paragraph, at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (in_word(paragraph, end)) ++end;
    const std::string_view text = paragraph;
    const auto name_end = name_before(text, at, end);
    const std::size_t begin = std::exchange(at, end);
    if (!name_end || *name_end < done) continue;
    const auto closing = closing_end(text, begin + 1);
    if (!closing) continue;
    kept.append(text.substr(done, *name_end - done));
    at = done = *closing;
  }
  if (done == 0) return;
  kept.append(paragraph, done);
  paragraph = std::move(kept);
}

}  // namespace readout::article
