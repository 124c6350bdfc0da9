// SPDX-License-Identifier: GPL-3.0-or-later
// The values of one faceted field over all parts of an index. A value is named by its ordinal,
// which is common to all parts: those of the first part keep its order, and each further part adds
// what the parts before it lack. So a state that has the leading parts of another has their
// ordinals too, and takes over what was worked out for them. Private to engine. Immutable once
// made: shared between threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/parts/numbered_parts.h"

namespace readout::engine {

class FacetColumn {
 public:
  /// `place` of the field in kFacetedFields. `before`: of an earlier state, or null. `parts` must
  /// outlive it.
  FacetColumn(const NumberedParts& parts, std::size_t place, const FacetColumn* before);

  /// Ordinals of an article's values; empty for one that has none.
  [[nodiscard]] std::span<const std::uint32_t> of(ArticleNumber number) const noexcept {
    const std::size_t place = parts_->place_of(number);
    const std::uint32_t id = number - (*parts_)[place].base;
    const Layer& layer = *layers_[place];
    const std::vector<std::uint32_t>& starts = layer.facet->starts;
    if (std::size_t{id} + 1 >= starts.size()) return {};
    return {layer.ordinals + starts[id], layer.ordinals + starts[id + 1]};
  }

  /// Calls `take` with the values of each of some articles, as of() gives them. Fastest for
  /// ascending numbers.
  template <typename Take>
  void each_of(std::span<const ArticleNumber> articles, const Take& take) const {
    for (std::size_t i = 0; i < articles.size();) {
      const std::size_t place = parts_->place_of(articles[i]);
      const ArticleNumber base = (*parts_)[place].base;
      const Layer& layer = *layers_[place];
      const std::vector<std::uint32_t>& starts = layer.facet->starts;
      const ArticleNumber end =
          base + static_cast<ArticleNumber>(std::max<std::size_t>(starts.size(), 1) - 1);
      for (; i < articles.size() && articles[i] >= base && articles[i] < end; ++i) {
        const std::uint32_t id = articles[i] - base;
        take(std::span(layer.ordinals + starts[id], layer.ordinals + starts[id + 1]));
      }
      // Those behind the last that has any value.
      while (i < articles.size() && articles[i] >= end && parts_->place_of(articles[i]) == place)
        ++i;
    }
  }

  /// How many values there are; ordinals are below.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view value(std::uint32_t ordinal) const;
  /// Nothing if no article has it.
  [[nodiscard]] std::optional<std::uint32_t> ordinal(std::string_view value) const;

  /// What the value is called, and its kind: as the newest part that has it says. Views into the
  /// columns of parts.
  [[nodiscard]] std::string_view name(std::uint32_t ordinal) const;
  [[nodiscard]] std::string_view kind(std::uint32_t ordinal) const;

  /// How many articles have it.
  [[nodiscard]] std::uint32_t articles(std::uint32_t ordinal) const { return articles_[ordinal]; }
  /// The same of all values, by ordinal.
  [[nodiscard]] const std::vector<std::uint32_t>& articles() const noexcept { return articles_; }

  /// Calls `take` with the values whose names have a word, or words that begin so: their ordinals
  /// and places, some more than once.
  template <typename Take>
  void with_word(std::string_view word, bool as_beginning, const Take& take) const {
    for (const auto& layer : layers_) {
      const PartFacet& facet = *layer->facet;
      for (std::size_t at = facet.words.first_from(word); at < facet.words.size(); ++at) {
        const std::string_view found = facet.words[at];
        if (as_beginning ? !found.starts_with(word) : found != word) break;
        for (std::size_t i = facet.word_starts[at]; i < facet.word_starts[at + 1]; ++i) {
          const std::uint32_t ordinal = layer->common(facet.placed[i] / 4);
          if (articles_[ordinal] > 0) take(ordinal, static_cast<NamePlace>(facet.placed[i] % 4));
        }
      }
    }
  }

 private:
  /// A part's values among those of all parts.
  struct Layer {
    std::shared_ptr<const Part> part;  ///< keeps what `facet` points at
    const PartFacet* facet = nullptr;
    /// By the part's own ordinal; empty for the first part, whose ordinals are the common ones.
    std::vector<std::uint32_t> common_ordinals;
    const std::uint32_t* ordinals = nullptr;  ///< common, as facet->starts divides them
    std::vector<std::uint32_t> translated;    ///< what `ordinals` points at, but for the first part
    std::uint32_t first_new = 0;       ///< common ordinal of the first value that is new here
    std::vector<std::uint32_t> fresh;  ///< the part's own ordinals of the new ones, ascending
    /// Of values that parts before have too, but call otherwise: common and own ordinal, ascending.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> renamed;

    [[nodiscard]] std::uint32_t common(std::uint32_t own) const {
      return common_ordinals.empty() ? own : common_ordinals[own];
    }
  };
  /// Where a value's name stands.
  struct Named {
    const PartFacet* facet;
    std::uint32_t own;
  };

  [[nodiscard]] std::shared_ptr<const Layer> layer_of(const std::shared_ptr<const Part>& part,
                                                      std::size_t place);
  void count(const NumberedPart& part, const Layer& layer);
  [[nodiscard]] std::optional<std::uint32_t> known(std::string_view value) const;
  [[nodiscard]] Named introduced(std::uint32_t ordinal) const;
  [[nodiscard]] Named named(std::uint32_t ordinal) const;

  const NumberedParts* parts_;
  std::vector<std::shared_ptr<const Layer>> layers_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> articles_;  // by common ordinal
};

}  // namespace readout::engine
