// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of searching: documents of Xapian's as an index of one part. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <xapian.h>

#include "article/dates.h"
#include "engine/format/part_metadata.h"
#include "engine/parts/columns_builder.h"
#include "engine/parts/part.h"
#include "engine/snapshot/index_view.h"
#include "engine/writing/term_vectors_writer.h"
#include "tests/support/temp_dir.h"

namespace readout::test {

/// Where a document may have the day of publication, by Xapian::sortable_serialise().
inline constexpr Xapian::valueno kDaySlot = 0;

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
    write_vectors(database, path);
    engine::ColumnsBuilder builder;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id)
      builder.add(*id, article_of(database.get_document(*id)), id.get_doclength());
    write_columns(builder.take(), database);
    database.commit();
    return engine::NumberedParts({{std::make_shared<const engine::Part>(path, 1),
                                   std::make_shared<const engine::DeletedSet>(),
                                   0}});
  }

  static article::TaggedArticle article_of(const Xapian::Document& document) {
    article::TaggedArticle made;
    const std::string day = document.get_value(kDaySlot);
    if (day.empty()) return made;
    const auto number = static_cast<std::int32_t>(Xapian::sortable_unserialise(day));
    made.article.published = {article::iso_day(number), article::DatePrecision::Day, ""};
    return made;
  }

  /// As the documents' postings tell.
  static void write_vectors(const Xapian::Database& database, const std::string& part) {
    engine::TermTable terms;
    engine::BatchVectors batch{0, {}};
    batch.vectors.resize(std::size_t{database.get_lastdocid()} + 1);
    const auto last = database.postlist_end(std::string());
    for (auto id = database.postlist_begin(std::string()); id != last; ++id) {
      const auto end = database.termlist_end(*id);
      for (auto term = database.termlist_begin(*id); term != end; ++term) {
        const bool in_title = (*term)[0] == 'S';
        if (!in_title && (*term)[0] >= 'A' && (*term)[0] <= 'Z') continue;
        engine::TermVector& vector = batch.vectors[*id];
        engine::TextVector& text = in_title ? vector.title : vector.body;
        const auto places = term.positionlist_count();
        const unsigned weight = in_title ? engine::spec_of(engine::Field::Title).weight : 1;
        text.terms.push_back({terms.number_of((*term).substr(in_title ? 1 : 0)),
                              places,
                              term.get_wdf() / weight - places});
        text.positions.insert(
            text.positions.end(), term.positionlist_begin(), term.positionlist_end());
      }
    }
    engine::write_term_vectors(
        std::filesystem::path(part) / engine::kTermVectorsFile, batch, terms);
  }

  TempDir folder_;
  engine::Columns columns_;
  engine::WordLists word_lists_{1 << 20};
  engine::IndexView view_{columns_, 0, word_lists_, engine::kNoCheckpoint};
};

}  // namespace readout::test
