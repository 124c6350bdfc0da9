// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/clean.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "article/scan.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

// Only those that double escaping leaves behind; a text about "&copy;" keeps it.
constexpr auto kEntities = std::to_array<Entity>({{"&amp;", "&"},
                                                  {"&quot;", "\""},
                                                  {"&#39;", "'"},
                                                  {"&#039;", "'"},
                                                  {"&apos;", "'"},
                                                  {"&lt;", "<"},
                                                  {"&gt;", ">"},
                                                  {"&nbsp;", " "},
                                                  {"&#160;", " "},
                                                  {"&#8217;", "’"},
                                                  {"&#8220;", "“"},
                                                  {"&#8221;", "”"},
                                                  {"&rsquo;", "’"},
                                                  {"&mdash;", "—"}});

const Entity* entity_at(std::string_view text) {
  for (const Entity& entity : kEntities) {
    if (text.starts_with(entity.name)) return &entity;
  }
  return nullptr;
}

bool is_space(char32_t value) {
  return value == ' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
         value == 0x202F || value == 0x205F || value == 0x3000;
}

bool is_dropped(char32_t value) {
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool zero_width = value == 0x200B || value == 0x2060 || value == 0xFEFF || value == 0xAD;
  return control || zero_width;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    lines.push_back(text.substr(begin, at - begin));
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    begin = at + 1;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

/// Whether lines were broken at a column: all but the last of each block about equally long, and
/// none long.
bool is_wrapped(const std::vector<std::vector<std::string>>& blocks) {
  constexpr std::size_t kShortest = 50;
  constexpr std::size_t kLongest = 100;
  std::size_t inner = 0;
  std::size_t fitting = 0;
  for (const auto& block : blocks) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const std::size_t length = count_code_points(block[i]);
      if (length > kLongest) return false;
      if (i + 1 == block.size()) continue;
      ++inner;
      if (length >= kShortest) ++fitting;
    }
  }
  constexpr std::size_t kFewest = 3;
  return inner >= kFewest && fitting * 10 >= inner * 8;
}

