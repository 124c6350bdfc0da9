// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/patterns.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "article/scan.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

std::vector<std::string> split_at_stars(std::string_view pattern) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t star = pattern.find('*'); star != std::string_view::npos;
       star = pattern.find('*', begin)) {
    parts.emplace_back(pattern.substr(begin, star - begin));
    begin = star + 1;
  }
  parts.emplace_back(pattern.substr(begin));
  return parts;
}

/// The first place in `text` behind which `part` ends.
std::optional<std::size_t> find_part(std::string_view part, std::string_view text) {
  if (part.find('#') == std::string::npos) {
    const std::size_t at = text.find(part);
    return at == std::string_view::npos ? std::nullopt : std::optional(at + part.size());
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto end = pattern_end(part, text.substr(at))) return at + *end;
  }
  return std::nullopt;
}

/// `text` without the signs at its end.
std::string_view without_last_signs(std::string_view text) {
  while (!text.empty()) {
    const std::size_t last = previous_utf8(text, text.size());
    if (u_isalnum(static_cast<UChar32>(decode_utf8(text, last).value)) != 0) break;
    text = text.substr(0, last);
  }
  return text;
}

}  // namespace

bool has_capital(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size(); at += decode_utf8(pattern, at).size) {
    if (u_isupper(static_cast<UChar32>(decode_utf8(pattern, at).value)) != 0) return true;
  }
  return false;
}

std::optional<std::size_t> pattern_end(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  for (const char byte : pattern) {
    if (byte == '#') {
      const std::size_t begin = at;
      while (at < text.size() && is_digit(text[at])) ++at;
      if (at == begin) return std::nullopt;
    } else if (at == text.size() || text[at++] != byte) {
      return std::nullopt;
    }
  }
  return at;
}

void Patterns::add(std::string_view lines) {
  for_each_line(lines, [this](std::string_view line) {
    const bool as_written = has_capital(line);
    Pattern pattern{split_at_stars(as_written ? std::string(line) : fold(line)), {}, as_written};
    for (const std::string& part : pattern.parts) {
      if (part.find('#') != std::string::npos) continue;
      BytePairs::each(part, [&pattern](std::size_t pair) { pattern.pairs.push_back(pair); });
    }
    const std::string& first = pattern.parts.front();
    const bool floats = first.empty() || first.front() == '#';
    auto& list = floats ? floating_ : anchored_[static_cast<unsigned char>(first.front())];
    list.push_back(std::move(pattern));
  });
}

bool Patterns::matches(const Pattern& pattern, std::string_view text) {
  const std::vector<std::string>& parts = pattern.parts;
  const auto first = pattern_end(parts.front(), text);
  if (!first) return false;
  text.remove_prefix(*first);
  if (parts.size() == 1) return without_last_signs(text).empty();
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    const auto end = find_part(parts[i], text);
    if (!end) return false;
    text.remove_prefix(*end);
  }
  const std::string& last = parts.back();
  return last.empty() || text.ends_with(last) || without_last_signs(text).ends_with(last);
}

bool Patterns::any_floats(const PatternText& text) const {
  return std::any_of(floating_.begin(), floating_.end(), [&](const Pattern& pattern) {
    const BytePairs& there = text.pairs(pattern.as_written);
    return std::all_of(pattern.pairs.begin(),
                       pattern.pairs.end(),
                       [&there](std::size_t pair) { return there.have(pair); }) &&
           matches(pattern, pattern.as_written ? text.written() : text.folded());
  });
}

bool Patterns::match(const PatternText& text) const {
  const auto fits = [&text](const Pattern& pattern) {
    return matches(pattern, pattern.as_written ? text.written() : text.folded());
  };
  const auto any = [&](const std::vector<Pattern>& list) {
    return std::any_of(list.begin(), list.end(), fits);
  };
  if (text.written().empty() || text.folded().empty()) return false;
  const auto folded = static_cast<unsigned char>(text.folded().front());
  const auto written = static_cast<unsigned char>(text.written().front());
  return any(anchored_[folded]) || (written != folded && any(anchored_[written])) ||
         any_floats(text);
}

}  // namespace readout::article
