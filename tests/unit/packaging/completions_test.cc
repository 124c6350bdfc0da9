// SPDX-License-Identifier: GPL-3.0-or-later
// What each shell's script says; bash's is run, since every Debian has it.
#include "packaging/documents/completions.h"

#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace readout::packaging {
namespace {

/// What bash offers for the last of these words, a line each, in a folder with the file "one.txt"
/// and the folder "two".
std::string offered(const Manual& manual, const std::vector<std::string>& words) {
  const test::TempDir folder;
  folder.write("one.txt", "");
  folder.write("two/three", "");
  std::string script = bash_completion(manual) + "COMP_WORDS=(" + manual.program;
  for (const std::string& word : words) script += " '" + word + "'";
  script += ")\nCOMP_CWORD=" + std::to_string(words.size()) + "\n_readout_" + manual.program +
            "\nfor reply in \"${COMPREPLY[@]}\"; do echo \"$reply\"; done | LC_ALL=C sort\n";
  test::ProgramCall call;
  call.program = "/bin/bash";
  call.arguments = {"-u", "-c", script};
  call.folder = folder.path();
  const test::ProgramResult result = run(call);
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  return result.out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("bash offers commands, and those of a group behind it") {
  const Manual indexer = indexer_manual();
  CHECK(offered(indexer, {"sn"}) == "snapshot\n");
  CHECK(offered(indexer, {"catalogue", ""}) == "check\nsuggest\n");
  CHECK(offered(indexer, {"--index", "two", "re"}) == "restore\nretag\n");
}

TEST_CASE("bash offers the options of the command that is there, and those of all") {
  const Manual indexer = indexer_manual();
  CHECK(offered(indexer, {"add", "--re"}) == "--rebuild\n");
  CHECK(offered(indexer, {"stats", "--re"}).empty());
  CHECK(offered(indexer, {"stats", "--ind"}) == "--index\n");
  CHECK(offered(indexer, {"check", "--rep"}) == "--repair\n");
  CHECK(offered(indexer, {"catalogue", "check", "--rep"}).empty());
  CHECK(offered(searchd_manual(), {"--check"}) == "--check-config\n");
}

TEST_CASE("bash offers what an option or an operand takes") {
  const Manual indexer = indexer_manual();
  CHECK(offered(indexer, {"search", "--sort", "n"}) == "newest\n");
  CHECK(offered(indexer, {"search", "--sort", "=", "n"}) == "newest\n");
  CHECK(offered(indexer, {"search", "--sort", "="}) == "newest\noldest\nrelevance\n");
  CHECK(offered(indexer, {"--index", ""}) == "two\n");
  CHECK(offered(indexer, {"add", ""}) == "one.txt\ntwo\n");
  CHECK(offered(indexer, {"snapshot", ""}) == "two\n");
  CHECK(offered(indexer, {"search", "--from", ""}).empty());
  CHECK(offered(searchd_manual(), {"--log-level", "w"}) == "warning\n");
}

TEST_CASE("zsh is told every command and argument") {
  const std::string script = zsh_completion(indexer_manual());
  CHECK(script.starts_with("#compdef indexer\n"));
  CHECK(has(script, "'--sort=[order of the hits"));
  CHECK(has(script, "|oldest:(relevance newest oldest)'"));
  CHECK(has(script, "'--index=[folder of the index]:DIR:_files -/'"));
  CHECK(has(script, "check) _readout_indexer_catalogue_check ;;"));
  CHECK(has(script, "'*--actor=["));
}

TEST_CASE("fish is told every command and argument") {
  const std::string script = fish_completion(indexer_manual());
  CHECK(has(
      script,
      "-n '__fish_seen_subcommand_from catalogue; and __fish_seen_subcommand_from check' -r -F"));
  CHECK(has(script,
            "-n '__fish_seen_subcommand_from check; and not __fish_seen_subcommand_from catalogue' "
            "-l repair -d "));
  CHECK(has(script, "-l sort -x -a 'relevance newest oldest' -d "));
  CHECK(has(script, "complete -c indexer -s h -l help -d 'Print this help and exit'\n"));
}

}  // namespace readout::packaging
