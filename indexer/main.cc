// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <csignal>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <system_error>

#include "base/error.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"

namespace readout::indexer {
namespace {

/// The status after the output is flushed. A closed pipe (`indexer search ... | head`) is no
/// failure.
int close_output(Screen& screen, int status) {
  errno = 0;
  screen.out.flush();
  if (screen.out || output_is_closed()) return status;
  // If an earlier write failed, its reason is gone.
  const std::string reason = errno == 0 ? "" : ": " + std::generic_category().message(errno);
  screen.console.say("indexer: can't write standard output" + reason);
  return status == kAllWell ? kSomethingSkipped : status;
}

int run(int argc, const char* const* argv, Screen& screen) {
  const Call call = parse_call(argc, argv, process_environment());
  if (call.run) return close_output(screen, call.run(screen));
  screen.out << call.text;
  return close_output(screen, kAllWell);
}

/// Each line as a message: a catalogue's error names several places.
void say_lines(const std::string& text, Console& console) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) console.say(printable(line));
}

int report(const Error& error, Console& console) {
  console.clear_progress();
  say_lines("indexer: " + std::string(error.what()), console);
  if (!error.hint().empty()) console.say("  " + printable(error.hint()));
  return exit_status(error.code());
}

}  // namespace
}  // namespace readout::indexer

int main(int argc, char** argv) {
  // So that a closed pipe and a file that may not grow make writes fail, and don't kill the
  // process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  readout::indexer::Console console(std::cerr, readout::indexer::error_columns());
  readout::indexer::Screen screen{std::cout, readout::indexer::output_style(), console};
  try {
    return readout::indexer::run(argc, argv, screen);
  } catch (const readout::Error& error) {
    return readout::indexer::report(error, console);
  } catch (const std::exception& error) {
    console.say(std::string("indexer: unexpected: ") + error.what());
    return readout::indexer::kIndexUnusable;
  }
}
