// SPDX-License-Identifier: GPL-3.0-or-later
// indexer search: the same search as the endpoint's, in the terminal.
#include <iostream>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/result_json.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/progress.h"
#include "indexer/terminal_text.h"

namespace readout {
namespace {

std::string marked(std::string_view text, const std::vector<Span>& marks) {
  return output_takes_bold() ? with_bold(text, marks) : terminal_text(text);
}

template <typename Tag>
void print_names(std::string_view label, const std::vector<Tag>& tags) {
  if (tags.empty()) return;
  std::cout << "   " << label << ": ";
  for (std::size_t i = 0; i < tags.size(); ++i)
    std::cout << (i > 0 ? ", " : "") << terminal_text(tags[i].name);
  std::cout << "\n";
}

void print_hit(const Hit& hit, std::size_t rank) {
  std::cout << rank << ". "
            << (hit.title.empty() ? "(no title)" : marked(hit.title, hit.title_marks)) << "\n   ";
  if (!hit.source.empty()) std::cout << terminal_text(hit.source) << ", ";
  std::cout << (hit.published ? terminal_text(hit.published->iso) : "undated") << "  ["
            << terminal_text(hit.id) << "]\n";
  if (!hit.snippet.text.empty())
    std::cout << "   " << marked(hit.snippet.text, hit.snippet.marks) << "\n";
  print_names("actors", hit.actors);
  print_names("issues", hit.issues);
  std::cout << "\n";
}

void print_facet(const FacetCounts& facet) {
  if (facet.values.empty()) return;
  std::cout << spec_of(facet.field).name << ":";
  for (const FacetValue& value : facet.values) {
    std::cout << "  " << (value.selected ? "*" : "") << terminal_text(value.name) << " "
              << value.count;
  }
  std::cout << (facet.more ? "  ...\n" : "\n");
}

void print(const SearchResult& result, std::size_t offset) {
  for (const QueryProblem& problem : result.query.problems)
    std::cerr << "query: " << terminal_text(problem.message) << "\n";
  if (result.query.relaxed)
    std::cout << "No article has all of the words; these have some of them.\n";
  std::cout << with_thousands(result.total) << (result.total == 1 ? " article" : " articles")
            << " of " << with_thousands(result.index.articles) << " for "
            << terminal_text(result.query.understood) << "\n\n";
  for (std::size_t i = 0; i < result.hits.size(); ++i) print_hit(result.hits[i], offset + i + 1);
  for (const FacetCounts& facet : result.facets) print_facet(facet);
}

}  // namespace

int run_search(const Options& options) {
  const ParsedSearch parsed = parse_search_parameters(options.parameters);
  if (!parsed.problems.empty()) {
    std::string message;
    for (const ParameterProblem& problem : parsed.problems) {
      message += (message.empty() ? "" : "; ") + problem.parameter + " " + problem.message;
    }
    throw Error(ErrorCode::Usage, message, "See 'indexer search --help'");
  }
  const IndexReader reader(index_folder(options), {});
  const SearchResult result = reader.search(parsed.request);
  if (options.json) {
    std::cout << to_json(result) << "\n";
  } else {
    print(result, parsed.request.offset);
  }
  std::cout.flush();
  return kAllWell;
}

}  // namespace readout
