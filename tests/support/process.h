// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program as a child process: arguments, standard input, environment, limits in; standard
// output, standard error and exit status out. Used by the tests of the command line and of the
// server. An object belongs to one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace readout::test {

struct ProgramCall {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  /// Standard input from beginning to end. Without it: what send() gives until close_input().
  std::optional<std::string> input = std::string();
  /// Variables set in addition to PATH, HOME and TMPDIR: nothing else is inherited.
  std::vector<std::pair<std::string, std::string>> environment = {};
  std::filesystem::path folder = {};  ///< to run in; empty: the present one
  enum class ErrorsTo : std::uint8_t { Pipe, Terminal } errors_to = ErrorsTo::Pipe;
  enum class OutputTo : std::uint8_t { Pipe, Closed } output_to = OutputTo::Pipe;
  std::optional<std::uint64_t> max_file_bytes = {};  ///< RLIMIT_FSIZE: imitates a full disk
  std::optional<uid_t> user = {};                    ///< only where the test runs as root
};

struct ProgramResult {
  /// Exit status; 128 + the signal's number where a signal ended it.
  int status = 0;
  std::string out;
  std::string err;
};

class RunningProgram {
 public:
  explicit RunningProgram(const ProgramCall& call);
  ~RunningProgram();  ///< kills it if it still runs
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;
  RunningProgram(RunningProgram&&) = delete;
  RunningProgram& operator=(RunningProgram&&) = delete;

  [[nodiscard]] pid_t pid() const;
  /// Whether everything was taken; false once the program has closed its input.
  bool send(std::string_view text);
  void close_input();
  void signal(int number);
  /// Closes the input and waits for the end. Throws if that takes more than a minute.
  ProgramResult wait();
  /// What it has written so far.
  [[nodiscard]] std::string out() const;
  [[nodiscard]] std::string err() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

ProgramResult run(const ProgramCall& call);

/// Whether `condition` came true within `limit`; polls it.
[[nodiscard]] bool eventually(const std::function<bool()>& condition,
                              std::chrono::seconds limit = std::chrono::seconds{30});

}  // namespace readout::test
