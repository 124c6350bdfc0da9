// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one facet of a part's columns. Until then it holds each text once and numbers beside: about
// what the facet takes. Private to engine. For one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/format/labels.h"
#include "engine/format/term_table.h"
#include "engine/parts/part_columns.h"

namespace readout::engine {

class FacetBuilder {
 public:
  /// The next article. `labels`: of the values, or none. Of several articles the one with the
  /// greatest id decides what a value is called.
  void add(std::uint32_t id,
           const std::vector<std::string>& values,
           const std::vector<Label>& labels);

  /// The next articles: those of another part with these ids. All its values are called as in it
  /// from now on.
  void add(const PartFacet& part, const std::vector<std::uint32_t>& ids);

  /// Where an article is to stand.
  struct Place {
    std::uint32_t id;
    std::uint32_t added;  ///< as which article it was added, from 0
  };
  /// Of these articles, ascending by id, with the values that they have. `end`: one more than the
  /// greatest id.
  [[nodiscard]] PartFacet made(const std::vector<Place>& places, std::uint32_t end) const;

 private:
  struct Named {
    std::uint32_t name = 0;  // in names_
    std::uint32_t kind = 0;
    std::uint32_t by = 0;  // id of the article
  };
  using Ordinals = std::vector<std::uint32_t>;

  void call(std::uint32_t value, std::string_view name, std::string_view kind, std::uint32_t by);
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t added) const;
  [[nodiscard]] Ordinals sorted_values(const Ordinals& articles) const;
  void put_values(PartFacet& facet, const Ordinals& order) const;

  TermTable values_;  // in the order in which they came
  TermTable names_;
  std::vector<Named> named_;  // by value; empty where values are their own names
  Ordinals starts_;           // by article, in the order in which they came
  Ordinals ordinals_;
};

}  // namespace readout::engine
