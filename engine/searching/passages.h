// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of a text as a snippet may show them, with their marks. Private to engine. One
// object for one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "engine/searching/highlight.h"

namespace readout::engine {

/// Which parts of the query a sentence has: bit n for part n; parts beyond 63 share the last bit.
using Parts = std::uint64_t;

struct Passage {
  Span span;
  std::vector<Match> matches = {};
  Parts parts = 0;
  bool standing = false;  ///< standing text (article/standing_text.h): tells nothing of the article
  bool judged = false;    ///< whether `standing` is known, and labels and their matches are gone
};

/// What to make of standing text and of labels of the page.
enum class StandingText : std::uint8_t {
  PassedOver,
  Shown,  ///< like all other text
};

/// The sentences in order; several are one where a match goes over their ends. Where standing
/// text is passed over, labels of the page at a sentence's beginning are taken from it, and phrases
/// match in standing text, words don't. Each is judged when it is asked for: most never are.
class Passages {
 public:
  /// `text` must outlive it. `language` is the article's.
  Passages(std::string_view text,
           const HighlightTerms& terms,
           std::string_view language,
           StandingText standing);

  [[nodiscard]] std::size_t size() const { return passages_.size(); }
  [[nodiscard]] const Passage& operator[](std::size_t index);

  /// The sentence that adds most to `known`; size() if none adds anything. Of equals one that tells
  /// of the article, then one that fits into `room`, then the earliest.
  [[nodiscard]] std::size_t best(Parts known, std::size_t room);

  /// The first sentence that tells of the article; size() if none does.
  [[nodiscard]] std::size_t beginning();

 private:
  void judge(Passage& passage) const;
  [[nodiscard]] std::size_t best_so_far(Parts known, std::size_t room) const;

  std::string_view text_;
  std::vector<Passage> passages_;
  Parts exact_ = 0;  ///< of phrases: what was asked for word by word is shown wherever it stands
};

}  // namespace readout::engine
