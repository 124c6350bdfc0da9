// SPDX-License-Identifier: GPL-3.0-or-later
// What counting, filtering and ranking need of every article of a part, side by side: facets with
// the names of their values, dates, lengths, copies. Stored as blobs in the part's metadata, and
// read at once when the part is opened. Part of the on-disk format. Private to engine. Immutable
// once made: shared between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/fields/schema.h"
#include "engine/format/blob.h"

namespace readout::engine {

/// Where in a value's name a word stands.
enum class NamePlace : std::uint8_t {
  Alone,  ///< it is the whole name or id
  Last,   ///< of the name
  Within
};

/// All values of one faceted field. A value is named by its ordinal, its place among the values.
struct PartFacet {
  TextTable values;                     ///< ascending
  std::vector<std::uint32_t> articles;  ///< by ordinal: how many have it
  /// By ordinal, of fields whose values have names of their own; else empty.
  TextTable names;
  TextTable kinds;  ///< an actor's type, an issue's group
  /// The folded words of the values' names and ids, ascending.
  TextTable words;
  std::vector<std::uint32_t> word_starts;  ///< by word, one more than words: into `placed`
  std::vector<std::uint32_t> placed;       ///< ordinal * 4 + NamePlace, ascending for each word
  std::vector<std::uint32_t> starts;       ///< by document id, one more than ids; or empty
  std::vector<std::uint32_t> ordinals;     ///< of article after article

  /// Of an article's values; empty for one that has none or does not exist.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t id) const noexcept {
    if (std::size_t{id} + 1 >= starts.size()) return {};
    return {ordinals.data() + starts[id], ordinals.data() + starts[id + 1]};
  }
  [[nodiscard]] std::optional<std::uint32_t> ordinal(std::string_view value) const;
  [[nodiscard]] std::string_view name(std::uint32_t ordinal) const {
    return names.size() > 0 ? names[ordinal] : values[ordinal];
  }
  [[nodiscard]] std::string_view kind(std::uint32_t ordinal) const {
    return kinds.size() > 0 ? kinds[ordinal] : std::string_view();
  }
};

struct PartColumns {
  static constexpr std::int32_t kUndated = std::numeric_limits<std::int32_t>::min();

  std::vector<std::uint32_t> articles;  ///< document ids, ascending
  // By document id, as many as there are ids and 0.
  std::vector<std::int32_t> days;      ///< of publication, since 1970-01-01; or kUndated
  std::vector<std::int64_t> instants;  ///< seconds since 1970-01-01T00:00:00Z; 0 where undated
  std::vector<std::uint32_t> lengths;  ///< in words, as Xapian counts them
  /// Hashes of fingerprints, ascending, and whose they are. Two texts meet in 64 bits once in some
  /// ten million indexes of a million articles.
  std::vector<std::uint64_t> copy_hashes;
  std::vector<std::uint32_t> copy_articles;
  std::array<PartFacet, kFacetedCount> facets;  ///< in the order of kFacetedFields

  /// One more than the greatest document id.
  [[nodiscard]] std::uint32_t end() const noexcept {
    return static_cast<std::uint32_t>(days.size());
  }
};

/// Whether the metadata with this key is a piece of columns.
[[nodiscard]] bool is_column_key(std::string_view key);

/// In pieces: a blob of any size. Throws Xapian's errors.
void write_columns(const PartColumns& columns, Xapian::WritableDatabase& database);

/// Throws Xapian's errors; Error{IndexFormat} where they are missing or damaged.
[[nodiscard]] PartColumns read_columns(const Xapian::Database& database);

}  // namespace readout::engine
