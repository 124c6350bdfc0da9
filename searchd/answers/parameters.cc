// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/parameters.h"

#include <algorithm>

namespace readout::searchd {
namespace {

const engine::SearchParameter* find(std::span<const engine::SearchParameter> taken,
                                    std::string_view name) {
  const auto found =
      std::find_if(taken.begin(), taken.end(), [name](const engine::SearchParameter& parameter) {
        return parameter.name == name;
      });
  return found == taken.end() ? nullptr : &*found;
}

}  // namespace

std::vector<engine::SearchParameter> no_parameters() { return {}; }

std::vector<engine::SearchParameter> all_search_parameters() {
  return search_parameters_without({});
}

std::vector<engine::SearchParameter> query_parameter() { return search_parameters_named({"q"}); }

std::vector<engine::SearchParameter> search_parameters_named(
    std::initializer_list<std::string_view> names) {
  std::vector<engine::SearchParameter> out = all_search_parameters();
  std::erase_if(out, [names](const engine::SearchParameter& parameter) {
    return std::find(names.begin(), names.end(), parameter.name) == names.end();
  });
  return out;
}

std::vector<engine::SearchParameter> search_parameters_without(
    std::initializer_list<std::string_view> names) {
  std::vector<engine::SearchParameter> out;
  for (const engine::SearchParameter& parameter : engine::search_parameters()) {
    if (std::find(names.begin(), names.end(), parameter.name) == names.end()) {
      out.push_back(parameter);
    }
  }
  return out;
}

std::vector<engine::SearchParameter> search_parameters_for(
    std::initializer_list<engine::ParameterRole> roles) {
  std::vector<engine::SearchParameter> out = all_search_parameters();
  std::erase_if(out, [roles](const engine::SearchParameter& parameter) {
    return std::find(roles.begin(), roles.end(), parameter.role) == roles.end();
  });
  return out;
}

std::string value_of(const engine::ParameterList& given, const engine::SearchParameter& parameter) {
  const auto found = std::find_if(
      given.begin(), given.end(), [&](const auto& pair) { return pair.first == parameter.name; });
  return found == given.end() ? std::string(parameter.initial) : found->second;
}

std::string normalised(engine::ParameterList given,
                       std::span<const engine::SearchParameter> taken) {
  std::erase_if(given, [&](const auto& pair) {
    const engine::SearchParameter* parameter = find(taken, pair.first);
    return parameter != nullptr && parameter->initial == pair.second;
  });
  std::sort(given.begin(), given.end());
  given.erase(std::unique(given.begin(), given.end()), given.end());
  std::string out;
  for (const auto& [name, value] : given) {
    // Values hold no NUL byte: they would be refused.
    out += name;
    out += '\0';
    out += value;
    out += '\0';
  }
  return out;
}

}  // namespace readout::searchd
