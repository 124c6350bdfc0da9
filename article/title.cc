// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/title.h"

#include <array>

#include "article/scan.h"
#include "base/fold.h"
#include "base/sentences.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// "BEIJING, June 19 (Agency) - ": capitals before a dash that comes early.
std::string_view without_dateline(std::string_view text) {
  constexpr std::size_t kReach = 70;
  constexpr auto kDashes = std::to_array<std::string_view>({" - ", " – ", " — ", "— "});
  std::size_t capitals = 0;
  while (capitals < text.size() && text[capitals] >= 'A' && text[capitals] <= 'Z') ++capitals;
  constexpr std::size_t kFewestCapitals = 3;
  if (capitals < kFewestCapitals) return text;
  const std::string_view head = text.substr(0, kReach);
  for (const std::string_view dash : kDashes) {
    const std::size_t found = head.find(dash);
    if (found != std::string_view::npos) return trim_ascii(text.substr(found + dash.size()));
  }
  return text;
}

std::string letters_of(std::string_view title) {
  std::string out;
  for (const char byte : fold(title)) {
    const bool ascii = static_cast<unsigned char>(byte) < 0x80;
    if (!ascii || is_ascii_letter(byte) || is_digit(byte)) out.push_back(byte);
  }
  return out;
}

}  // namespace

std::string make_title(std::string_view text) {
  const std::string_view lead = without_dateline(text);
  const auto sentences = split_sentences(lead);
  if (sentences.empty()) return {};
  const std::string_view sentence = slice(lead, sentences.front());
  std::size_t at = 0;
  std::size_t word_end = 0;
  for (std::size_t characters = 0; at < sentence.size() && characters < kMadeTitleCharacters;
       ++characters) {
    const CodePoint point = decode_utf8(sentence, at);
    if (point.value == ' ') word_end = at;
    at += point.size;
  }
  if (at >= sentence.size()) {
    const bool stop = sentence.ends_with('.') && !sentence.ends_with("..");
    return std::string(stop ? sentence.substr(0, sentence.size() - 1) : sentence);
  }
  std::string_view cut = sentence.substr(0, word_end > 0 ? word_end : at);
  while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ':'))
    cut.remove_suffix(1);
  return std::string(cut) + "…";
}

bool same_title(std::string_view a, std::string_view b) { return letters_of(a) == letters_of(b); }

}  // namespace readout
