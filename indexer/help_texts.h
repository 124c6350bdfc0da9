// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the end of each command's --help: examples that were run. Constants only. Used by
// options.cc.
#pragma once

namespace readout::indexer {

inline constexpr const char* kFooter = R"(Examples:
  indexer add --index news articles/ feed.xml
  zstd -dc news.jsonl.zst | indexer add --index news -
  indexer inspect article.html
  indexer search --index news 'fentanyl "export controls"' --actor china
  indexer retag --index news --catalogue my-catalogue

Exit status: 0 all well, 1 something was skipped or not found (each named on
standard error), 2 wrong usage, 3 the index can't be used, 130 or 143 stopped by
Ctrl-C or SIGTERM. 'indexer COMMAND --help' tells more.)";

inline constexpr const char* kAddFooter =
    R"(Reads plain text, Markdown, HTML, JSON and JSON Lines, RSS and Atom: by content,
whatever the name. Hidden files and links to folders are passed over. A file that
has not changed since it was read is not read again.

Examples:
  indexer add --index news articles/ feed.xml
  zstd -dc news.jsonl.zst | indexer add --index news -
  indexer add --index news --prune articles/
  indexer add --index news --rebuild articles/)";

inline constexpr const char* kDeleteFooter = R"(An id that begins with a dash comes after '--'.

Examples:
  indexer delete --index news allsides:1234
  indexer delete --index news -- -kLPBzKDJRQ2xn0Gwq1BxA)";

inline constexpr const char* kInspectFooter = R"(Needs no index and writes none.

Examples:
  indexer inspect article.html
  indexer inspect --json articles/ > articles.jsonl)";

inline constexpr const char* kSearchFooter =
    R"(Words are joined as --match says; "phrases", -not, OR, (groups), word*, title:word
and field:value work as on the page. Before words that begin with a dash goes '--'.

Examples:
  indexer search --index news balloon Montana
  indexer search --index news '"export controls" OR semiconductors' --issue trade
  indexer search --index news --actor antony-blinken --from 2023-06 --sort newest
  indexer search --index news --json --facets none -- taiwan -strait)";

inline constexpr const char* kStatsFooter = R"(Example:
  indexer stats --index news)";

inline constexpr const char* kRetagFooter =
    R"(Tags every article of the index anew, without its sources: into a new index, which
takes the old one's place at the end. Searches go on meanwhile. Tags that the
sources gave are kept.

Example:
  indexer retag --index news --catalogue my-catalogue)";

inline constexpr const char* kCheckFooter =
    R"(Looks at every block and every article; status 3 if something is damaged. The remedy
is 'indexer add --rebuild'.

Example:
  indexer check --index news)";

inline constexpr const char* kCatalogueCheckFooter =
    R"(PATHs are laid over the built-in catalogue and the one of --catalogue. Every error
and warning is named with file and line; status 1 if there is an error.

Examples:
  indexer catalogue check my-actors.toml
  indexer catalogue check --catalogue my-catalogue)";

inline constexpr const char* kCatalogueSuggestFooter =
    R"(The most frequent first, as TOML; names that are likely one actor's are put together.
Look them over, keep what is right in a file of your own, then 'indexer retag'.

Example:
  indexer catalogue suggest --index news > my-catalogue/new-actors.toml)";

}  // namespace readout::indexer
