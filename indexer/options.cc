// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>

#include "indexer/exit_status.h"

namespace readout {
namespace {

/// What CLI11 writes into; turned into Options afterwards.
struct Raw {
  std::string config;
  std::map<Setting, std::string> settings;
  std::map<std::string, std::vector<std::string>> parameters;
  Options options;
};

void add_settings(CLI::App& app, Raw& raw) {
  app.add_option("--config", raw.config, "settings file (TOML)")->type_name("FILE");
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, Program::Indexer)) continue;
    app.add_option_function<std::string>(
           flag_of(spec),
           [&raw, &spec](const std::string& value) { raw.settings[spec.setting] = value; },
           std::string(spec.help) + " (" + std::string(spec.variable) + ")")
        ->type_name(std::string(spec.placeholder));
  }
}

CLI::App& add_command(
    CLI::App& app, Raw& raw, Command command, const std::string& name, const std::string& help) {
  CLI::App* subcommand = app.add_subcommand(name, help);
  subcommand->callback([&raw, command] { raw.options.command = command; });
  subcommand->fallthrough();
  return *subcommand;
}

void add_commands(CLI::App& app, Raw& raw) {
  Options& options = raw.options;
  CLI::App& add = add_command(app,
                              raw,
                              Command::Add,
                              "add",
                              "Read articles and index them; what did not change is skipped");
  add.add_option(
         "path", options.operands, "files, folders (with all below them), or - for standard input")
      ->required();
  add.add_flag("--rebuild",
               options.rebuild,
               "start anew; searches go on with the old index until all is read");
  add.add_flag("--wait", options.wait, "wait for another indexer to finish");

  CLI::App& remove = add_command(app, raw, Command::Delete, "delete", "Remove articles by id");
  remove.add_option("id", options.operands, "ids of articles")->required();
  remove.add_flag("--wait", options.wait, "wait for another indexer to finish");

  CLI::App& inspect = add_command(
      app, raw, Command::Inspect, "inspect", "Show what would be indexed, and why; writes nothing");
  inspect.add_option("path", options.operands, "files, folders, or - for standard input")
      ->required();
  inspect.add_flag("--json", options.json, "one JSON object a line");

  CLI::App& search =
      add_command(app, raw, Command::Search, "search", "Search, as the page and the endpoint do");
  search.add_option(
      "query", options.operands, "words, \"phrases\", -not, field:value; nothing: everything");
  search.add_flag("--json", options.json, "the endpoint's answer");
  for (const SearchParameter& parameter : search_parameters()) {
    if (parameter.name == "q") continue;
    std::string flag = "--" + std::string(parameter.name);
    std::replace(flag.begin(), flag.end(), '_', '-');
    search.add_option(
        flag, raw.parameters[std::string(parameter.name)], std::string(parameter.help));
  }

  CLI::App& stats = add_command(app, raw, Command::Stats, "stats", "Figures of the index");
  stats.add_flag("--json", options.json, "as JSON");
}

Options finish(Raw& raw) {
  SettingSources sources;
  if (!raw.config.empty()) sources.file = raw.config;
  sources.environment = process_environment();
  for (const auto& [setting, value] : raw.settings) sources.flags.emplace_back(setting, value);
  raw.options.settings = Settings::load(sources);
  std::string query;
  for (const std::string& word : raw.options.operands) query += (query.empty() ? "" : " ") + word;
  raw.options.parameters.emplace_back("q", query);
  for (const auto& [name, values] : raw.parameters) {
    for (const std::string& value : values) raw.options.parameters.emplace_back(name, value);
  }
  return std::move(raw.options);
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  CLI::App app(
      "Reads news articles, tags who takes part and what they are about, and indexes them.",
      "indexer");
  app.set_version_flag("--version", "indexer " READOUT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  indexer add --index news articles/ feed.xml\n"
      "  zstd -dc news.jsonl.zst | indexer add --index news -\n"
      "  indexer inspect article.html\n"
      "  indexer search --index news 'fentanyl \"export controls\"' --actor china --from 2023-06\n"
      "Exit status: 0 all well, 1 something was skipped, 2 wrong usage, 3 the index can't be "
      "used.");
  Raw raw;
  add_settings(app, raw);
  add_commands(app, raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;
    app.exit(error);
    return {std::nullopt, asked ? kAllWell : kWrongUsage};
  }
  return {finish(raw), kAllWell};
}

}  // namespace readout
