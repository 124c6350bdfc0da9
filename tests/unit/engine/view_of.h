// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of searching: documents of Xapian's as an index of one part. One thread.
#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "engine/format/part_metadata.h"
#include "engine/parts/columns_builder.h"
#include "engine/parts/part.h"
#include "engine/snapshot/index_view.h"
#include "tests/support/temp_dir.h"

namespace readout::test {

class ViewOf {
 public:
  /// `fill(database)` adds the documents.
  template <typename Fill>
  explicit ViewOf(const Fill& fill) : columns_(part_of(fill), nullptr) {}

  [[nodiscard]] const engine::IndexView& view() const { return view_; }
  [[nodiscard]] const engine::Columns& columns() const { return columns_; }
  [[nodiscard]] const Xapian::Database& database() const {
    return columns_.parts()[0].part->database(0);
  }

 private:
  template <typename Fill>
  engine::NumberedParts part_of(const Fill& fill) {
    const std::string path = (folder_ / "part").string();
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    engine::write_format(database);
    fill(database);
    database.commit();
    engine::ColumnsBuilder builder;
    builder.add(database, 0);
    write_columns(builder.take([](engine::Field, const std::string& id) {
      return engine::Label{id, ""};
    }),
                  database);
    database.commit();
    return engine::NumberedParts({{std::make_shared<const engine::Part>(path, 1),
                                   std::make_shared<const engine::DeletedSet>(),
                                   0}});
  }

  TempDir folder_;
  engine::Columns columns_;
  engine::WordLists word_lists_{1 << 20};
  engine::IndexView view_{columns_, 0, word_lists_};
};

}  // namespace readout::test
