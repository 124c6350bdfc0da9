// SPDX-License-Identifier: GPL-3.0-or-later
// indexer export: articles as JSON Lines, which `indexer add` reads again.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/wire/article_json.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/search_arguments.h"
#include "indexer/terminal.h"

namespace readout::indexer {
namespace {

namespace fs = std::filesystem;

struct ExportOptions {
  std::string file;  ///< empty: standard output
  std::string query;
  std::string after;
  engine::ParameterList parameters;  ///< without the query
};

constexpr const char* kStandardOutput = "standard output";

/// All articles of an index are its copies too.
constexpr const char* kCopies = "copies";
constexpr const char* kAllCopies = "show";

engine::SearchRequest request_of(const ExportOptions& options) {
  engine::ParameterList parameters = options.parameters;
  const auto is_copies = [](const auto& given) { return given.first == kCopies; };
  if (std::none_of(parameters.begin(), parameters.end(), is_copies))
    parameters.emplace_back(kCopies, kAllCopies);
  const engine::ParsedSearch parsed = parse_search(options.query, std::move(parameters));
  refuse(engine::all_problems(parsed));
  return parsed.request;
}

void check(const std::ostream& out, const std::string& file) {
  if (out) return;
  const std::string reason = errno == 0 ? "" : ": " + std::generic_category().message(errno);
  throw Error(ErrorCode::NoSpace,
              "can't write " + file + reason,
              "Go on with --after and the id of its last whole line");
}

/// By whatever name. A path that can't be looked at does not, for it can't be written to either.
bool lies_in(const fs::path& file, const fs::path& folder) {
  std::error_code unknown;
  fs::path above = fs::weakly_canonical(fs::absolute(file), unknown);
  for (; above.has_relative_path(); above = above.parent_path()) {
    std::error_code missing;  // what does not exist yet is not the folder
    if (fs::equivalent(above, folder, missing)) return true;
  }
  return false;
}

/// What is written into an index's folder takes the place of its files. Throws Error{Usage}.
void check_outside(const std::string& file, const std::string& index) {
  if (!lies_in(file, index)) return;
  throw Error(ErrorCode::Usage,
              "the file " + file + " lies in the index " + index,
              "Give a file outside the index");
}

/// Cuts off a last line that has no end.
void drop_cut_line(const fs::path& file) {
  std::error_code status;
  std::uintmax_t size = fs::file_size(file, status);
  if (status) return;  // is made anew
  std::ifstream in(file, std::ios::binary);
  for (; size > 0; --size) {
    in.seekg(static_cast<std::streamoff>(size - 1));
    if (in.get() == '\n') break;
  }
  fs::resize_file(file, size);
}

std::size_t write_lines(engine::HitWalk& walk, std::ostream& out, const std::string& file) {
  constexpr std::size_t kArticlesAtOnce = 16;
  std::size_t written = 0;
  while (true) {
    const std::vector<article::TaggedArticle> articles = walk.next(kArticlesAtOnce);
    if (articles.empty()) return written;
    errno = 0;
    for (const article::TaggedArticle& each : articles) out << engine::to_json(each) << "\n";
    check(out, file);
    written += articles.size();
  }
}

void flush(std::ostream& out, const std::string& file) {
  errno = 0;
  out.flush();
  check(out, file);
}

/// A closed pipe (`indexer export | head`) is no failure.
void write_to_standard_output(engine::HitWalk& walk, std::ostream& out) {
  try {
    write_lines(walk, out, kStandardOutput);
    flush(out, kStandardOutput);
  } catch (const Error&) {
    if (out || !output_is_closed()) throw;
  }
}

int status_after(std::size_t skipped, Console& console) {
  if (skipped == 0) return kAllWell;
  console.say("indexer: " + counted(skipped, "damaged article") + (skipped == 1 ? " is" : " are") +
              " missing in the export");
  return kSomethingSkipped;
}

int run(const ExportOptions& options, const Settings& settings, Screen& screen) {
  const engine::SearchRequest request = request_of(options);
  if (!options.file.empty()) check_outside(options.file, index_folder(settings));
  const engine::IndexReader reader(index_folder(settings),
                                   {.actor_names = names_for(request, settings)});
  std::size_t skipped = 0;
  const auto walk = reader.walk_by_id(request, options.after, [&](const std::string& fault) {
    ++skipped;
    screen.console.say("indexer: skipped: " + printable(fault));
  });
  if (options.file.empty()) {
    write_to_standard_output(*walk, screen.out);
    return status_after(skipped, screen.console);
  }
  if (!options.after.empty()) drop_cut_line(options.file);
  errno = 0;
  std::ofstream out(options.file,
                    std::ios::binary | (options.after.empty() ? std::ios::trunc : std::ios::app));
  check(out, options.file);
  const std::size_t written = write_lines(*walk, out, options.file);
  flush(out, options.file);
  screen.out << "exported " << counted(written, "article") << " to " << printable(options.file)
             << "\n";
  return status_after(skipped, screen.console);
}

}  // namespace

Job export_articles() {
  const auto options = std::make_shared<ExportOptions>();
  std::vector<Argument> arguments = {
      operand(Argument::Kind::OptionalOperand,
              "FILE",
              "where to; nothing: standard output",
              options->file),
      {.kind = Argument::Kind::Option,
       .name = "--query",
       .placeholder = "QUERY",
       .help = "only what is found by it, in the query language",
       .set = [&into = options->query](const std::string& value) { into = value; }},
      {.kind = Argument::Kind::Option,
       .name = "--after",
       .placeholder = "ID",
       .help = "go on behind the article of this id, in the order of ids; FILE is then appended to",
       .set = [&into = options->after](const std::string& value) { into = value; }}};
  for (const engine::SearchParameter& parameter : engine::search_parameters()) {
    // The order of an export is its own.
    if (parameter.role != engine::ParameterRole::Choosing) continue;
    engine::SearchParameter filter = parameter;
    if (filter.name == kCopies) filter.initial = kAllCopies;
    arguments.push_back(search_option(filter, options->parameters));
  }
  return job(options, std::move(arguments), run);
}

}  // namespace readout::indexer