std::vector<std::vector<std::string>> split_blocks(std::string_view text) {
  std::vector<std::vector<std::string>> blocks(1);
  for (const std::string_view line : split_lines(text)) {
    std::string clean = clean_line(line);
    if (!clean.empty()) {
      blocks.back().push_back(std::move(clean));
    } else if (!blocks.back().empty()) {
      blocks.emplace_back();
    }
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

struct Furniture {
  std::string_view start;  // folded
  bool whole;              // the line must be no more than this (and punctuation)
};

constexpr auto kFurniture =
    std::to_array<Furniture>({{"this post was originally published", false},
                              {"this article was originally published", false},
                              {"this story was originally published", false},
                              {"this article originally appeared", false},
                              {"this post originally appeared", false},
                              {"this story originally appeared", false},
                              {"this post first appeared", false},
                              {"this article first appeared", false},
                              {"originally published at", false},
                              {"originally published on", false},
                              {"originally posted on", false},
                              {"view the original article", false},
                              {"view original post", false},
                              {"read the original article", false},
                              {"click here to read", false},
                              {"continue reading", false},
                              {"share this", false},
                              {"follow us on", false},
                              {"sign up for", false},
                              {"subscribe to our", false},
                              {"all rights reserved", false},
                              {"copyright ", false},
                              {"read more", true},
                              {"read the full story", true},
                              {"advertisement", true},
                              {"story continues below", false},
                              {"related articles", true},
                              {"related", true}});

std::string_view strip_ends(std::string_view line) {
  const auto is_edge = [](char byte) {
    return !is_ascii_letter(byte) && !is_digit(byte) && static_cast<unsigned char>(byte) < 0x80;
  };
  while (!line.empty() && is_edge(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_edge(line.back())) line.remove_suffix(1);
  return line;
}

bool is_appeared_first(std::string_view folded) {
  return folded.starts_with("the post ") &&
         folded.find("appeared first on") != std::string_view::npos;
}

std::size_t digits_or_word_end(std::string_view text, std::size_t at) {
  const bool number = at < text.size() && is_digit(text[at]);
  while (at < text.size()) {
    const char byte = text[at];
    const bool belongs = number ? is_digit(byte)
                                : (byte >= 'a' && byte <= 'z') || is_digit(byte) || byte == '-' ||
                                      byte == '_' || byte == '%' || byte == '.';
    if (!belongs) break;
    ++at;
  }
  return at;
}

/// The end of "?w=2048&quality=80" from `at` on; `at` where there is none. A value ends where its
/// kind of character does: what follows directly is the first word of the text.
std::size_t query_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  char sign = '?';
  while (end < text.size() && text[end] == sign) {
    std::size_t name = end + 1;
    while (name < text.size() &&
           (is_ascii_letter(text[name]) || text[name] == '_' || text[name] == '-'))
      ++name;
    if (name >= text.size() || text[name] != '=') break;
    end = digits_or_word_end(text, name + 1);
    sign = '&';
  }
  return end;
}

/// The end of an image address at the beginning of `text`, if there is one.
std::optional<std::size_t> image_address_end(std::string_view text) {
  constexpr auto kEndings =
      std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"});
  if (!starts_with_ascii(text, "https://") && !starts_with_ascii(text, "http://"))
    return std::nullopt;
  const std::string_view token = text.substr(0, std::min(text.find(' '), text.size()));
  std::optional<std::size_t> end;
  for (const std::string_view ending : kEndings) {
    const std::size_t found = find_ascii(token, ending);
    if (found == std::string_view::npos) continue;
    const std::size_t after = found + ending.size();
    if (!end || after < *end) end = after;
  }
  if (end) return query_end(token, *end);
  return std::nullopt;
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  const auto put = [&](std::string_view piece) {
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    out.append(piece);
  };
  for (std::size_t at = 0; at < text.size();) {
    const Entity* entity = text[at] == '&' ? entity_at(text.substr(at)) : nullptr;
    if (entity != nullptr) {
      if (entity->text == " ")
        space = true;
      else
        put(entity->text);
      at += entity->name.size();
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    if (is_space(point.value)) {
      space = true;
    } else if (!is_dropped(point.value)) {
      const bool broken = point.value == 0xFFFD && point.size == 1;
      put(broken ? std::string_view("\xEF\xBF\xBD") : text.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  std::vector<std::vector<std::string>> blocks = split_blocks(text);
  const bool wrapped = is_wrapped(blocks);
  std::vector<std::string> paragraphs;
  for (auto& block : blocks) {
    std::string joined;
    for (std::string& line : block) {
      if (!wrapped) {
        paragraphs.push_back(std::move(line));
        continue;
      }
      if (!joined.empty()) joined += ' ';
      joined += line;
    }
    if (!joined.empty()) paragraphs.push_back(std::move(joined));
  }
  return paragraphs;
}

bool is_furniture(std::string_view line) {
  constexpr std::size_t kLongest = 200;  // a paragraph that only begins like furniture is text
  if (line.size() > kLongest) return false;
  const std::string folded = fold(strip_ends(line));
  if (is_appeared_first(folded)) return true;
  return std::any_of(kFurniture.begin(), kFurniture.end(), [&folded](const Furniture& row) {
    return row.whole ? folded == row.start : folded.starts_with(row.start);
  });
}

void drop_furniture(std::vector<std::string>& paragraphs) {
  while (!paragraphs.empty() && is_furniture(paragraphs.back())) paragraphs.pop_back();
  const auto text = std::find_if_not(paragraphs.begin(), paragraphs.end(), &is_furniture);
  paragraphs.erase(paragraphs.begin(), text);
}

std::string take_leading_image(std::vector<std::string>& paragraphs) {
  if (paragraphs.empty()) return {};
  const auto end = image_address_end(paragraphs.front());
  if (!end) return {};
  std::string address = paragraphs.front().substr(0, *end);
  paragraphs.front() = std::string(trim_ascii(std::string_view(paragraphs.front()).substr(*end)));
  if (paragraphs.front().empty()) paragraphs.erase(paragraphs.begin());
  return address;
}

}  // namespace readout
