// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <exception>
#include <iostream>

#include "base/error.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/options.h"
#include "indexer/terminal_text.h"

namespace readout {

const std::string& index_folder(const Options& options) {
  const std::string& folder = options.settings.text(Setting::Index);
  if (!folder.empty()) return folder;
  throw Error(ErrorCode::Usage, "no index is named", "Give --index DIR, or set READOUT_INDEX");
}

namespace {

int run(const Options& options) {
  switch (options.command) {
    case Command::Add:
      return run_add(options);
    case Command::Delete:
      return run_delete(options);
    case Command::Inspect:
      return run_inspect(options);
    case Command::Search:
      return run_search(options);
    case Command::Stats:
      return run_stats(options);
  }
  return kWrongUsage;
}

int report(const Error& error) {
  std::cerr << "indexer: " << terminal_text(error.what()) << "\n";
  if (!error.hint().empty()) std::cerr << "  " << terminal_text(error.hint()) << ".\n";
  return exit_status(error.code());
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  std::signal(SIGPIPE,
              SIG_IGN);  // `indexer search | head` ends with a failed write, not a killed process
  try {
    const readout::ParsedOptions parsed = readout::parse_options(argc, argv);
    return parsed.options ? readout::run(*parsed.options) : parsed.status;
  } catch (const readout::Error& error) {
    return readout::report(error);
  } catch (const std::exception& error) {
    std::cerr << "indexer: unexpected: " << error.what() << "\n";
    return readout::kIndexUnusable;
  }
}
