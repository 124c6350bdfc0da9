// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/segment_merger.h"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "engine/parts/term_vectors.h"
#include "engine/writing/compaction.h"
#include "engine/writing/term_vectors_writer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

/// The documents number 2n+1 and 2n+2, with their numbers as data and as words.
Segment make_segment(const TempDir& folder, std::size_t n) {
  const auto first = static_cast<Xapian::docid>(2 * n + 1);
  Segment segment{folder / ("s" + std::to_string(n)), first, first + 2};
  Xapian::WritableDatabase database(segment.folder.string(), kNewPrivateDatabase);
  for (Xapian::docid document = first; document < segment.end; ++document) {
    Xapian::Document content;
    content.set_data(std::to_string(document));
    content.add_posting("common", 1);
    database.replace_document(document, content);
  }
  database.commit();
  TermTable terms;
  BatchVectors batch{first, {}};
  for (Xapian::docid document = first; document < segment.end; ++document)
    batch.vectors.push_back({{}, {{{terms.number_of(std::to_string(document)), 1, 0}}, {1}}});
  write_term_vectors(segment.folder / kTermVectorsFile, batch, terms);
  return segment;
}

/// The only word of a document's body.
std::string_view word_of(const TermVectors& vectors, std::uint32_t document) {
  VectorsWindow window(vectors);
  const TermVector vector = TermVectorReader(window.of(document)).whole();
  return vector.body.terms.size() == 1 ? vectors.terms()[vector.body.terms.front().number] : "";
}

/// The documents that are left, each of which must hold its own number.
std::set<Xapian::docid> settled(SegmentMerger& merger, const TempDir& folder) {
  std::set<Xapian::docid> documents;
  const std::vector<Segment> segments = merger.settle();
  CHECK(segments.size() < 64);
  for (const Segment& segment : segments) {
    const Xapian::Database database(segment.folder.string());
    const TermVectors vectors(segment.folder / kTermVectorsFile);
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
      if (*at < segment.first || *at >= segment.end ||
          (!documents.empty() && *at <= *documents.rbegin()) ||
          database.get_document(*at).get_data() != std::to_string(*at) ||
          word_of(vectors, *at) != std::to_string(*at)) {
        FAIL("document " << *at << " is out of its place");
      }
      documents.insert(*at);
    }
  }
  const auto left = std::distance(fs::directory_iterator(folder.path()), {});
  CHECK(left == static_cast<std::ptrdiff_t>(segments.size()));  // none that was merged
  return documents;
}

}  // namespace

TEST_CASE("no segments at all leave none") {
  const TempDir folder;
  SegmentMerger merger(folder.path());
  CHECK(settled(merger, folder).empty());
}

TEST_CASE("segments of any number, in any order, become few") {
  const TempDir folder;
  const auto count = GENERATE(as<std::size_t>(), 1, 63, 64, 65, 191);
  SegmentMerger merger(folder.path());
  for (std::size_t n = count; n-- > 0;) merger.add(n, make_segment(folder, n));
  CHECK(settled(merger, folder).size() == 2 * count);
}

TEST_CASE("segments from several threads are merged on the way") {
  const TempDir folder;
  SegmentMerger merger(folder.path());
  std::vector<std::thread> threads;
  constexpr std::size_t kThreads = 4;
  constexpr std::size_t kSegments = 260;
  for (std::size_t t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t n = t; n < kSegments; n += kThreads) merger.add(n, make_segment(folder, n));
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto left = std::distance(fs::directory_iterator(folder.path()), {});
  CHECK(left == kSegments / 64 + kSegments % 64);
  CHECK(settled(merger, folder).size() == 2 * kSegments);
}

}  // namespace readout::engine
