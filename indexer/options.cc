// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "indexer/help_texts.h"

namespace readout::indexer {
namespace {

/// What CLI11 writes into; turned into Options afterwards.
struct Raw {
  std::string config;
  std::map<Setting, std::string> settings;
  std::map<std::string_view, std::vector<std::string>> parameters;
  std::vector<std::string> after_dashes;  ///< operands that follow '--'
  Options options;
};

void add_settings(CLI::App& app, Raw& raw) {
  app.add_option("--config", raw.config, "settings file in TOML (READOUT_CONFIG)")
      ->type_name("FILE");
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, Program::Indexer)) continue;
    app.add_option_function<std::string>(
           flag_of(spec),
           [&raw, setting = spec.setting](const std::string& value) {
             raw.settings[setting] = value;
           },
           std::string(spec.help) + " (" + std::string(spec.variable) + ")")
        ->type_name(std::string(spec.placeholder));
  }
}

class Commands {
 public:
  Commands(CLI::App& app, Raw& raw) : app_(app), raw_(raw) {}

  void define() {
    Options& options = raw_.options;
    CLI::App& add = command(
        Command::Add, "add", "Read articles and index them; what has not changed is skipped");
    operands(add, "PATH", "files, folders with all below them, or - for standard input", 1);
    add.add_flag("--rebuild",
                 options.rebuild,
                 "start a new index; searches see the old one until all is read");
    add.add_flag(
           "--prune", options.prune, "remove articles whose file, or whose place in it, has gone")
        ->excludes("--rebuild");
    add_wait(add);
    add.footer(kAddFooter);

    CLI::App& remove = command(Command::Delete, "delete", "Remove articles by id");
    operands(remove, "ID", "ids of articles, as search and inspect show them", 1);
    add_wait(remove);
    remove.footer(kDeleteFooter);

    CLI::App& inspect = command(Command::Inspect, "inspect", "Show what would be indexed, and why");
    operands(inspect, "PATH", "files, folders with all below them, or - for standard input", 1);
    inspect.add_flag("--json", options.json, "one JSON object a line");
    inspect.footer(kInspectFooter);

    define_search();

    CLI::App& stats = command(Command::Stats, "stats", "Show figures of the index");
    stats.add_flag("--json", options.json, "as JSON");
    stats.footer(kStatsFooter);

    define_upkeep();
  }

 private:
  CLI::App& command(Command which, const std::string& name, const std::string& help) {
    return command(app_, which, name, help);
  }

  CLI::App& command(CLI::App& parent,
                    Command which,
                    const std::string& name,
                    const std::string& help) {
    CLI::App* subcommand = parent.add_subcommand(name, help);
    subcommand->callback([&raw = raw_, which] { raw.options.command = which; });
    subcommand->fallthrough();  // --index may stand before and after the command
    return *subcommand;
  }

  void operands(CLI::App& command, const std::string& name, const std::string& help, int least) {
    command.add_option(name, raw_.options.operands, help)->type_name("")->expected(least, 1 << 29);
    if (least > 0 && raw_.after_dashes.empty()) command.get_option(name)->required();
  }

  void add_wait(CLI::App& command) {
    command.add_flag("--wait", raw_.options.wait, "wait for another indexer to finish");
  }

  void define_upkeep() {
    CLI::App& retag = command(
        Command::Retag, "retag", "Bring the whole index up to the catalogue, without the sources");
    add_wait(retag);
    retag.footer(kRetagFooter);

    CLI::App& check = command(Command::Check, "check", "See whether the index is whole");
    add_wait(check);
    check.footer(kCheckFooter);

    CLI::App& catalogue = *app_.add_subcommand("catalogue", "Work on the catalogue");
    catalogue.fallthrough()->require_subcommand(1);
    CLI::App& examine = command(
        catalogue, Command::CatalogueCheck, "check", "Name what is wrong with the catalogue");
    operands(examine, "PATH", "files and folders of a catalogue; nothing: the one in use", 0);
    examine.footer(kCatalogueCheckFooter);
    CLI::App& suggest = command(catalogue,
                                Command::CatalogueSuggest,
                                "suggest",
                                "Print entries for frequent actors that the catalogue lacks");
    suggest.footer(kCatalogueSuggestFooter);
  }

  void define_search() {
    CLI::App& search =
        command(Command::Search, "search", "Search, as the page and the endpoint do");
    operands(search, "QUERY", "what to look for, in the query language; nothing: everything", 0);
    search.add_flag("--json", raw_.options.json, "the endpoint's answer");
    for (const engine::SearchParameter& parameter : engine::search_parameters()) {
      if (parameter.name != "q") define(search, parameter);
    }
    search.footer(kSearchFooter);
  }

