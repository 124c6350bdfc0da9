// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/capital_words.h"

#include <algorithm>
#include <unordered_map>

#include "embedded/lemma_files.h"

namespace readout::engine {
namespace {

using Lines = std::unordered_map<std::string_view, std::string_view>;

/// Cuts the text up to `end` off; all of it where there is no `end`.
std::string_view cut(std::string_view& text, char end) {
  const std::size_t size = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return part;
}

/// Of each word the rest of its line.
Lines read_lines() {
  Lines lines;
  for (const EmbeddedFile& file : lemma_files()) {
    if (file.path != "en.capitals") continue;
    for (std::string_view text = file.bytes; !text.empty();) {
      std::string_view line = cut(text, '\n');
      const std::string_view word = cut(line, ' ');
      lines.emplace(word, line);
    }
  }
  return lines;
}

}  // namespace

std::optional<CapitalWord> capital_word(std::string_view written) {
  static const Lines lines = read_lines();
  const auto found = lines.find(written);
  if (found == lines.end()) return std::nullopt;
  std::string_view line = found->second;
  CapitalWord word{cut(line, ' ') == "always", {}};
  while (!line.empty()) word.forms.push_back(cut(line, ' '));
  return word;
}

}  // namespace readout::engine
