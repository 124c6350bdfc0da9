// SPDX-License-Identifier: GPL-3.0-or-later
// indexer search: the same search as the endpoint's, in the terminal.
#include <memory>
#include <ostream>
#include <vector>

#include "base/wording.h"
#include "engine/index_reader.h"
#include "engine/wire/result_json.h"
#include "engine/wire/search_params.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/search_arguments.h"
#include "indexer/search_text.h"

namespace readout::indexer {
namespace {

struct SearchOptions {
  std::vector<std::string> words;    ///< of the query
  engine::ParameterList parameters;  ///< without the query
  bool json = false;
};

int run(const SearchOptions& options, const Settings& settings, Screen& screen) {
  const engine::SearchRequest request =
      engine::request_telling_dates(parse_search(joined(options.words, " "), options.parameters));
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
    if (parameter.name != "q") arguments.push_back(search_option(parameter, options->parameters));
  }
  return job(options, std::move(arguments), run);
}

}  // namespace readout::indexer
