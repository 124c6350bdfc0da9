// SPDX-License-Identifier: GPL-3.0-or-later
// indexer catalogue check: names the faults of a catalogue before it is used.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include "embedded/default_catalogue_files.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::indexer {

namespace {

int run(const std::vector<std::string>& given, const Settings& settings, Screen& screen) {
  std::vector<std::filesystem::path> paths;
  if (auto folder = settings.path(Setting::Catalogue)) paths.push_back(std::move(*folder));
  paths.insert(paths.end(), given.begin(), given.end());
  const std::vector<tagging::FileProblem> problems =
      tagging::check_catalogue(default_catalogue_files(), paths);
  for (const tagging::FileProblem& problem : problems)
    screen.console.say(printable(describe(problem)));
  const auto errors = static_cast<std::uint64_t>(
      std::count_if(problems.begin(), problems.end(), [](const tagging::FileProblem& problem) {
        return problem.severity == tagging::ProblemSeverity::Error;
      }));
  screen.out << counted(errors, "error") << ", " << counted(problems.size() - errors, "warning")
             << "\n";
  return errors == 0 ? kAllWell : kSomethingSkipped;
}

}  // namespace

Job catalogue_check() {
  const auto paths = std::make_shared<std::vector<std::string>>();
  return job(paths,
             {operands(Argument::Kind::OptionalOperands,
                       "PATH",
                       "files and folders of a catalogue; nothing: the one in use",
                       *paths)},
             run);
}

}  // namespace readout::indexer
