// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of a tagged article (Xapian's document data): three pieces, each with its own
// checksum, so that a list of hits reads no texts, and texts are read without the places of tags.
// Part of the on-disk format. Private to engine. Writers and readers belong to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/tags.h"
#include "engine/format/packed.h"

namespace readout::engine {

/// How much of a record is read; the rest of the article stays empty.
enum class RecordDepth : std::uint8_t {
  Head,   ///< all but its texts and where its tags show: a fifth of the work
  Texts,  ///< the head, body and summary
  Whole,
};

class RecordWriter {
 public:
  [[nodiscard]] std::string write(const article::TaggedArticle& tagged);

 private:
  Packer packer_;
};

class RecordReader {
 public:
  /// What the record was made of. Throws Error{IndexFormat} where what is read was altered.
  [[nodiscard]] article::TaggedArticle read(std::string_view record,
                                            RecordDepth depth = RecordDepth::Whole);

 private:
  Unpacker unpacker_;
};

// Of a single one; several make less work with one writer or reader.

[[nodiscard]] std::string encode_record(const article::TaggedArticle& tagged);
[[nodiscard]] article::TaggedArticle decode_record(std::string_view record,
                                                   RecordDepth depth = RecordDepth::Whole);

/// All that an article has, in bytes, for a hash of it.
[[nodiscard]] std::string bytes_of(const article::Article& article);

}  // namespace readout::engine
