// SPDX-License-Identifier: GPL-3.0-or-later
// Credits: who made the text and its pictures. Photographers, agencies, sign-offs and copyright
// lines are no actors of the story. Pure: safe from any thread.
#pragma once

#include <utility>
#include <vector>

#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// Which words of the body stand in a credit.
class Credits {
 public:
  explicit Credits(std::vector<bool> tokens) : tokens_(std::move(tokens)) {}

  [[nodiscard]] bool hold(article::TextField field, std::uint32_t at) const {
    return field == article::TextField::Body && tokens_[at];
  }

 private:
  std::vector<bool> tokens_;
};

/// "(AP Photo/Jane Roe)", "Photo: Jane Roe, USA Today", "Reporting by Jane Roe", "Jane Roe
/// contributed to this report", "© 2019 The Times". REQUIRES that all claims are for actors of the
/// catalogue. Linear in the text.
[[nodiscard]] Credits find_credits(const ArticleText& text, const MentionLedger& ledger);

}  // namespace readout::tagging
