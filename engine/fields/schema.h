// SPDX-License-Identifier: GPL-3.0-or-later
// The field table: every field of the index, named once. What follows from a row: terms and columns
// of the index, the field's name in queries, its filter among the parameters of a search, its
// facet, its member in JSON and CSV with its description in OpenAPI, and docs/fields.md. Prefixes
// are part of the on-disk format: changing one means a new kFormatVersion. Constants only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "engine/fields/field_values.h"
#include "engine/fields/format_version.h"

namespace readout::engine {

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
  Section,
  Site,
  Url,
  Published,
  Id
};

struct FieldSpec {
  Field field;
  std::string_view name = "";  ///< in queries (`title:`) and of its filter (`?actor=`); empty: not
                               ///< for queries
  std::string_view prefix = "";  ///< of its terms
  FieldKind kind = FieldKind::Exact;
  unsigned weight =
      0;  ///< Text: how often a word counts (wdf) in ranking, compared with the body's
  bool faceted = false;     ///< filtered by and counted: loaded as a column
  FieldValues values = {};  ///< of an Exact field that queries can name
  /// How a value becomes its term, in articles and in queries alike.
  std::string (*key)(std::string_view) = fold;
  std::string_view member = "";  ///< faceted: what its values are called in JSON and CSV
  /// Faceted: set if its values are ids of things with names of their own; what the kind of such a
  /// thing is called in JSON.
  std::string_view value_kind = "";
  std::string_view filter = "";  ///< faceted: what its filter does
  std::string_view help = "";
  std::string_view example = "";
};

/// Terms of words carry no prefix in the body, so that the largest part of the index has the
/// shortest terms. No folded word begins with a capital, so prefixes can't clash with words.
inline constexpr auto kFields = std::to_array<FieldSpec>({
    {.field = Field::Title,
     .name = "title",
     .prefix = "S",
     .kind = FieldKind::Text,
     .weight = 3,
     .help = "words of the headline",
     .example = "title:balloon"},
    {.field = Field::Body,
     .name = "body",
     .kind = FieldKind::Text,
     .weight = 1,
     .help = "words of the text",
     .example = "body:fentanyl"},
    {.field = Field::Actor,
     .name = "actor",
     .prefix = "XA:",
     .faceted = true,
     .values = kValuesIn<&article::Tags::actors>,
     .member = "actors",
     .value_kind = "type",
     .filter = "only articles with this actor, by id or name",
     .help = "who takes part, by id, name or other name (PRC)",
     .example = "actor:antony-blinken"},
    {.field = Field::Issue,
     .name = "issue",
     .prefix = "XI:",
     .faceted = true,
     .values = kValuesIn<&article::Tags::issues>,
     .member = "issues",
     .value_kind = "group",
     .filter = "only articles about this issue, by id or name",
     .help = "what it is about, by id or by words of its name",
     .example = "issue:trade"},
    {.field = Field::Source,
     .name = "source",
     .prefix = "P:",
     .faceted = true,
     .values = kValuesIn<&article::Article::source>,
     .member = "source",
     .filter = "only articles of this publisher",
     .help = "the publisher, or words of its name",
     .example = "source:\"Readout Samples\""},
    {.field = Field::Author,
     .name = "author",
     .prefix = "A:",
     .faceted = true,
     .values = kValuesIn<&article::Article::authors>,
     .member = "authors",
     .filter = "only articles by this author",
     .help = "who wrote it, or words of the name",
     .example = "author:\"Jane Doe\""},
    {.field = Field::Language,
     .name = "language",
     .prefix = "L:",
     .faceted = true,
     .values = kValuesIn<&article::Article::language>,
     .member = "language",
     .filter = "only articles in this language, by ISO 639 code",
     .help = "ISO 639 code of its language",
     .example = "language:en"},
    {.field = Field::Section,
     .name = "section",
     .prefix = "XS:",
     .faceted = true,
     .values = kValuesIn<&article::Article::sections>,
     .member = "sections",
     .filter = "only articles with this section or keyword of the publisher",
     .help = "the publisher's own section or keyword, or words of it",
     .example = "section:trade"},
    {.field = Field::Site,
     .name = "site",
     .prefix = "H:",
     .values = kSites,
     .key = article::host_of,
     .help = "host of its address, or a domain that the host lies in",
     .example = "site:example.org"},
    {.field = Field::Url,
     .name = "url",
     .prefix = "U:",
     .values = kValuesIn<&article::Article::url>,
     .key = address_hash,
     .help = "its address",
     .example = "url:https://readout.example/news/1"},
    {.field = Field::Published,
     .name = "date",
     .kind = FieldKind::Range,
     .help = "day or span of publication",
     .example = "date:2023-06"},
    {.field = Field::Id, .prefix = "Q:", .help = "the article's id"},
});

/// The only value slot, which belongs to no field: what tells whether an article changed (see
/// IndexWriter).
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
      if (!a.member.empty() && a.member == b.member) return false;
      if (!a.prefix.empty() && a.prefix == b.prefix) return false;
    }
  }
  return true;
}

/// Whatever is faceted can be indexed, filtered by, counted and shown, nothing else says it can;
/// and any Exact field that queries can name has its values.
constexpr bool complete() {
  return std::all_of(kFields.begin(), kFields.end(), [](const FieldSpec& spec) {
    const bool shown = spec.values.given && !spec.member.empty() && !spec.filter.empty();
    const bool hidden = spec.member.empty() && spec.filter.empty() && spec.value_kind.empty();
    const bool searched =
        spec.kind == FieldKind::Exact && !spec.prefix.empty() && !spec.name.empty();
    return spec.faceted ? searched && shown : hidden && spec.values.given == searched;
  });
}

constexpr bool weights_are_of_texts() {
  return std::all_of(kFields.begin(), kFields.end(), [](const FieldSpec& spec) {
    return (spec.kind == FieldKind::Text) == (spec.weight > 0);
  });
}

constexpr bool examples_name_their_field() {
  return std::all_of(kFields.begin(), kFields.end(), [](const FieldSpec& spec) {
    const bool named = spec.example.starts_with(spec.name) &&
                       spec.example.substr(spec.name.size()).starts_with(':');
    return !spec.help.empty() && (spec.name.empty() ? spec.example.empty() : named);
  });
}

static_assert(rows_in_order(), "kFields must list the fields in the order of the enum");
static_assert(unique(), "names, members and prefixes of kFields must be unique");
static_assert(complete(),
              "a faceted field has a prefix, an accessor, a member and a filter; one that is "
              "searched by whole values a prefix and an accessor");
static_assert(weights_are_of_texts(), "a field has a weight if it is a text");
static_assert(examples_name_their_field(),
              "every field has help; an example begins with its field");

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
  names.reserve(kFacetedFields.size());
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
