// SPDX-License-Identifier: GPL-3.0-or-later
// A part of an index, held open: its columns, its term vectors, and a database handle for each of
// so many slots. Who has a slot uses its handle; no two threads have the same one. As long as a
// part is held, its files can be read, even when they have been removed meanwhile. Private to
// engine. Immutable: shared between threads, apart from the handles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/parts/part_columns.h"
#include "engine/parts/term_vectors.h"

namespace readout::engine {

class Part {
 public:
  /// Opens `slots` handles. Throws Xapian's errors; Error{IndexFormat} if it is damaged.
  Part(const std::filesystem::path& folder, std::size_t slots);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const PartColumns& columns() const noexcept { return columns_; }
  [[nodiscard]] const TermVectors& vectors() const noexcept { return vectors_; }
  [[nodiscard]] std::size_t slots() const noexcept { return databases_.size(); }
  [[nodiscard]] const Xapian::Database& database(std::size_t slot) const {
    return databases_.at(slot);
  }

 private:
  std::string name_;
  std::vector<Xapian::Database> databases_;
  PartColumns columns_;
  TermVectors vectors_;
};

}  // namespace readout::engine
