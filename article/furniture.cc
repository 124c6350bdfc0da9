// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "article/clean.h"
#include "article/scan.h"
#include "article/standing_text.h"
#include "base/fold.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

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
