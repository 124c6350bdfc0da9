// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search_arguments.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "engine/query/query.h"
#include "indexer/catalogue_setting.h"
#include "tagging/catalogue/name_forms.h"

namespace readout::indexer {
namespace {

std::string placeholder(const engine::SearchParameter& parameter) {
  switch (parameter.type) {
    case engine::ParameterType::Text:
    case engine::ParameterType::Query:
      return "VALUE";
    case engine::ParameterType::Choice:
      return std::string(parameter.choices);
    case engine::ParameterType::Number:
      return "N";
    case engine::ParameterType::Share:
      return "0..1";
    case engine::ParameterType::Date:
      return "DATE";
    case engine::ParameterType::Fields:
      return "FIELD,...";
    case engine::ParameterType::Members:
      return "MEMBER,...";
  }
  return "VALUE";
}

std::string on_command_line(const std::string& parameter) {
  return parameter == "q" ? "the query" : flag_of(parameter);
}

bool asks_for_actor(const engine::QueryNode& node) {
  return node.field == engine::Field::Actor ||
         std::any_of(node.children.begin(), node.children.end(), asks_for_actor);
}

bool needs_names(const engine::SearchRequest& request) {
  return request.widen || asks_for_actor(engine::parse_query(request.query).root) ||
         std::any_of(request.selections.begin(),
                     request.selections.end(),
                     [](const engine::Selection& selection) {
                       return selection.field == engine::Field::Actor;
                     });
}

}  // namespace

Argument search_option(const engine::SearchParameter& parameter, engine::ParameterList& into) {
  std::string help(parameter.help);
  if (!parameter.initial.empty()) help += " (" + std::string(parameter.initial) + ")";
  return {.kind = parameter.repeatable ? Argument::Kind::Options : Argument::Kind::Option,
          .name = flag_of(parameter.name),
          .placeholder = placeholder(parameter),
          .help = std::move(help),
          .set = [&into, name = std::string(parameter.name)](const std::string& value) {
            into.emplace_back(name, value);
          }};
}

void refuse(const std::vector<engine::ParameterProblem>& problems) {
  if (problems.empty()) return;
  std::string message;
  for (const engine::ParameterProblem& problem : problems) {
    message +=
        (message.empty() ? "" : "; ") + on_command_line(problem.parameter) + " " + problem.message;
  }
  throw Error(ErrorCode::Usage, message, "See 'indexer search --help'");
}

engine::ParsedSearch parse_search(const std::string& query, engine::ParameterList parameters) {
  parameters.emplace(parameters.begin(), "q", query);
  engine::ParsedSearch parsed = engine::parse_search_parameters(parameters);
  refuse(parsed.problems);
  return parsed;
}

std::shared_ptr<const engine::ActorNames> names_for(const engine::SearchRequest& request,
                                                    const Settings& settings) {
  if (!needs_names(request)) return nullptr;
  std::vector<engine::ActorName> names;
  tagging::each_name(*catalogue_of(settings),
                     [&](std::string_view name, std::string_view actor, article::NameUse use) {
                       names.push_back({std::string(name), std::string(actor), use});
                     });
  return std::make_shared<const engine::ActorNames>(names, tagging::words_before_names());
}

}  // namespace readout::indexer
