// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/authors.h"

#include <algorithm>
#include <array>

#include "article/scan.h"

namespace readout::article {
namespace {

void add(std::vector<std::string>& list, std::string_view item) {
  item = trim_ascii(item);
  if (!item.empty()) list.emplace_back(item);
}

/// Length of the "and" that separates two names at `at`; 0 if there is none.
std::size_t conjunction_at(std::string_view text, std::size_t at) {
  for (const std::string_view word : {" and ", " & ", " with "}) {
    if (starts_with_ascii(text.substr(at), word)) return word.size();
  }
  return 0;
}

bool continues_name(std::string_view after_comma) {
  constexpr auto kSuffixes =
      std::to_array<std::string_view>({"Jr", "Sr", "II", "III", "PhD", "MD"});
  const std::string_view word = trim_ascii(after_comma).substr(0, 3);
  return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&](std::string_view suffix) {
    return word.starts_with(suffix) &&
           (word.size() == suffix.size() || !is_ascii_letter(word[suffix.size()]));
  });
}

}  // namespace

std::vector<std::string> split_authors(std::string_view text) {
  std::vector<std::string> names;
  text = trim_ascii(text);
  if (starts_with_ascii(text, "by ")) text.remove_prefix(3);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool separator = text[at] == ';' || text[at] == '|' || text[at] == '\n' ||
                           (text[at] == ',' && !continues_name(text.substr(at + 1)));
    const std::size_t conjunction = text[at] == ' ' ? conjunction_at(text, at) : 0;
    if (!separator && conjunction == 0) continue;
    add(names, text.substr(begin, at - begin));
    begin = at + (separator ? 1 : conjunction);
    // One space may serve two words: "Roe, and Poe".
    if (conjunction > 0) at = begin - 2;
  }
  add(names, text.substr(std::min(begin, text.size())));
  std::erase_if(names, [](const std::string& name) { return same_ascii(name, "and"); });
  for (std::string& name : names) {
    if (starts_with_ascii(name, "and ")) name.erase(0, 4);
  }
  return names;
}

std::vector<std::string> split_keywords(std::string_view text) {
  std::vector<std::string> keywords;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ',' && text[at] != ';') continue;
    add(keywords, text.substr(begin, at - begin));
    begin = at + 1;
  }
  return keywords;
}

}  // namespace readout::article
