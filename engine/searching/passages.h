// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of a text as a snippet may show them, with their marks. Private to engine. One
// object for one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <string_view>
#include <vector>

#include "base/sentences.h"
#include "base/span.h"
#include "engine/searching/highlight.h"

namespace readout::engine {

/// Which parts of the query a sentence has: bit n for part n; parts beyond 63 share the last bit.
using Parts = std::uint64_t;

struct Passage {
  Span span;
  std::uint32_t first = span.begin;  ///< where it begins with its labels
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

/// The sentences of a text; several are one where a match goes over their ends. Where standing text
/// is passed over, labels of the page at a sentence's beginning are taken from it, and phrases
/// match in standing text, words don't. Only those with matches are looked for, others when they
/// are asked for, and each is judged when it is given away: most never are.
class Passages {
 public:
  /// `text` and `marker` must outlive it. `language` is the article's.
  Passages(std::string_view text,
           const Marker& marker,
           std::string_view language,
           StandingText standing);

  // What is given away lives as long as this; null: there is none.

  /// The sentence that adds most to `known`, if one adds anything. Of equals one that tells of the
  /// article, then one that fits into `room`, then the earliest.
  [[nodiscard]] const Passage* best(Parts known, std::size_t room);

  /// The first sentence that tells of the article.
  [[nodiscard]] const Passage* beginning();

  /// The sentence behind another one.
  [[nodiscard]] const Passage* after(const Passage& passage);

  /// Whether there is any.
  [[nodiscard]] bool empty() const { return !sentences_.from(0); }

 private:
  void judge(Passage& passage) const;
  [[nodiscard]] Passage* best_so_far(Parts known, std::size_t room);
  [[nodiscard]] const Passage* from(std::size_t end);

  std::string_view text_;
  StandingText standing_;
  SentenceFinder sentences_;
  std::list<Passage> passages_;  ///< in the order of the text
  Parts exact_ = 0;  ///< of phrases: what was asked for word by word is shown wherever it stands
};

}  // namespace readout::engine
