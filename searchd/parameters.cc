// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/parameters.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace readout::searchd {
namespace {

constexpr std::size_t kMaxProblems = 20;

const engine::SearchParameter* find(std::span<const engine::SearchParameter> taken,
                                    std::string_view name) {
  const auto found =
      std::find_if(taken.begin(), taken.end(), [name](const engine::SearchParameter& parameter) {
        return parameter.name == name;
      });
  return found == taken.end() ? nullptr : &*found;
}

std::vector<std::string_view> names_of(std::span<const engine::SearchParameter> taken) {
  std::vector<std::string_view> names;
  for (const engine::SearchParameter& parameter : taken) names.push_back(parameter.name);
  return names;
}

std::string list_of(std::string_view choices) {
  std::string out;
  for (const char letter : choices)
    out += letter == '|' ? std::string(", ") : std::string(1, letter);
  return out;
}

bool is_among(std::string_view choices, std::string_view value) {
  while (true) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == value) return true;
    if (end == choices.size()) return false;
    choices.remove_prefix(end + 1);
  }
}

bool is_number_up_to(std::size_t maximum, std::string_view value) {
  std::size_t number = 0;
  const char* end = value.data() + value.size();
  const auto [stop, failure] = std::from_chars(value.data(), end, number);
  return failure == std::errc() && stop == end && number <= maximum;
}

/// What is wrong with the value of a route's own parameter. REQUIRES: Text, Query, Choice or
/// Number.
std::optional<std::string> fault_of(const engine::SearchParameter& parameter,
                                    std::string_view value) {
  if (auto broken = engine::broken_text(value)) return broken;
  if (parameter.type == engine::ParameterType::Query) return engine::query_fault(value);
  if (parameter.type == engine::ParameterType::Choice && !is_among(parameter.choices, value)) {
    return "must be one of " + list_of(parameter.choices);
  }
  if (parameter.type == engine::ParameterType::Number &&
      !is_number_up_to(parameter.maximum, value)) {
    return std::string("must be a whole number from 0 to ") + std::to_string(parameter.maximum);
  }
  if (parameter.type == engine::ParameterType::Text && value.size() > parameter.maximum) {
    return std::string("is longer than ") + std::to_string(parameter.maximum) + " bytes";
  }
  return std::nullopt;
}

}  // namespace

std::vector<engine::SearchParameter> no_parameters() { return {}; }

std::vector<engine::SearchParameter> all_search_parameters() {
  return search_parameters_without({});
}

std::vector<engine::SearchParameter> query_parameter() {
  std::vector<engine::SearchParameter> out = all_search_parameters();
  std::erase_if(out,
                [](const engine::SearchParameter& parameter) { return parameter.name != "q"; });
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

engine::ParsedSearch check_parameters(const engine::ParameterList& given,
                                      std::span<const engine::SearchParameter> taken) {
  engine::ParameterList of_search;
  std::vector<engine::ParameterProblem> problems;
  std::vector<std::string> seen;
  for (const auto& [name, value] : given) {
    if (problems.size() >= kMaxProblems) break;
    const engine::SearchParameter* parameter = find(taken, name);
    if (parameter == nullptr) {
      problems.push_back(engine::unknown_parameter(name, names_of(taken)));
    } else if (parameter->set != nullptr) {
      of_search.emplace_back(name, value);
    } else if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      problems.push_back({name, "is given more than once"});
    } else {
      seen.push_back(name);
      if (auto fault = fault_of(*parameter, value)) problems.push_back({name, std::move(*fault)});
    }
  }
  engine::ParsedSearch parsed = engine::parse_search_parameters(of_search);
  problems.insert(problems.end(), parsed.problems.begin(), parsed.problems.end());
  if (problems.size() > kMaxProblems) problems.resize(kMaxProblems);
  parsed.problems = std::move(problems);
  return parsed;
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
