// SPDX-License-Identifier: GPL-3.0-or-later
// indexer catalogue check: what is wrong with a catalogue, before it is used.
#include <algorithm>
#include <filesystem>
#include <ostream>
#include <vector>

#include "embedded/default_catalogue_files.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::indexer {

int run_catalogue_check(const Options& options, Screen& screen) {
  std::vector<std::filesystem::path> paths;
  const std::string& folder = options.settings.text(Setting::Catalogue);
  if (!folder.empty()) paths.emplace_back(folder);
  paths.insert(paths.end(), options.operands.begin(), options.operands.end());
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

}  // namespace readout::indexer
