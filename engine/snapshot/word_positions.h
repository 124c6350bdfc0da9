// SPDX-License-Identifier: GPL-3.0-or-later
// Where some words stand in the titles or the bodies of articles, read article by article. Private
// to engine. Belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/contract/checkpoint.h"
#include "engine/fields/schema.h"
#include "engine/parts/article_number.h"
#include "engine/parts/numbered_parts.h"
#include "engine/parts/term_vectors.h"

namespace readout::engine {

class WordPositions {
 public:
  /// Of one article's words.
  struct Found {
    std::uint32_t occurrences = 0;         ///< those without a position too
    std::vector<std::uint32_t> positions;  ///< ascending
  };

  /// `text` is the title or the body; words as they stand in its terms, without the prefix. The
  /// parts and the checkpoint must outlive it.
  WordPositions(const NumberedParts& parts,
                Field text,
                std::vector<std::string> words,
                const Checkpoint& checkpoint)
      : parts_(parts),
        checkpoint_(checkpoint),
        text_(text),
        words_(std::move(words)),
        found_(words_.size()) {}

  /// Of each word, in their order; until the next call. Fastest for ascending numbers. Throws
  /// Error: IndexFormat, Io; and what the checkpoint throws.
  [[nodiscard]] const std::vector<Found>& in(ArticleNumber article);

 private:
  struct Wanted {
    std::uint32_t number;
    std::size_t word;
  };

  void turn_to(std::size_t place);

  const NumberedParts& parts_;
  const Checkpoint& checkpoint_;
  Field text_;
  std::vector<std::string> words_;
  std::vector<Found> found_;
  // Of the part that was asked last.
  std::optional<std::size_t> place_;
  std::optional<VectorsWindow> window_;
  std::vector<Wanted> wanted_;  // those that it has
};

}  // namespace readout::engine
