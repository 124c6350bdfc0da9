// SPDX-License-Identifier: GPL-3.0-or-later
// indexer inspect: what would be indexed, and why. Writes nothing and needs no index.
#include <exception>
#include <memory>
#include <ostream>
#include <utility>

#include "engine/wire/article_json.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/inspect_text.h"
#include "indexer/source_reader.h"
#include "tagging/tagger.h"

namespace readout::indexer {
namespace {

/// Thrown to leave readers and the walk when nobody reads the output any more.
struct OutputClosed : std::exception {};

struct InspectOptions {
  std::vector<std::string> paths;
  bool json = false;
};

class Inspection {
 public:
  Inspection(const InspectOptions& options, const Settings& settings, Screen& screen)
      : options_(options), screen_(screen), tagger_(tagger_of(settings)) {}

  int run() {
    const article::ReadEvents found{
        .article = [this](article::Article article) { show(std::move(article)); },
        .problem = [this](const article::ReadProblem& problem) { skip(problem); }};
    const WalkEvents events{
        .source =
            [&](const Source& source) { read_source(source, article::ReadLimits{}, found, {}); },
        .problem = found.problem,
        .except = {}};
    try {
      walk_sources(options_.paths, events);
    } catch (const OutputClosed&) {
      return kAllWell;  // main() says so if that was a failure
    }
    return skipped_ ? kSomethingSkipped : kAllWell;
  }

 private:
  void show(article::Article article) {
    article::Tags tags = tagger_.tag(article);
    const article::TaggedArticle tagged{std::move(article), std::move(tags)};
    if (options_.json) {
      screen_.out << engine::to_json_with_origin(tagged) << "\n";
    } else {
      print_inspected(screen_.out, tagged, screen_.style);
    }
    if (!screen_.out) throw OutputClosed();
  }

  void skip(const article::ReadProblem& problem) {
    skipped_ = true;
    screen_.console.say(describe(problem));
  }

  const InspectOptions& options_;
  Screen& screen_;
  const tagging::Tagger tagger_;
  bool skipped_ = false;
};

}  // namespace

Job inspect() {
  const auto options = std::make_shared<InspectOptions>();
  return {{path_operands(options->paths), flag("--json", "one JSON object a line", options->json)},
          [options](const Settings& settings, Screen& screen) {
            check_paths(options->paths);
            return Inspection(*options, settings, screen).run();
          }};
}

}  // namespace readout::indexer
