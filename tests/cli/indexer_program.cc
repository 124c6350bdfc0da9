// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/indexer_program.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace readout::test {

namespace fs = std::filesystem;

ProgramCall IndexerProgram::bare_call(std::vector<std::string> arguments) const {
  ProgramCall made;
  made.program = READOUT_INDEXER;
  made.arguments = std::move(arguments);
  made.folder = folder.path();
  return made;
}

ProgramCall IndexerProgram::call(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--index", index.string()});
  return bare_call(std::move(arguments));
}

ProgramCall IndexerProgram::open_call(std::vector<std::string> arguments) const {
  ProgramCall made = call(std::move(arguments));
  made.input.reset();
  return made;
}

ProgramResult IndexerProgram::run(std::vector<std::string> arguments,
                                  const std::string& input) const {
  ProgramCall made = call(std::move(arguments));
  made.input = input;
  return test::run(made);
}

std::size_t IndexerProgram::articles() const {
  const ProgramResult result = run({"stats", "--json"});
  if (result.status != 0) throw std::runtime_error("no stats: " + result.err);
  return nlohmann::json::parse(result.out).at("articles");
}

fs::path IndexerProgram::write_old(std::string_view name, std::string_view content) const {
  fs::path file = folder.write(name, content);
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours{1});
  return file;
}

std::string json_line(const std::string& id, const std::string& body) {
  return nlohmann::json{{"id", id}, {"title", "About " + id}, {"body", body}}.dump() + "\n";
}

std::string json_lines(std::size_t count, const std::string& prefix) {
  std::string lines;
  for (std::size_t i = 1; i <= count; ++i) lines += json_line(prefix + std::to_string(i));
  return lines;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t lines_of(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool make_unprivileged(const IndexerProgram& indexer, ProgramCall& call) {
  if (::geteuid() != 0) return true;
  constexpr uid_t kNobody = 65534;
  // The build tree may lie where nobody else may look.
  const fs::path copy = indexer.folder / "indexer-for-all";
  fs::copy_file(call.program, copy, fs::copy_options::overwrite_existing);
  fs::permissions(indexer.folder.path(), fs::perms{0755});
  call.program = copy;
  call.user = kNobody;
  ProgramCall probe = call;
  probe.arguments = {"--version"};
  return run(probe).status == 0;
}

}  // namespace readout::test
