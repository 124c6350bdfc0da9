// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stats_text.h"

#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

#include "article/dates.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShownValues = 10;

Json day_json(const std::optional<std::int32_t>& day) {
  return day ? Json(article::iso_day(*day)) : Json();
}

void print_line(std::ostream& out,
                const Style& style,
                std::string_view name,
                const std::string& value) {
  constexpr std::size_t kWidth = 12;
  std::string label(name);
  label.resize(kWidth, ' ');
  out << style.faint(label) << printable(value) << "\n";
}

std::string span_of(const engine::IndexStats& stats) {
  if (!stats.first_day || !stats.last_day) return "no article has a date";
  std::string span =
      article::iso_day(*stats.first_day) + " to " + article::iso_day(*stats.last_day);
  if (stats.undated > 0) span += ", " + counted(stats.undated, "article") + " undated";
  return span;
}

void print_facet(std::ostream& out, const Style& style, const engine::FacetCounts& facet) {
  constexpr std::size_t kCountWidth = 9;
  if (facet.values.empty()) return;
  out << "\n" << style.strong(engine::spec_of(facet.field).name) << "\n";
  const std::size_t shown = std::min(kShownValues, facet.values.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const engine::FacetValue& value = facet.values[i];
    std::string count = grouped(value.count);
    count.insert(0, kCountWidth - std::min(kCountWidth, count.size()), ' ');
    out << count << "  " << printable(value.name) << "\n";
  }
  if (facet.more || shown < facet.values.size()) out << "           …\n";
}

/// Whether any article was tagged by something else than would tag now.
bool outdated(const engine::IndexStats& stats, std::string_view tagging) {
  return std::any_of(stats.tagged_by.begin(),
                     stats.tagged_by.end(),
                     [&](const engine::TaggedBy& tagger) { return tagger.name != tagging; });
}

std::string taggers_of(const engine::IndexStats& stats) {
  if (stats.tagged_by.size() == 1) return stats.tagged_by.front().name;
  std::string taggers;
  for (const engine::TaggedBy& tagger : stats.tagged_by) {
    if (!taggers.empty()) taggers += ", ";
    taggers += tagger.name + " (" + counted(tagger.articles, "article") + ")";
  }
  return taggers;
}

Json taggers_json(const engine::IndexStats& stats) {
  Json taggers = Json::array();
  for (const engine::TaggedBy& tagger : stats.tagged_by)
    taggers.push_back({{"name", tagger.name}, {"articles", tagger.articles}});
  return taggers;
}

std::string parts_of(const engine::IndexStats& stats) {
  std::size_t deleted = 0;
  for (const engine::PartStats& part : stats.parts) deleted += part.deleted;
  const std::string parts = grouped(stats.parts.size());
  return deleted == 0 ? parts : parts + " (" + counted(deleted, "article") + " deleted in them)";
}

Json parts_json(const engine::IndexStats& stats) {
  Json parts = Json::array();
  for (const engine::PartStats& part : stats.parts) {
    parts.push_back({{"name", part.name}, {"articles", part.articles}, {"deleted", part.deleted}});
  }
  return parts;
}

}  // namespace

void print_stats(std::ostream& out,
                 const engine::IndexStats& stats,
                 std::string_view tagging,
                 const Style& style) {
  print_line(out, style, "articles", grouped(stats.index.articles));
  print_line(out, style, "published", span_of(stats));
  print_line(out, style, "size", byte_size(stats.bytes));
  print_line(out, style, "parts", parts_of(stats));
  print_line(out, style, "revision", stats.index.revision);
  print_line(out, style, "format", stats.format);
  const std::string_view remark = outdated(stats, tagging) ? " (older than this: retag)" : "";
  print_line(out, style, "tagged by", taggers_of(stats) + std::string(remark));
  for (const engine::FacetCounts& facet : stats.facets) print_facet(out, style, facet);
}

std::string to_json(const engine::IndexStats& stats, std::string_view tagging) {
  Json facets = Json::object();
  for (const engine::FacetCounts& facet : stats.facets) {
    Json values = Json::array();
    for (const engine::FacetValue& value : facet.values) {
      values.push_back({{"id", value.id}, {"name", value.name}, {"count", value.count}});
    }
    facets[std::string(engine::spec_of(facet.field).name)] = {{"values", std::move(values)},
                                                              {"more", facet.more}};
  }
  const Json out = {{"articles", stats.index.articles},
                    {"undated", stats.undated},
                    {"first_day", day_json(stats.first_day)},
                    {"last_day", day_json(stats.last_day)},
                    {"bytes", stats.bytes},
                    {"parts", parts_json(stats)},
                    {"revision", stats.index.revision},
                    {"format", stats.format},
                    {"tagged_by", taggers_json(stats)},
                    {"outdated", outdated(stats, tagging)},
                    {"facets", std::move(facets)}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace readout::indexer
