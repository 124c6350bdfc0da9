// SPDX-License-Identifier: GPL-3.0-or-later
// For the tests of the command line: the real indexer, run on a folder and an index of its own.
// One thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::test {

struct IndexerProgram {
  TempDir folder;
  std::filesystem::path index = folder / "index";

  /// Without an index.
  [[nodiscard]] ProgramCall bare_call(std::vector<std::string> arguments) const;
  /// With --index.
  [[nodiscard]] ProgramCall call(std::vector<std::string> arguments) const;
  /// The same with standard input left open, for send().
  [[nodiscard]] ProgramCall open_call(std::vector<std::string> arguments) const;

  [[nodiscard]] ProgramResult run(std::vector<std::string> arguments,
                                  const std::string& input = {}) const;

  /// How many articles the index holds, by `stats`; throws where it can't say.
  [[nodiscard]] std::size_t articles() const;

  /// As write(), but the file looks an hour old: one that has just changed is always read again.
  std::filesystem::path write_old(std::string_view name, std::string_view content) const;
};

/// "id" by itself, or with a body, as a line of JSON.
[[nodiscard]] std::string json_line(const std::string& id, const std::string& body = "Talks.");

/// `count` lines with the ids "PREFIX1", "PREFIX2"...
[[nodiscard]] std::string json_lines(std::size_t count, const std::string& prefix = "n");

[[nodiscard]] bool contains(std::string_view text, std::string_view part);

[[nodiscard]] std::size_t lines_of(std::string_view text);

/// Runs `call` as a user who is not root. Nothing where that can't be done.
[[nodiscard]] bool make_unprivileged(const IndexerProgram& indexer, ProgramCall& call);

}  // namespace readout::test
