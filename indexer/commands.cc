// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands.h"

#include <array>
#include <utility>

namespace readout::indexer {

// Each in the file of its name.
Job add();
Job remove();
Job inspect();
Job search();
Job stats();
Job retag();
Job check();
Job compact();
Job snapshot();
Job restore();
Job upgrade();
Job export_articles();
Job catalogue_check();
Job catalogue_suggest();

namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"add",
     "Read articles and index them; what has not changed is skipped",
     R"(Reads plain text, Markdown, HTML, JSON and JSON Lines, RSS and Atom: by content,
whatever the name. Hidden files and links to folders are passed over. A file that
has not changed since it was read is not read again.

Examples:
  indexer add --index news articles/ feed.xml
  zstd -dc news.jsonl.zst | indexer add --index news -
  indexer add --index news --prune articles/
  indexer add --index news --rebuild articles/)",
     add},
    {"delete",
     "Remove articles by id",
     R"(An id that begins with a dash comes after '--'.

Examples:
  indexer delete --index news allsides:1234
  indexer delete --index news -- -kLPBzKDJRQ2xn0Gwq1BxA)",
     remove},
    {"inspect",
     "Show what would be indexed, and why",
     R"(Needs no index and writes none.

Examples:
  indexer inspect article.html
  indexer inspect --json articles/ > articles.jsonl)",
     inspect},
    {"search",
     "Search, as the page and the endpoint do",
     R"(Words are joined as --match says; "phrases", -not, OR, (groups), word*, title:word
and field:value work as on the page. Before words that begin with a dash goes '--'.

Examples:
  indexer search --index news balloon Montana
  indexer search --index news '"export controls" OR semiconductors' --issue trade
  indexer search --index news --actor antony-blinken --from 2023-06 --sort newest
  indexer search --index news --json --facets none -- taiwan -strait)",
     search},
    {"stats",
     "Show figures of the index",
     R"(Example:
  indexer stats --index news)",
     stats},
    {"export",
     "Write articles as JSON Lines, which add reads again",
     R"(All of the index as it was when it began, in the order of their ids, or those that a
query and filters choose. An export that broke off goes on behind the id of its last
whole line, whether or not that article is still there.

Examples:
  indexer export --index news news.jsonl
  indexer export --index news --after harbour-17 news.jsonl
  indexer export --index news --query 'tariffs' --actor china | zstd > china.jsonl.zst)",
     export_articles},
    {"retag",
     "Tag the whole index anew by the catalogue, without the sources",
     R"(Tags every article again, into a new index that replaces the old one at the end.
Searches go on meanwhile. Tags that the sources gave are kept.

Example:
  indexer retag --index news --catalogue my-catalogue)",
     retag},
    {"check",
     "Check that the index is not damaged",
     R"(Reads every block and every article; status 3 if something is damaged. The remedy is
'indexer restore' from a snapshot, or 'indexer add --rebuild'; for an index whose
XAPIANDB is lost, --repair.

Examples:
  indexer check --index news
  indexer check --index news --repair)",
     check},
    {"compact",
     "Make one part of all parts of the index, without deleted articles",
     R"(Searches go on meanwhile. Small parts are merged by 'indexer add' too: this is for
an index that is to be as small as it can be, before it is copied or kept. It says
how much room it needs on the disk meanwhile, and begins only if that is free.

Example:
  indexer compact --index news)",
     compact},
    {"snapshot",
     "Copy the index as it is now, also while it is written to",
     R"(The copy is an index like any other. On the file system of the index it is made of
hard links, takes no time and no room, and is independent of the index none the less:
files of an index never change. 'indexer check' tells whether it is whole.

Examples:
  indexer snapshot --index news backups/news-monday
  indexer check --index backups/news-monday)",
     snapshot},
    {"restore",
     "Make the index what a snapshot is",
     R"(Checks the snapshot first. Searches go on, and see the restored state as soon as it is
there; what came into the index since the snapshot is gone.

Example:
  indexer restore --index news backups/news-monday)",
     restore},
    {"upgrade",
     "Bring an index of an older format to this version, without the sources",
     R"(Needs about as much room on the disk as the index takes, and removes the old one at
the end. Tags stay as they are: 'indexer retag' brings them up to date.

Example:
  indexer upgrade --index news)",
     upgrade},
    {"catalogue", "Work on the catalogue", "", nullptr},
    {"catalogue check",
     "Name what is wrong with the catalogue",
     R"(PATHs are laid over the built-in catalogue and the one of --catalogue. Every error
and warning is named with file and line; status 1 if there is an error.

Examples:
  indexer catalogue check my-actors.toml
  indexer catalogue check --catalogue my-catalogue)",
     catalogue_check},
    {"catalogue suggest",
     "Print entries for frequent actors that the catalogue lacks",
     R"(The most frequent first, as TOML; names that are likely one actor's are grouped.
Review them, keep what is right in a file of your own, then run 'indexer retag'.

Example:
  indexer catalogue suggest --index news > my-catalogue/new-actors.toml)",
     catalogue_suggest},
});

constexpr std::string_view kNotes = R"(Examples:
  indexer add --index news articles/ feed.xml
  zstd -dc news.jsonl.zst | indexer add --index news -
  indexer inspect article.html
  indexer search --index news 'fentanyl "export controls"' --actor china
  indexer retag --index news --catalogue my-catalogue

Exit status: 0 all well, 1 something was skipped or not found (each named on
standard error), 2 wrong usage, 3 the index can't be used, 130 or 143 stopped by
Ctrl-C or SIGTERM. 'indexer COMMAND --help' tells more.)";

}  // namespace

std::span<const Command> commands() noexcept { return kCommands; }

std::vector<Job> jobs() {
  std::vector<Job> jobs;
  jobs.reserve(kCommands.size());
  for (const Command& command : kCommands) {
    jobs.push_back(command.job != nullptr ? command.job() : Job{});
  }
  return jobs;
}

CommandLine command_line(const std::vector<Job>& jobs) {
  CommandLine line{
      .program = Program::Indexer,
      .name = "indexer",
      .description =
          "Reads news articles, tags who takes part and what they are about, and indexes them.",
      .notes = std::string(kNotes)};
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    const Command& command = kCommands[i];
    line.subcommands.push_back({std::string(command.name),
                                std::string(command.summary),
                                std::string(command.notes),
                                jobs[i].arguments});
  }
  return line;
}

Call parse_call(int argc, const char* const* argv, Environment environment) {
  const std::vector<Job> all = jobs();
  ParsedCommandLine parsed =
      parse_command_line(command_line(all), argc, argv, std::move(environment));
  if (!parsed.settings) return {{}, std::move(parsed.text)};
  return {[run = all[parsed.subcommand].run, settings = std::move(*parsed.settings)](
              Screen& screen) { return run(settings, screen); },
          {}};
}

}  // namespace readout::indexer
