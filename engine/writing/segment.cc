// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/segment.h"

#include "engine/format/part_metadata.h"
#include "engine/parts/term_vectors.h"
#include "engine/writing/compaction.h"
#include "engine/writing/term_vectors_writer.h"

namespace readout::engine {

std::vector<std::uint32_t> write_segment(const Segment& segment,
                                         const std::vector<const article::TaggedArticle*>& articles,
                                         DocumentBuilder& builder) {
  Xapian::WritableDatabase database(segment.folder.string(), kNewPrivateDatabase);
  Xapian::docid document = segment.first;
  std::vector<std::uint32_t> lengths;
  for (const article::TaggedArticle* article : articles) {
    database.replace_document(document, builder.build(*article));
    lengths.push_back(database.get_doclength(document++));
  }
  database.commit();
  database.close();
  write_term_vectors(
      segment.folder / kTermVectorsFile, {segment.first, builder.take_vectors()}, builder.terms());
  return lengths;
}

Segment join_segments(const std::vector<Segment>& segments, const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> folders;
  std::vector<VectorsSource> vectors;
  for (const Segment& segment : segments) {
    folders.push_back(segment.folder);
    vectors.push_back({segment.folder / kTermVectorsFile});
  }
  join_databases(folders, folder, Numbering::Kept);
  join_term_vectors(vectors, folder / kTermVectorsFile);
  return {folder, segments.front().first, segments.back().end};
}

}  // namespace readout::engine
