// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <system_error>

#include <toml++/toml.h>
#include <unistd.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace readout {
namespace {

constexpr std::string_view kConfigVariable = "READOUT_CONFIG";

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < kSettings.size(); ++i) {
    if (static_cast<std::size_t>(kSettings[i].setting) != i) return false;
  }
  return true;
}
static_assert(rows_in_order(), "kSettings must list the settings in the order of the enum");

bool is_among(std::string_view choices, std::string_view text) {
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == text) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return false;
}

std::string listed(std::string_view choices) {
  std::string out;
  for (const char letter : choices) {
    if (letter == '|') {
      out += ", ";
    } else {
      out += letter;
    }
  }
  return out;
}

[[noreturn]] void reject(const SettingSpec& spec,
                         const std::string& origin,
                         const std::string& what) {
  throw Error(ErrorCode::Usage,
              origin + ": '" + std::string(spec.name) + "' " + what,
              std::string(spec.name) + ": " + std::string(spec.help));
}

std::int64_t parse_integer(const SettingSpec& spec,
                           const std::string& text,
                           const std::string& origin) {
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  if (failure != std::errc() || stop != end || value < spec.least || value > spec.most) {
    reject(spec,
           origin,
           "must be a whole number from " + std::to_string(spec.least) + " to " +
               std::to_string(spec.most));
  }
  return value;
}

bool parse_flag(const SettingSpec& spec, const std::string& text, const std::string& origin) {
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  reject(spec, origin, "must be true or false");
}

std::string parse_text(const SettingSpec& spec,
                       const std::string& text,
                       const std::string& origin) {
  if (text.empty()) reject(spec, origin, "must not be empty");
  if (text.find('\0') != std::string::npos) reject(spec, origin, "must not contain a NUL byte");
  if (spec.type == SettingType::Choice && !is_among(spec.choices, text)) {
    reject(spec, origin, "must be one of " + listed(spec.choices));
  }
  return text;
}

/// A variable with our prefix that is close to one of ours is a typing mistake; others with the
/// prefix may belong to other programs.
void reject_misspelt(const std::string& variable) {
  if (!variable.starts_with("READOUT_") || variable == kConfigVariable) return;
  std::vector<std::string_view> endings;
  const std::string_view ending = std::string_view(variable).substr(8);
  for (const SettingSpec& spec : kSettings) {
    if (spec.variable == variable) return;
    endings.push_back(spec.variable.substr(8));
  }
  if (const auto meant = nearest(ending, endings)) {
    throw Error(ErrorCode::Usage,
                "unknown variable " + variable + " in the environment",
                "Did you mean READOUT_" + std::string(*meant) + "?");
  }
}

void load_environment(const SettingSources& sources, Settings& settings) {
  for (const auto& [name, value] : sources.environment) {
    reject_misspelt(name);
    for (const SettingSpec& spec : kSettings) {
      // Shells and unit files unset a variable by making it empty.
      if (spec.variable == name && !value.empty()) {
        settings.set(spec.setting, parse_setting(spec, value, name), name);
      }
    }
  }
}

std::optional<std::filesystem::path> settings_file(const SettingSources& sources) {
  if (sources.file) return sources.file;
  for (const auto& [name, value] : sources.environment) {
    if (name == kConfigVariable && !value.empty()) return value;
  }
  std::error_code not_there;
  if (std::filesystem::exists(sources.usual_file, not_there)) return sources.usual_file;
  return std::nullopt;
}

std::string toml_text(const Settings::Value& value) {
  std::ostringstream out;
  if (const auto* text = std::get_if<std::string>(&value)) {
    const toml::value<std::string> node(repair_utf8(*text));
    out << toml::toml_formatter(node, toml::format_flags::none);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    out << *number;
  } else {
    out << (std::get<bool>(value) ? "true" : "false");
  }
  return out.str();
}

}  // namespace

bool is_used_by(const SettingSpec& spec, Program program) noexcept {
  return spec.used_by == UsedBy::Both || program == Program::Searchd;
}

std::string flag_of(std::string_view name) {
  std::string flag = "--" + std::string(name);
  std::replace(flag.begin(), flag.end(), '_', '-');
  return flag;
}

Settings::Value parse_setting(const SettingSpec& spec,
                              const std::string& text,
                              const std::string& origin) {
  switch (spec.type) {
    case SettingType::Integer:
      return parse_integer(spec, text, origin);
    case SettingType::Flag:
      return parse_flag(spec, text, origin);
    case SettingType::Text:
    case SettingType::Path:
    case SettingType::Choice:
      break;
  }
  return parse_text(spec, text, origin);
}

Settings Settings::load(const SettingSources& sources) {
  Settings settings;
  for (const SettingSpec& spec : kSettings) {
    const std::string initial(spec.initial);
    settings.set(spec.setting,
                 initial.empty() ? Value(initial) : parse_setting(spec, initial, "default"),
                 "default");
  }
  if (const auto file = settings_file(sources)) load_settings_file(*file, settings);
  load_environment(sources, settings);
  for (const auto& [setting, text] : sources.flags) {
    const SettingSpec& spec = kSettings[static_cast<std::size_t>(setting)];
    settings.set(setting, parse_setting(spec, text, flag_of(spec.name)), flag_of(spec.name));
  }
  return settings;
}

const Settings::Value& Settings::value(Setting setting) const {
  return entries_[static_cast<std::size_t>(setting)].value;
}

const std::string& Settings::text(Setting setting) const {
  return std::get<std::string>(entries_[static_cast<std::size_t>(setting)].value);
}

std::optional<std::filesystem::path> Settings::path(Setting setting) const {
  const std::string& written = text(setting);
  return written.empty() ? std::nullopt : std::optional<std::filesystem::path>(written);
}

std::int64_t Settings::integer(Setting setting) const {
  return std::get<std::int64_t>(entries_[static_cast<std::size_t>(setting)].value);
}

bool Settings::flag(Setting setting) const {
  return std::get<bool>(entries_[static_cast<std::size_t>(setting)].value);
}

const std::string& Settings::origin(Setting setting) const {
  return entries_[static_cast<std::size_t>(setting)].origin;
}

void Settings::set(Setting setting, Value value, std::string origin) {
  entries_[static_cast<std::size_t>(setting)] = {std::move(value), std::move(origin)};
}

std::string Settings::to_toml(Program program) const {
  std::string out;
  for (const SettingSpec& spec : kSettings) {
    if (!is_used_by(spec, program)) continue;
    const Entry& entry = entries_[static_cast<std::size_t>(spec.setting)];
    const auto* text = std::get_if<std::string>(&entry.value);
    out += "# " + std::string(spec.help) + "\n";
    out += text != nullptr && text->empty()
               ? "# " + std::string(spec.name) + " is not set\n"
               : std::string(spec.name) + " = " + toml_text(entry.value) + "  # " + entry.origin +
                     "\n";
  }
  return out;
}

const std::string& index_folder(const Settings& settings) {
  const std::string& folder = settings.text(Setting::Index);
  if (!folder.empty()) return folder;
  throw Error(ErrorCode::Usage, "no index is named", "Give --index DIR, or set READOUT_INDEX");
}

std::vector<std::pair<std::string, std::string>> process_environment() {
  std::vector<std::pair<std::string, std::string>> out;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) continue;
    out.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return out;
}

}  // namespace readout
