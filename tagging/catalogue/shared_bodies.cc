// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/catalogue/shared_bodies.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {
namespace {

/// Below it stand names that only look alike: "Japan Times", "Russia Times".
constexpr std::size_t kFewestCountries = 10;

/// What is left of "Kenya's parliament", "Kenyan parliament" or "Parliament of Kenya" without the
/// country; empty where `text` is none of these.
std::string_view without_country(std::string_view text, std::string_view country) {
  if (text.size() <= country.size() + 1) return {};
  if (text.starts_with(country)) {
    std::string_view rest = text.substr(country.size());
    if (rest.starts_with("'s")) rest.remove_prefix(2);
    if (rest.starts_with("'")) rest.remove_prefix(1);
    return rest.starts_with(' ') ? rest.substr(1) : std::string_view{};
  }
  if (!text.ends_with(country)) return {};
  std::string_view rest = text.substr(0, text.size() - country.size());
  if (rest.ends_with(" the ")) rest.remove_suffix(4);
  if (!rest.ends_with(" of ")) return {};
  rest.remove_suffix(4);
  // "Bank of Italy" is no "bank", but a name.
  return rest.find(' ') == std::string_view::npos ? std::string_view{} : rest;
}

class Finder {
 public:
  explicit Finder(const Catalogue& catalogue)
      : catalogue_(catalogue), homes_(home_countries(catalogue)) {}

  std::vector<SharedBody> run() {
    for (ActorIndex i = 0; i < catalogue_.actors().size(); ++i) {
      const ActorEntry& actor = catalogue_.actors()[i];
      if (actor.type != article::ActorType::Organisation || homes_[i] == kNoActorIndex) continue;
      for (const Alias& alias : actor.aliases) {
        if (alias.kind == AliasKind::Name) add(alias.text, i);
      }
    }
    std::vector<SharedBody> shared;
    for (const auto& [form, holders] : holders_) {
      if (holders.size() < kFewestCountries) continue;
      SharedBody body{form, form.find(' ') == std::string::npos, {}};
      body.holders.reserve(holders.size());
      for (const auto& [country, actor] : holders) body.holders.push_back({country, actor});
      shared.push_back(std::move(body));
    }
    return shared;
  }

 private:
  void add(std::string_view text, ActorIndex actor) {
    const ActorIndex country = homes_[actor];
    for (const Alias& name : catalogue_.actors()[country].aliases) {
      if (name.kind != AliasKind::Name) continue;
      const std::string_view rest = without_country(text, name.text);
      if (!rest.empty()) holders_[folded_words(rest, ' ')].emplace(country, actor);
    }
  }

  const Catalogue& catalogue_;
  std::vector<ActorIndex> homes_;
  std::unordered_map<std::string, std::map<ActorIndex, ActorIndex>> holders_;
};

}  // namespace

std::vector<SharedBody> find_shared_bodies(const Catalogue& catalogue) {
  return Finder(catalogue).run();
}

std::vector<ActorIndex> home_countries(const Catalogue& catalogue) {
  std::unordered_map<std::string_view, ActorIndex> countries;
  const std::vector<ActorEntry>& actors = catalogue.actors();
  for (ActorIndex i = 0; i < actors.size(); ++i) {
    if (actors[i].type == article::ActorType::Country) countries.emplace(actors[i].id, i);
  }
  std::vector<ActorIndex> homes(actors.size(), kNoActorIndex);
  for (ActorIndex i = 0; i < actors.size(); ++i) {
    const bool country = actors[i].type == article::ActorType::Country;
    const auto found = countries.find(country ? actors[i].id : actors[i].country);
    if (found != countries.end()) homes[i] = found->second;
  }
  return homes;
}

}  // namespace readout::tagging
