// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a part's columns of its documents. Private to engine. For one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "engine/format/labels.h"
#include "engine/parts/part_columns.h"

namespace readout::engine {

class ColumnsBuilder {
 public:
  /// What an actor or issue is called.
  using LabelOf = std::function<Label(Field field, const std::string& id)>;

  /// The documents of a database, their ids moved up by `offset`. REQUIRES: all are then behind
  /// those added before. Throws Xapian's errors; Error{IndexFormat} for values that can't be read.
  void add(const Xapian::Database& database, std::uint32_t offset);

  [[nodiscard]] PartColumns take(const LabelOf& label_of);

 private:
  /// Values by the order in which they came.
  struct Facet {
    std::unordered_map<std::string, std::uint32_t> by_value;
    std::vector<const std::string*> values;
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> ordinals;

    void put(std::uint32_t id, const std::vector<std::string>& texts);
  };

  void add_documents(const Xapian::Database& database, std::uint32_t offset);
  void add_dates(const Xapian::Database& database, std::uint32_t offset);
  void add_copies(const Xapian::Database& database, std::uint32_t offset);
  void sort_copies();
  [[nodiscard]] PartFacet finished(Field field, Facet facet, const LabelOf& label_of) const;

  PartColumns columns_;
  std::array<Facet, kFacetedCount> facets_;
};

}  // namespace readout::engine
