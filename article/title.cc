// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/title.h"

#include <algorithm>

#include "article/dateline.h"
#include "article/scan.h"
#include "base/sentences.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

constexpr std::size_t kLongestTitle = 110;  // in characters

/// Where `text` has had `count` characters.
std::size_t after_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < text.size(); ++i) at += decode_utf8(text, at).size;
  return at;
}

std::string cut(std::string_view sentence) {
  std::string_view kept = sentence.substr(0, after_characters(sentence, kLongestTitle - 1));
  // Scripts without spaces are cut where they are.
  const std::size_t space = kept.rfind(' ');
  if (space != std::string_view::npos && space > kept.size() / 2) kept = kept.substr(0, space);
  while (!kept.empty() && (kept.back() == ',' || kept.back() == ';' || kept.back() == ':' ||
                           kept.back() == '-' || kept.back() == ' '))
    kept.remove_suffix(1);
  return std::string(kept) + "\u2026";
}

}  // namespace

std::string make_title(std::string_view body, std::string_view language) {
  constexpr std::size_t kEnough = 2000;  // bytes: far more than a title of any script takes
  std::string_view text = body.substr(0, std::min(body.find("\n\n"), body.size()));
  if (const auto dateline = find_dateline(text); dateline && dateline->size < text.size())
    text.remove_prefix(dateline->size);
  text = trim_ascii(utf8_prefix(text, kEnough));
  if (text.empty()) return {};
  const auto sentences = split_sentences(text, SentenceEnds::Likely, language);
  std::string_view sentence = sentences.empty() ? text : slice(text, sentences.front());
  if (count_code_points(sentence) > kLongestTitle) return cut(sentence);
  if (sentence.ends_with('.') && !sentence.ends_with("..")) {
    // "in the U.S." keeps the full stop that belongs to the word.
    const std::size_t word = sentence.rfind(' ') + 1;
    if (sentence.substr(word, sentence.size() - word - 1).find('.') == std::string_view::npos)
      sentence.remove_suffix(1);
  }
  return std::string(sentence);
}

}  // namespace readout::article