  void define(CLI::App& search, const engine::SearchParameter& parameter) {
    std::string flag = "--" + std::string(parameter.name);
    std::replace(flag.begin(), flag.end(), '_', '-');
    std::string help(parameter.help);
    if (!parameter.initial.empty()) help += " (" + std::string(parameter.initial) + ")";
    CLI::Option* option = search.add_option(flag, raw_.parameters[parameter.name], help);
    option->type_name(placeholder(parameter));
    // One value a flag, so that words of the query may follow it.
    option->allow_extra_args(false);
  }

  static std::string placeholder(const engine::SearchParameter& parameter) {
    switch (parameter.type) {
      case engine::ParameterType::Text:
      case engine::ParameterType::Query:
        return "VALUE";
      case engine::ParameterType::Choice:
        return std::string(parameter.choices);
      case engine::ParameterType::Number:
        return "N";
      case engine::ParameterType::Share:
        return "0..1";
      case engine::ParameterType::Date:
        return "DATE";
      case engine::ParameterType::Fields:
        return "FIELD,...";
    }
    return "VALUE";
  }

  CLI::App& app_;
  Raw& raw_;
};

Options finish(Raw& raw, std::vector<std::pair<std::string, std::string>> environment) {
  SettingSources sources;
  if (!raw.config.empty()) sources.file = raw.config;
  sources.environment = std::move(environment);
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

/// The command that the arguments name, for its own help.
const CLI::App& active(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : active(*chosen.front());
}

/// "catalogue check "; empty for the program itself.
std::string path_of(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent == nullptr ? "" : path_of(*parent) + command.get_name() + " ";
}

std::string help_of(const CLI::App& app) {
  const CLI::App& chosen = active(app);
  if (chosen.get_parent() == nullptr) return chosen.help() + "\n";
  std::string parents = "indexer " + path_of(*chosen.get_parent());
  parents.pop_back();
  std::string help = chosen.help(parents);
  const CLI::Formatter formatter;
  const auto settings = app.get_options([](const CLI::Option* option) {
    const std::string name = option->get_name();
    return name != "--help" && name != "--version";
  });
  // CLI11 lists only a command's own options; those of the program hold for it as well.
  std::string common = "Options of all commands:\n";
  for (const CLI::Option* option : settings) common += formatter.make_option(option, false);
  const std::string footer = chosen.get_footer();
  const std::size_t end = footer.empty() ? help.size() : help.rfind(footer);
  return help.insert(end, common + "\n") + "\n";
}

/// CLI11 gives what follows '--' to the program rather than to the command, unless the command
/// still lacks operands: so we keep it from CLI11. Returns how many arguments stand before it.
int take_after_dashes(int argc, const char* const* argv, std::vector<std::string>& taken) {
  const char* const* const end = argv + argc;
  const char* const* const dashes =
      std::find_if(argv, end, [](const char* word) { return std::string_view(word) == "--"; });
  if (dashes != end) taken.assign(dashes + 1, end);
  return static_cast<int>(dashes - argv);
}

void append_after_dashes(const CLI::App& command, Raw& raw) {
  std::vector<std::string>& words = raw.after_dashes;
  if (words.empty()) return;
  const auto operands =
      command.get_options([](const CLI::Option* option) { return option->get_positional(); });
  if (operands.empty()) {
    throw CLI::ExtrasError("indexer", words);
  }
  raw.options.operands.insert(raw.options.operands.end(), words.begin(), words.end());
}

}  // namespace

ParsedOptions parse_options(int argc,
                            const char* const* argv,
                            std::vector<std::pair<std::string, std::string>> environment) {
  CLI::App app(
      "Reads news articles, tags who takes part and what they are about, and indexes them.",
      "indexer");
  app.set_help_flag("-h,--help", "Print this help and exit");
  const std::string version = "indexer " READOUT_VERSION "\n";
  app.set_version_flag("--version", version, "Print the version and exit");
  app.require_subcommand(1);
  app.footer(kFooter);
  Raw raw;
  const int before_dashes = take_after_dashes(argc, argv, raw.after_dashes);
  add_settings(app, raw);
  Commands(app, raw).define();
  try {
    app.parse(before_dashes, argv);
    append_after_dashes(active(app), raw);
  } catch (const CLI::CallForHelp&) {
    return {std::nullopt, help_of(app)};
  } catch (const CLI::CallForVersion&) {
    return {std::nullopt, version};
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorCode::Usage, error.what(), "See 'indexer " + path_of(active(app)) + "--help'");
  }
  return {finish(raw, std::move(environment)), {}};
}

const std::string& index_folder(const Options& options) {
  const std::string& folder = options.settings.text(Setting::Index);
  if (!folder.empty()) return folder;
  throw Error(ErrorCode::Usage, "no index is named", "Give --index DIR, or set READOUT_INDEX");
}

}  // namespace readout::indexer
