// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/standing_text.h"

#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

#include <toml++/toml.h>
#include <unicode/uchar.h>

#include "article/patterns.h"
#include "article/scan.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "embedded/standing_text_files.h"

namespace readout::article {
namespace {

// Longer ones are text, whatever they have.
constexpr std::size_t kLongestFurniture = 240;
constexpr std::size_t kLongestSentence = 300;

/// All files together: pages mix languages, and hardly a pattern is a sentence of another one.
struct StandingText {
  Patterns paragraphs;
  Patterns sentences;
  Patterns markup;
  std::vector<std::string> labels;
  std::bitset<256> label_beginnings;  ///< bytes, small and capital
};

const StandingText& standing_text() {
  static const StandingText all = [] {
    StandingText made;
    for (const EmbeddedFile& file : standing_text_files()) {
      const toml::table lists = toml::parse(file.bytes, file.path);
      made.paragraphs.add(lists["paragraphs"].value_or<std::string_view>(""));
      made.sentences.add(lists["sentences"].value_or<std::string_view>(""));
      made.markup.add(lists["markup"].value_or<std::string_view>(""));
      for_each_line(lists["labels"].value_or<std::string_view>(""),
                    [&made](std::string_view label) { made.labels.emplace_back(label); });
    }
    for (int byte = 0; byte < 256; ++byte) {
      const auto letter = ascii_lower(static_cast<char>(byte));
      for (const std::string& label : made.labels) {
        if (ascii_lower(label.front()) == letter)
          made.label_beginnings.set(static_cast<std::size_t>(byte));
      }
    }
    return made;
  }();
  return all;
}

/// Without the brackets and signs before its first word; that of copyright stays.
std::string_view without_first_signs(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text, 0);
    constexpr char32_t kCopyright = 0xA9;
    if (point.value == kCopyright || u_isalnum(static_cast<UChar32>(point.value)) != 0) break;
    text.remove_prefix(point.size);
  }
  return text;
}

/// Where the label ends that the text begins with; 0 if it doesn't.
std::size_t label_end(std::string_view label, std::string_view text) {
  std::string lower;
  if (!has_capital(label)) {
    // A number may take more bytes than its '#'.
    constexpr std::size_t kFigures = 8;
    lower = text.substr(0, label.size() + kFigures);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    text = lower;
  }
  const std::size_t end = pattern_end(label, text).value_or(0);
  return end == text.size() || u_isalnum(static_cast<UChar32>(decode_utf8(text, end).value)) == 0
             ? end
             : 0;
}

}  // namespace

bool is_furniture(std::string_view paragraph) {
  if (paragraph.size() > kLongestFurniture) return false;
  const std::string folded = fold(paragraph);
  return standing_text().paragraphs.match(PatternText(paragraph, folded));
}

bool is_standing_text(std::string_view sentence) {
  const StandingText& standing = standing_text();
  const std::string folded = fold(sentence);
  PatternText text(sentence, folded);
  if (standing.markup.match(text)) return true;
  if (sentence.size() > kLongestSentence) return false;
  if (sentence.size() <= kLongestFurniture && standing.paragraphs.match(text)) return true;
  text.shorten(without_first_signs(sentence), without_first_signs(folded));
  return standing.sentences.match(text);
}

std::size_t standing_label(std::string_view sentence) {
  std::size_t size = 0;
  for (bool found = true; found;) {
    const std::string_view rest = sentence.substr(size);
    if (rest.empty() || !standing_text().label_beginnings[static_cast<unsigned char>(rest.front())])
      break;
    found = std::any_of(standing_text().labels.begin(),
                        standing_text().labels.end(),
                        [&](const std::string& label) {
                          const std::size_t end = label_end(label, rest);
                          size += end;
                          return end > 0;
                        });
    while (found && size < sentence.size() && is_ascii_space(sentence[size])) ++size;
  }
  return size;
}

}  // namespace readout::article
