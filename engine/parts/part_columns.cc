// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/part_columns.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "base/error.h"

namespace readout::engine {
namespace {

constexpr std::string_view kKeyBegin = "columns:";
/// Xapian holds a piece in memory until it is written, and takes no value of more than some 100 MB.
constexpr std::size_t kPieceBytes = 4 << 20;

std::string piece_key(std::string_view name, std::size_t number) {
  constexpr std::size_t kDigits = 6;
  std::string digits = std::to_string(number);
  digits.insert(0, kDigits - std::min(kDigits, digits.size()), '0');
  return std::string(kKeyBegin) + std::string(name) + ":" + digits;
}

/// Its size stands before it: behind the last piece there may be another of a larger blob, where
/// databases were joined.
void write_blob(std::string_view name, const std::string& blob, Xapian::WritableDatabase& to) {
  std::string sized(sizeof(std::uint64_t), '\0');
  const std::uint64_t size = blob.size();
  std::memcpy(sized.data(), &size, sizeof size);
  sized += blob;
  for (std::size_t at = 0; at < sized.size(); at += kPieceBytes)
    to.set_metadata(piece_key(name, at / kPieceBytes), sized.substr(at, kPieceBytes));
}

/// Empty where there is none.
std::string read_blob(std::string_view name, const Xapian::Database& from) {
  std::string sized = from.get_metadata(piece_key(name, 0));
  std::uint64_t size = 0;
  if (sized.size() < sizeof size) return {};
  std::memcpy(&size, sized.data(), sizeof size);
  for (std::size_t number = 1; sized.size() < size + sizeof size; ++number) {
    const std::string piece = from.get_metadata(piece_key(name, number));
    if (piece.empty()) break;
    sized += piece;
  }
  return sized.substr(sizeof size, size);
}

// What each blob holds, in its order: for the writer and for the reader.

constexpr std::string_view kArticleColumns = "articles";

template <typename Coder, typename Columns>
void code_articles(Coder& coder, Columns& columns) {
  coder(columns.articles,
        columns.days,
        columns.instants,
        columns.lengths,
        columns.copy_hashes,
        columns.copy_articles);
}

template <typename Coder, typename Facet>
void code_facet(Coder& coder, Facet& facet) {
  coder(facet.values,
        facet.articles,
        facet.names,
        facet.kinds,
        facet.words,
        facet.word_starts,
        facet.placed,
        facet.starts,
        facet.ordinals);
}

std::string_view name_of(std::size_t facet) { return spec_of(kFacetedFields[facet]).name; }

/// Starts ascend from 0 to the number of what they divide.
bool divides(const std::vector<std::uint32_t>& starts, std::size_t pieces, std::size_t divided) {
  return starts.size() == pieces + 1 && starts.front() == 0 && starts.back() == divided &&
         std::is_sorted(starts.begin(), starts.end());
}

bool all_below(const std::vector<std::uint32_t>& numbers, std::size_t end) {
  return std::all_of(
      numbers.begin(), numbers.end(), [end](std::uint32_t number) { return number < end; });
}

/// The checksum tells damage; this tells what was written wrongly, before it is read beyond an end.
bool is_sound(const PartFacet& facet, const FieldSpec& spec, std::size_t ids) {
  const std::size_t values = facet.values.size();
  const std::size_t named = spec.value_kind.empty() ? 0 : values;
  const bool without_articles = facet.starts.empty() && facet.ordinals.empty();
  return facet.articles.size() == values && facet.names.size() == named &&
         facet.kinds.size() == named &&
         divides(facet.word_starts, facet.words.size(), facet.placed.size()) &&
         all_below(facet.placed, 4 * values) && all_below(facet.ordinals, values) &&
         (without_articles || divides(facet.starts, ids, facet.ordinals.size()));
}

bool is_sound(const PartColumns& columns) {
  const std::size_t ids = columns.days.size();
  for (std::size_t i = 0; i < columns.facets.size(); ++i) {
    if (!is_sound(columns.facets[i], spec_of(kFacetedFields[i]), ids)) return false;
  }
  return ids > 0 && columns.instants.size() == ids && columns.lengths.size() == ids &&
         columns.copy_hashes.size() == columns.copy_articles.size() &&
         all_below(columns.articles, ids) && all_below(columns.copy_articles, ids);
}

}  // namespace

std::optional<std::uint32_t> PartFacet::ordinal(std::string_view value) const {
  const std::size_t place = values.first_from(value);
  if (place == values.size() || values[place] != value) return std::nullopt;
  return static_cast<std::uint32_t>(place);
}

bool is_column_key(std::string_view key) { return key.starts_with(kKeyBegin); }

void write_columns(const PartColumns& columns, Xapian::WritableDatabase& database) {
  BlobWriter articles;
  code_articles(articles, columns);
  write_blob(kArticleColumns, articles.take(), database);
  for (std::size_t i = 0; i < columns.facets.size(); ++i) {
    BlobWriter facet;
    code_facet(facet, columns.facets[i]);
    write_blob(name_of(i), facet.take(), database);
  }
}

PartColumns read_columns(const Xapian::Database& database) {
  PartColumns columns;
  const auto read = [&database](std::string_view name, const auto& code) {
    const std::string blob = read_blob(name, database);
    const std::string what = "columns '" + std::string(name) + "'";
    BlobReader reader(blob, what);
    code(reader);
  };
  read(kArticleColumns, [&columns](BlobReader& reader) { code_articles(reader, columns); });
  for (std::size_t i = 0; i < columns.facets.size(); ++i)
    read(name_of(i), [&](BlobReader& reader) { code_facet(reader, columns.facets[i]); });
  if (!is_sound(columns)) {
    throw Error(ErrorCode::IndexFormat, "the columns of the index don't fit one another");
  }
  return columns;
}

}  // namespace readout::engine
