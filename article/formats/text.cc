// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text, the format of last resort: a title line, perhaps a byline and a date, and the text.
#include "article/charset.h"
#include "article/formats/formats.h"
#include "article/formats/text_head.h"
#include "article/paragraphs.h"

namespace readout::article {

bool looks_like_text(std::string_view /*head*/) { return true; }

void read_text(Input& input, Reading& reading) {
  auto bytes = input.read_all(reading.limits().max_article_bytes);
  if (!bytes) {
    reading.too_large(0, input.size().value_or(0));
    return;
  }
  Draft draft;
  draft.article.body = with_unix_line_ends(to_utf8(std::move(*bytes)));
  take_text_head(draft);
  reading.article(std::move(draft), 0);
}

}  // namespace readout::article
