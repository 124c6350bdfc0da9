// SPDX-License-Identifier: GPL-3.0-or-later
// The field table: every field of the index, named once. The document builder, the query parser,
// filters, facets, sorting and the generated documentation read it. Prefixes and slots are part of
// the on-disk format: changing one means a new kFormatVersion. Constants only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace readout::engine {

/// Written into every index; an index of another version is refused.
inline constexpr std::string_view kFormatVersion = "readout-4";

enum class FieldKind : std::uint8_t {
  Text,   ///< words with positions: searched, highlighted
  Exact,  ///< whole values as one term each: filtered, counted
  Range,  ///< one ordered value: filtered by from/to, sorted
};

enum class Field : std::uint8_t {
  Title,
  Body,
  Actor,
  Issue,
  Source,
  Author,
  Language,
  Published,
  Id,
  Copy
};

inline constexpr int kNoSlot = -1;

struct FieldSpec {
  Field field;
  std::string_view name;  ///< in queries (`title:`) and filters (`?actor=`); empty: not for queries
  std::string_view prefix;  ///< of its terms
  int slot;                 ///< value slot, or kNoSlot
  FieldKind kind;
  unsigned weight;  ///< Text: how often a word counts (wdf) in ranking, compared with the body's
  bool faceted;     ///< counted, and loaded as a column
  std::string_view help;
  std::string_view example;
};

/// Terms of words carry no prefix in the body, so that the largest part of the index has the
/// shortest terms. No folded word begins with a capital, so prefixes can't clash with words.
inline constexpr std::array<FieldSpec, 10> kFields = {{
    {Field::Title,
     "title",
     "S",
     kNoSlot,
     FieldKind::Text,
     3,
     false,
     "words of the headline",
     "title:balloon"},
    {Field::Body,
     "body",
     "",
     kNoSlot,
     FieldKind::Text,
     1,
     false,
     "words of the text",
     "body:fentanyl"},
    {Field::Actor,
     "actor",
     "XA:",
     1,
     FieldKind::Exact,
     0,
     true,
     "who takes part, by id or by words of the name",
     "actor:antony-blinken"},
    {Field::Issue,
     "issue",
     "XI:",
     2,
     FieldKind::Exact,
     0,
     true,
     "what it is about, by id or by words of its name",
     "issue:trade"},
    {Field::Source,
     "source",
     "P:",
     3,
     FieldKind::Exact,
     0,
     true,
     "the publisher, or words of its name",
     "source:\"Readout Samples\""},
    {Field::Author,
     "author",
     "A:",
     4,
     FieldKind::Exact,
     0,
     true,
     "who wrote it, or words of the name",
     "author:\"Jane Doe\""},
    {Field::Language,
     "language",
     "L:",
     5,
     FieldKind::Exact,
     0,
     true,
     "ISO 639 code of its language",
     "language:en"},
    {Field::Published,
     "date",
     "",
     0,
     FieldKind::Range,
     0,
     false,
     "day or span of publication",
     "date:2023-06"},
    {Field::Id, "", "Q:", kNoSlot, FieldKind::Exact, 0, false, "the article's id", ""},
    {Field::Copy,
     "",
     "",
     6,
     FieldKind::Exact,
     0,
     false,
     "fingerprint shared by the copies of one text",
     ""},
}};

/// Not a field of the article: what tells whether it changed (see IndexWriter).
inline constexpr int kContentHashSlot = 7;

namespace schema_check {

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return true;
}

constexpr bool unique() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    for (std::size_t j = i + 1; j < kFields.size(); ++j) {
      const FieldSpec& a = kFields[i];
      const FieldSpec& b = kFields[j];
      if (!a.name.empty() && a.name == b.name) return false;
      if (!a.prefix.empty() && a.prefix == b.prefix) return false;
      if (a.slot != kNoSlot && (a.slot == b.slot || a.slot == kContentHashSlot)) return false;
    }
  }
  return true;
}

static_assert(rows_in_order(), "kFields must list the fields in the order of the enum");
static_assert(unique(), "names, prefixes and slots of kFields must be unique");

}  // namespace schema_check

[[nodiscard]] constexpr const FieldSpec& spec_of(Field field) noexcept {
  return kFields[static_cast<std::size_t>(field)];
}

inline constexpr std::size_t kFacetedCount = static_cast<std::size_t>(std::count_if(
    kFields.begin(), kFields.end(), [](const FieldSpec& spec) { return spec.faceted; }));

/// Those that are counted, in the order of the table.
inline constexpr std::array<Field, kFacetedCount> kFacetedFields = [] {
  std::array<Field, kFacetedCount> faceted{};
  std::size_t at = 0;
  for (const FieldSpec& spec : kFields) {
    if (spec.faceted) faceted[at++] = spec.field;
  }
  return faceted;
}();

[[nodiscard]] inline std::vector<std::string_view> faceted_field_names() {
  std::vector<std::string_view> names;
  for (const Field field : kFacetedFields) names.push_back(spec_of(field).name);
  return names;
}

[[nodiscard]] constexpr std::optional<Field> field_named(std::string_view name) noexcept {
  for (const FieldSpec& spec : kFields) {
    if (!name.empty() && spec.name == name) return spec.field;
  }
  return std::nullopt;
}

}  // namespace readout::engine
