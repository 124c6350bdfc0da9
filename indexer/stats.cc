// SPDX-License-Identifier: GPL-3.0-or-later
// indexer stats: figures of the index.
#include <iostream>

#include <nlohmann/json.hpp>

#include "article/dates.h"
#include "engine/index_reader.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/progress.h"
#include "indexer/terminal_text.h"

namespace readout {
namespace {

using Json = nlohmann::ordered_json;

Json day_or_null(const std::optional<std::int32_t>& day) {
  return day ? Json(iso_day(*day)) : Json(nullptr);
}

void print_json(const IndexStats& stats) {
  Json out{{"articles", stats.index.articles},
           {"undated", stats.undated},
           {"first_day", day_or_null(stats.first_day)},
           {"last_day", day_or_null(stats.last_day)},
           {"bytes", stats.bytes},
           {"revision", stats.index.revision},
           {"generation", stats.generation},
           {"format", stats.format},
           {"catalogue", stats.catalogue}};
  for (const FacetCounts& facet : stats.facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
      values.push_back({{"id", value.id}, {"name", value.name}, {"count", value.count}});
    }
    out["facets"][std::string(spec_of(facet.field).name)] = std::move(values);
  }
  std::cout << out.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
}

void print_text(const IndexStats& stats) {
  std::cout << "articles    " << with_thousands(stats.index.articles) << "\n";
  if (stats.first_day)
    std::cout << "published   " << iso_day(*stats.first_day) << " to " << iso_day(*stats.last_day)
              << "\n";
  std::cout << "undated     " << with_thousands(stats.undated) << "\n"
            << "on disk     " << megabytes(stats.bytes) << "\n"
            << "generation  " << terminal_text(stats.generation) << "\n"
            << "revision    " << stats.index.revision << "\n"
            << "format      " << stats.format << "\n"
            << "catalogue   " << stats.catalogue << "\n";
  for (const FacetCounts& facet : stats.facets) {
    if (facet.values.empty()) continue;
    std::cout << "\n" << spec_of(facet.field).name << "\n";
    for (const FacetValue& value : facet.values) {
      std::cout << "  " << with_thousands(value.count) << "  " << terminal_text(value.name) << "\n";
    }
  }
}

}  // namespace

int run_stats(const Options& options) {
  const IndexReader reader(index_folder(options), {});
  const IndexStats stats = reader.stats();
  if (options.json) {
    print_json(stats);
  } else {
    print_text(stats);
  }
  return kAllWell;
}

}  // namespace readout
