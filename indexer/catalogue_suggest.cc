// SPDX-License-Identifier: GPL-3.0-or-later
// indexer catalogue suggest: the most frequent actors of the index that the catalogue lacks, as
// entries to paste into the user's own catalogue.
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "engine/index_reader.h"
#include "indexer/alias_guess.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

constexpr std::size_t kMostEntries = 50;
constexpr std::size_t kMostActors = 20000;  // compared with each entry for aliases

struct Entry {
  engine::FacetValue actor;
  std::vector<engine::FacetValue> aliases;
};

std::vector<engine::FacetValue> uncatalogued(const engine::IndexReader& reader,
                                             const tagging::Catalogue& catalogue) {
  engine::SearchRequest request;
  request.limit = 0;
  request.facets = {engine::Field::Actor};
  request.facet_limit = kMostActors;
  std::vector<engine::FacetValue> actors;
  for (engine::FacetCounts& facet : reader.search(request).facets) {
    for (engine::FacetValue& value : facet.values) {
      if (catalogue.find_actor(value.id) == nullptr) actors.push_back(std::move(value));
    }
  }
  return actors;
}

bool likely_one(const engine::FacetValue& left, const engine::FacetValue& right) {
  if (left.kind != right.kind) return false;
  return left.kind == article::name_of(article::ActorType::Person)
             ? likely_one_person(left.name, right.name)
             : likely_one_body(left.name, right.name);
}

std::vector<Entry> entries_of(const std::vector<engine::FacetValue>& actors) {
  std::vector<Entry> entries;
  std::vector<bool> used(actors.size(), false);
  for (std::size_t i = 0; i < actors.size() && entries.size() < kMostEntries; ++i) {
    if (used[i]) continue;
    Entry entry{actors[i], {}};
    for (std::size_t other = i + 1; other < actors.size(); ++other) {
      if (used[other] || !likely_one(actors[i], actors[other])) continue;
      used[other] = true;
      entry.aliases.push_back(actors[other]);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

void print(std::ostream& out, const Entry& entry) {
  out << "# " << counted(entry.actor.count, "article");
  for (const engine::FacetValue& alias : entry.aliases)
    out << "; " << printable(alias.name) << ": " << grouped(alias.count);
  out << "\n[[actor]]\nid = " << toml_string(entry.actor.id)
      << "\nname = " << toml_string(entry.actor.name)
      << "\ntype = " << toml_string(entry.actor.kind) << "\n";
  if (!entry.aliases.empty()) {
    out << "aliases = [";
    for (const engine::FacetValue& alias : entry.aliases)
      out << (&alias == &entry.aliases.front() ? "" : ", ") << toml_string(alias.name);
    out << "]\n";
  }
  out << "\n";
}

int run(const Settings& settings, Screen& screen) {
  const auto catalogue = catalogue_of(settings);
  const engine::IndexReader reader(index_folder(settings), {});
  for (const Entry& entry : entries_of(uncatalogued(reader, *catalogue))) print(screen.out, entry);
  return kAllWell;
}

}  // namespace

Job catalogue_suggest() { return {{}, run}; }

}  // namespace readout::indexer
