// SPDX-License-Identifier: GPL-3.0-or-later
// indexer search: the same search as the endpoint's, in the terminal.
#include <algorithm>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/wire/result_json.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/search_text.h"

namespace readout::indexer {
namespace {

/// "--facet-limit" for facet_limit; the query has no flag.
std::string on_command_line(const std::string& parameter) {
  if (parameter == "q") return "the query";
  std::string flag = "--" + parameter;
  std::replace(flag.begin(), flag.end(), '_', '-');
  return flag;
}

engine::SearchRequest request_of(const Options& options) {
  engine::ParsedSearch parsed = engine::parse_search_parameters(options.parameters);
  if (parsed.problems.empty()) return std::move(parsed.request);
  std::string message;
  for (const engine::ParameterProblem& problem : parsed.problems) {
    message +=
        (message.empty() ? "" : "; ") + on_command_line(problem.parameter) + " " + problem.message;
  }
  throw Error(ErrorCode::Usage, message, "See 'indexer search --help'");
}

/// Only who wants them waits for the catalogue.
std::shared_ptr<const engine::ActorNames> names_for(const engine::SearchRequest& request,
                                                    const Options& options) {
  if (!request.widen) return nullptr;
  auto names = std::make_shared<engine::ActorNames>();
  for (const tagging::PlainName& name : tagging::plain_names(*catalogue_of(options.settings)))
    names->add(name.text, name.actor);
  return names;
}

}  // namespace

int run_search(const Options& options, Screen& screen) {
  const engine::SearchRequest request = request_of(options);
  const engine::SearchResult result =
      engine::IndexReader(index_folder(options), {.actor_names = names_for(request, options)})
          .search(request);
  if (options.json) {
    screen.out << to_json(result) << "\n";
  } else {
    print_result(screen.out, result, request.offset, screen.style);
  }
  return kAllWell;
}

}  // namespace readout::indexer
