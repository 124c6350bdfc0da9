// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fingerprint.h"

#include <unicode/uchar.h>

#include "base/fold.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace readout {

std::string fingerprint_of(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  std::string word;
  const auto flush = [&] {
    append_fold(letters, word);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    // Folding word by word keeps the plain ones on the fast way, whatever stands beside them.
    if (u_isalnum(static_cast<UChar32>(point.value)) != 0) {
      word.append(text, at, point.size);
    } else if (!word.empty()) {
      flush();
    }
    at += point.size;
  }
  flush();
  return letters.empty() ? std::string() : content_hash(letters);
}

}  // namespace readout
