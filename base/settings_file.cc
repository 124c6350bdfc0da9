// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iterator>
#include <system_error>

#include <toml++/toml.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/settings.h"

namespace readout {
namespace {

std::string place(const std::filesystem::path& file, const toml::source_region& region) {
  return file.string() + ":" + std::to_string(region.begin.line);
}

std::string read_text(const std::filesystem::path& file) {
  std::error_code unknown;  // reading the file reports it
  std::ifstream in;
  if (!std::filesystem::is_directory(file, unknown)) in.open(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) {
    throw Error(ErrorCode::Usage,
                file.string() + ": the settings file can't be read",
                "Check its name and permissions, or name another with --config");
  }
  return text;
}

toml::table parse(const std::filesystem::path& file) {
  const std::string text = read_text(file);
  try {
    return toml::parse(text, file.string());
  } catch (const toml::parse_error& error) {
    throw Error(
        ErrorCode::Usage,
        place(file, error.source()) + ": not valid TOML: " + std::string(error.description()));
  }
}

const SettingSpec& spec_of_key(const toml::key& key, const std::string& origin) {
  std::vector<std::string_view> names;
  for (const SettingSpec& spec : kSettings) {
    if (spec.name == key.str()) return spec;
    names.push_back(spec.name);
  }
  throw Error(ErrorCode::Usage,
              origin + ": unknown setting '" + std::string(key.str()) + "'",
              did_you_mean(key.str(), names));
}

[[noreturn]] void wrong_type(const SettingSpec& spec,
                             const std::string& origin,
                             const std::string& wanted) {
  throw Error(ErrorCode::Usage,
              origin + ": '" + std::string(spec.name) + "' must be " + wanted,
              std::string(spec.name) + ": " + std::string(spec.help));
}

Settings::Value value_of(const SettingSpec& spec,
                         const toml::node& node,
                         const std::string& origin) {
  if (spec.type == SettingType::Integer) {
    if (!node.is_integer()) wrong_type(spec, origin, "a whole number, without quotes");
    return parse_setting(spec, std::to_string(node.as_integer()->get()), origin);
  }
  if (spec.type == SettingType::Flag) {
    if (!node.is_boolean()) wrong_type(spec, origin, "true or false, without quotes");
    return node.as_boolean()->get();
  }
  if (!node.is_string()) wrong_type(spec, origin, "a text in quotes");
  return parse_setting(spec, node.as_string()->get(), origin);
}

}  // namespace

void load_settings_file(const std::filesystem::path& file, Settings& settings) {
  for (const auto& [key, node] : parse(file)) {
    const std::string origin = place(file, key.source());
    const SettingSpec& spec = spec_of_key(key, origin);
    Settings::Value value = value_of(spec, node, origin);
    if (spec.type == SettingType::Path) {
      value = (file.parent_path() / std::get<std::string>(value)).string();
    }
    settings.set(spec.setting, std::move(value), origin);
  }
}

}  // namespace readout
