// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a part's columns: of articles as they are written, in any order, or of the columns of other
// parts. Until then it holds about what the columns take. Private to engine. For one thread.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "article/tags.h"
#include "engine/parts/facet_builder.h"
#include "engine/parts/part_columns.h"

namespace readout::engine {

class ColumnsBuilder {
 public:
  /// `id`: of its document, which no other has. `length`: in words, as Xapian counts them. Of
  /// several articles the one with the greatest id decides what an actor or issue is called.
  void add(std::uint32_t id, const article::TaggedArticle& tagged, std::uint32_t length);

  /// The articles of another part, their ids moved up by `offset` (or down: it wraps). What it
  /// calls its values they are called from now on.
  void add(const PartColumns& part, std::uint32_t offset);

  /// Of all. The last call.
  [[nodiscard]] PartColumns take();

 private:
  struct Row {
    std::uint32_t id;
    std::int32_t day;
    std::int64_t instant;
    std::uint32_t length;
  };

  void put_articles(PartColumns& columns, const std::vector<FacetBuilder::Place>& places) const;
  void put_copies(PartColumns& columns);

  std::vector<Row> rows_;                                        // in the order in which they came
  std::vector<std::pair<std::uint64_t, std::uint32_t>> copies_;  // hash and id
  std::array<FacetBuilder, kFacetedCount> facets_;
};

}  // namespace readout::engine
