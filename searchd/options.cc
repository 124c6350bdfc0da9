// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include <map>

#include <CLI/CLI.hpp>

namespace readout::searchd {

ParsedOptions parse_options(int argc, const char* const* argv) {
  CLI::App app("Answers searches over HTTP and serves the page.", "searchd");
  app.set_version_flag("--version", "searchd " READOUT_VERSION);
  std::string config;
  bool check = false;
  bool print = false;
  std::map<Setting, std::string> given;
  app.add_option("--config", config, "settings file (TOML)")->type_name("FILE");
  app.add_flag("--check-config", check, "say whether the settings are good, and stop");
  app.add_flag("--print-config", print, "print the settings in force, and stop");
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, Program::Searchd)) continue;
    const std::string help = std::string(spec.help) + " (" + std::string(spec.variable) + ")";
    if (spec.type == SettingType::Flag) {
      app.add_flag_function(
          flag_of(spec),
          [&given, &spec](std::int64_t yes) { given[spec.setting] = yes > 0 ? "true" : "false"; },
          help);
      continue;
    }
    app.add_option_function<std::string>(
           flag_of(spec),
           [&given, &spec](const std::string& value) { given[spec.setting] = value; },
           help)
        ->type_name(std::string(spec.placeholder));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;
    app.exit(error);
    constexpr int kWrongUsage = 2;
    return {std::nullopt, asked ? 0 : kWrongUsage};
  }
  SettingSources sources;
  if (!config.empty()) sources.file = config;
  sources.environment = process_environment();
  for (const auto& [setting, value] : given) sources.flags.emplace_back(setting, value);
  Options options;
  options.wish = print ? Wish::PrintConfig : check ? Wish::CheckConfig : Wish::Serve;
  options.settings = Settings::load(sources);
  return {std::move(options), 0};
}

}  // namespace readout::searchd
