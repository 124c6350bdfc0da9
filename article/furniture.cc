// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "article/clean.h"
#include "article/scan.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

// Beginnings of paragraphs that reposting and publishing software adds; folded.
constexpr auto kBeginnings = std::to_array<std::string_view>({
    "this post was originally published",
    "this article was originally published",
    "this story was originally published",
    "this article originally appeared",
    "this story originally appeared",
    "this post originally appeared",
    "originally published at",
    "originally published on",
    "this article first appeared",
    "click here to read",
    "click here to subscribe",
    "click here to continue",
    "sign up for our",
    "sign up to our",
    "subscribe to our",
    "follow us on",
    "read the full article",
    "read the full story",
    "read the original",
    "continue reading",
    "share this:",
    "share this article",
    "share this story",
    "like this:",
    "source link",
    "originally posted on",
    "view the original article",
    "view original post",
    "all rights reserved",
    "copyright \u00a9",
    "sign up for daily",
    "story continues below",
});

// Whole paragraphs; folded, without full stops, dots and arrows at the end.
constexpr auto kWholes = std::to_array<std::string_view>({
    "read more", "read more at",  "keep reading", "advertisement", "advertisment", "sponsored",
    "share",     "tweet",         "related",      "loading",       "source",       "print",
    "email",     "view comments", "comments",     "see more",      "show more",    "learn more",
    "sign up",   "subscribe",     "read next",    "more stories",
});

// Longer paragraphs are text, whatever they begin with.
constexpr std::size_t kLongestFurniture = 240;

bool is_the_post_appeared(std::string_view folded) {
  if (!folded.starts_with("the post ") && !folded.starts_with("the article ")) return false;
  return folded.find(" appeared first on ") != std::string_view::npos ||
         folded.find(" first appeared on ") != std::string_view::npos;
}

std::string letters_and_figures(std::string_view text) {
  const std::string folded = fold(text);
  std::string kept;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode_utf8(folded, at);
    if (u_isalnum(static_cast<UChar32>(point.value)) != 0) kept.append(folded, at, point.size);
    at += point.size;
  }
  return kept;
}

constexpr auto kImageEndings =
    std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"});

/// Where the path of an image's address ends, 0 if it is not one.
std::size_t image_path_end(std::string_view address) {
  std::size_t best = 0;
  for (const std::string_view ending : kImageEndings) {
    const std::size_t at = find_ascii(address, ending);
    if (at != std::string_view::npos && (best == 0 || at + ending.size() < best))
      best = at + ending.size();
  }
  return best;
}

bool may_begin_text(char byte) {
  return (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80 || byte == '"' ||
         byte == '\'' || byte == '(' || byte == '[';
}

/// Where the address ends and glued text begins: at the first capital or quotation mark after the
/// last value of the address, or after its path if it has no values.
std::size_t glued_text(std::string_view token, std::size_t path_end) {
  if (path_end >= token.size() || token[path_end] != '?') return path_end;
  std::size_t at = std::max(token.rfind('=') + 1, path_end + 1);
  while (at < token.size()) {
    if (token[at] == '%') {
      at += 3;
    } else if (may_begin_text(token[at])) {
      break;
    } else {
      ++at;
    }
  }
  return std::min(at, token.size());
}

}  // namespace

bool is_furniture(std::string_view paragraph) {
  if (paragraph.size() > kLongestFurniture) return false;
  const std::string folded = fold(paragraph);
  std::string_view text = folded;
  const auto starts = [&](std::string_view beginning) { return text.starts_with(beginning); };
  if (std::any_of(kBeginnings.begin(), kBeginnings.end(), starts)) return true;
  if (is_the_post_appeared(text)) return true;
  while (!text.empty() && !is_ascii_letter(text.back()) && !is_digit(text.back()))
    text.remove_suffix(1);
  return std::find(kWholes.begin(), kWholes.end(), text) != kWholes.end();
}

void drop_furniture(std::vector<std::string>& paragraphs) {
  const auto is_text = [](const std::string& paragraph) { return !is_furniture(paragraph); };
  const auto first = std::find_if(paragraphs.begin(), paragraphs.end(), is_text);
  paragraphs.erase(paragraphs.begin(), first);
  const auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(), is_text);
  paragraphs.erase(last.base(), paragraphs.end());
}

void drop_repeated_title(std::vector<std::string>& paragraphs, std::string_view title) {
  if (paragraphs.size() < 2 || title.empty()) return;
  const std::string_view first = paragraphs.front();
  if (first.size() > title.size() * 2 + 16) return;
  if (letters_and_figures(first) == letters_and_figures(title))
    paragraphs.erase(paragraphs.begin());
}

std::string take_leading_image(std::vector<std::string>& paragraphs) {
  if (paragraphs.empty()) return {};
  std::string& first = paragraphs.front();
  if (!starts_with_ascii(first, "https://") && !starts_with_ascii(first, "http://")) return {};
  const std::string_view token = std::string_view(first).substr(0, first.find(' '));
  const std::size_t path_end = image_path_end(token);
  if (path_end == 0) return {};
  const std::size_t end = glued_text(token, path_end);
  std::string image = first.substr(0, end);
  first.erase(0, end);
  first.erase(0, std::min(first.find_first_not_of(' '), first.size()));
  if (first.empty()) paragraphs.erase(paragraphs.begin());
  return image;
}

}  // namespace readout::article
