// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fingerprint.h"

#include <unicode/uchar.h>

#include "article/dateline.h"
#include "article/scan.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

bool is_wordlike(char32_t value) {
  const auto point = static_cast<UChar32>(value);
  constexpr std::uint32_t kMarks = U_GC_M_MASK;
  return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & kMarks) != 0;
}

/// Without separators: "U.S." and "US", "well-known" and "well known" are the same.
std::string letters_of(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (is_ascii_letter(byte) || is_digit(byte)) {
      letters.push_back(ascii_lower(byte));
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(byte) < 0x80) {
      ++at;
      continue;
    }
    // Whole runs are folded at once: marks combine with the letter before them.
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) {
      const CodePoint point = decode_utf8(text, end);
      if (!is_wordlike(point.value)) break;
      end += point.size;
    }
    if (end > at) append_fold(letters, text.substr(at, end - at));
    at = end > at ? end : at + decode_utf8(text, at).size;
  }
  return letters;
}

}  // namespace

std::string fingerprint(std::string_view body, std::string_view title) {
  if (const auto dateline = find_dateline(body)) body.remove_prefix(dateline->size);
  std::string letters = letters_of(body);
  if (letters.empty()) letters = letters_of(title);
  return letters.empty() ? std::string() : content_hash(letters);
}

}  // namespace readout::article
