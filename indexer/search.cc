// SPDX-License-Identifier: GPL-3.0-or-later
// indexer search: the same search as the endpoint's, in the terminal.
#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/query/query.h"
#include "engine/wire/result_json.h"
#include "engine/wire/search_params.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/search_text.h"
#include "tagging/catalogue/name_forms.h"

namespace readout::indexer {
namespace {

struct SearchOptions {
  std::vector<std::string> words;    ///< of the query
  engine::ParameterList parameters;  ///< without the query
  bool json = false;
};

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

Argument option(const engine::SearchParameter& parameter, engine::ParameterList& into) {
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

std::string on_command_line(const std::string& parameter) {
  return parameter == "q" ? "the query" : flag_of(parameter);
}

engine::SearchRequest request_of(const SearchOptions& options) {
  std::string query;
  for (const std::string& word : options.words) query += (query.empty() ? "" : " ") + word;
  engine::ParameterList parameters = options.parameters;
  parameters.emplace(parameters.begin(), "q", query);
  engine::ParsedSearch parsed = engine::parse_search_parameters(parameters);
  if (parsed.problems.empty()) return engine::request_telling_dates(std::move(parsed));
  std::string message;
  for (const engine::ParameterProblem& problem : parsed.problems) {
    message +=
        (message.empty() ? "" : "; ") + on_command_line(problem.parameter) + " " + problem.message;
  }
  throw Error(ErrorCode::Usage, message, "See 'indexer search --help'");
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

/// Loads the catalogue only for a search that needs it.
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

int run(const SearchOptions& options, const Settings& settings, Screen& screen) {
  const engine::SearchRequest request = request_of(options);
  const engine::SearchResult result =
      engine::IndexReader(index_folder(settings), {.actor_names = names_for(request, settings)})
          .search(request);
  if (options.json) {
    screen.out << to_json(result, request) << "\n";
  } else {
    print_result(screen.out, result, request.offset, screen.style);
  }
  return kAllWell;
}

}  // namespace

Job search() {
  const auto options = std::make_shared<SearchOptions>();
  std::vector<Argument> arguments = {
      operands(Argument::Kind::OptionalOperands,
               "QUERY",
               "what to look for, in the query language; nothing: everything",
               options->words),
      flag("--json", "the endpoint's answer", options->json)};
  for (const engine::SearchParameter& parameter : engine::search_parameters()) {
    if (parameter.name != "q") arguments.push_back(option(parameter, options->parameters));
  }
  return job(options, std::move(arguments), run);
}

}  // namespace readout::indexer
