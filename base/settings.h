// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of both programs: one table, each of which may come from a TOML file,
// an environment variable or a flag; later sources win over earlier ones. Flags, --print-config and
// the documentation read the table. Read once at the start; safe to read from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace readout {

enum class Program : std::uint8_t { Indexer, Searchd };

enum class Setting : std::uint8_t {
  Index,
  Catalogue,
  Listen,
  Public,
  ReadKeys,
  Keys,
  Hosts,
  Proxies,
  RequestsPerMinute,
  Threads,
  RefreshMs,
  AnswerMs,
  PublicUrl,
  AllowOrigins,
  LogLevel,
  LogFormat,
  LogFile,
  LogQueries,
};

enum class SettingType : std::uint8_t {
  Text,
  Path,     ///< in a settings file relative to the folder of that file
  Integer,  ///< from `least` to `most`
  Flag,
  Choice,  ///< one of `choices`
};

enum class UsedBy : std::uint8_t { Both, Searchd };

struct SettingSpec {
  Setting setting = Setting::Index;
  std::string_view name;      ///< in the file; as a flag with dashes: refresh_ms, --refresh-ms
  std::string_view variable;  ///< of the environment
  SettingType type = SettingType::Text;
  std::string_view initial = "";  ///< the default as one would write it; empty: none
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::string_view choices = "";      ///< separated by '|'
  std::string_view placeholder = "";  ///< of the value in --help
  UsedBy used_by = UsedBy::Both;
  bool live = false;  ///< searchd takes a change over at SIGHUP
  std::string_view help;
};

inline constexpr std::array<SettingSpec, 18> kSettings = {{
    {.setting = Setting::Index,
     .name = "index",
     .variable = "READOUT_INDEX",
     .type = SettingType::Path,
     .placeholder = "DIR",
     .help = "folder of the index"},
    {.setting = Setting::Catalogue,
     .name = "catalogue",
     .variable = "READOUT_CATALOGUE",
     .type = SettingType::Path,
     .placeholder = "DIR",
     .help = "folder of actors and issues, laid over the built-in ones"},
    {.setting = Setting::Listen,
     .name = "listen",
     .variable = "READOUT_LISTEN",
     .type = SettingType::Text,
     .initial = "127.0.0.1:8080",
     .placeholder = "HOST:PORT|unix:PATH",
     .used_by = UsedBy::Searchd,
     .help = "where to accept connections; port 0 takes any free one"},
    {.setting = Setting::Public,
     .name = "public",
     .variable = "READOUT_PUBLIC",
     .type = SettingType::Flag,
     .initial = "false",
     .used_by = UsedBy::Searchd,
     .help = "anybody who reaches the address may search, from other machines too"},
    {.setting = Setting::ReadKeys,
     .name = "read_keys",
     .variable = "READOUT_READ_KEYS",
     .type = SettingType::Flag,
     .initial = "false",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "searching needs a key too, not only writing"},
    {.setting = Setting::Keys,
     .name = "keys",
     .variable = "READOUT_KEYS",
     .type = SettingType::Path,
     .placeholder = "FILE",
     .used_by = UsedBy::Searchd,
     .help = "file of keys, as searchd keys add makes it; changes count at once"},
    {.setting = Setting::Hosts,
     .name = "hosts",
     .variable = "READOUT_HOSTS",
     .type = SettingType::Text,
     .placeholder = "NAMES",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "names it may be asked by, spaces between, beside localhost and that of "
             "public_url; *: any"},
    {.setting = Setting::Proxies,
     .name = "proxies",
     .variable = "READOUT_PROXIES",
     .type = SettingType::Text,
     .placeholder = "ADDRESSES",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "addresses, networks, or unix, spaces between, whose X-Forwarded-For is believed"},
    {.setting = Setting::RequestsPerMinute,
     .name = "requests_per_minute",
     .variable = "READOUT_REQUESTS_PER_MINUTE",
     .type = SettingType::Integer,
     .initial = "0",
     .most = 1'000'000,
     .placeholder = "N",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "so many requests a client or key may send; 0: any number"},
    {.setting = Setting::Threads,
     .name = "threads",
     .variable = "READOUT_THREADS",
     .type = SettingType::Integer,
     .initial = "0",
     .most = 256,
     .placeholder = "N",
     .help = "work done at the same time; 0: what suits the machine"},
    {.setting = Setting::RefreshMs,
     .name = "refresh_ms",
     .variable = "READOUT_REFRESH_MS",
     .type = SettingType::Integer,
     .initial = "100",
     .most = 3'600'000,
     .placeholder = "MS",
     .used_by = UsedBy::Searchd,
     .help = "look for new articles this often, in milliseconds; 0: with every request"},
    {.setting = Setting::AnswerMs,
     .name = "answer_ms",
     .variable = "READOUT_ANSWER_MS",
     .type = SettingType::Integer,
     .initial = "2000",
     .most = 3'600'000,
     .placeholder = "MS",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "an answer may take so long, in milliseconds, an export ten times; 0: any time"},
    {.setting = Setting::PublicUrl,
     .name = "public_url",
     .variable = "READOUT_PUBLIC_URL",
     .type = SettingType::Text,
     .placeholder = "URL",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "where the world reaches this server, for links in feeds; empty: as asked"},
    {.setting = Setting::AllowOrigins,
     .name = "allow_origins",
     .variable = "READOUT_ALLOW_ORIGINS",
     .type = SettingType::Text,
     .placeholder = "ORIGINS",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "origins, spaces between, whose pages may read the answers, or *; empty: none"},
    {.setting = Setting::LogLevel,
     .name = "log_level",
     .variable = "READOUT_LOG_LEVEL",
     .type = SettingType::Choice,
     .initial = "info",
     .choices = "debug|info|warning|error|off",
     .placeholder = "LEVEL",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "how much to log"},
    {.setting = Setting::LogFormat,
     .name = "log_format",
     .variable = "READOUT_LOG_FORMAT",
     .type = SettingType::Choice,
     .initial = "text",
     .choices = "text|json",
     .placeholder = "FORMAT",
     .used_by = UsedBy::Searchd,
     .help = "a line of the log is key=value pairs or a JSON object"},
    {.setting = Setting::LogFile,
     .name = "log_file",
     .variable = "READOUT_LOG_FILE",
     .type = SettingType::Path,
     .placeholder = "FILE",
     .used_by = UsedBy::Searchd,
     .help = "where to log; opened anew on SIGHUP; empty: standard error"},
    {.setting = Setting::LogQueries,
     .name = "log_queries",
     .variable = "READOUT_LOG_QUERIES",
     .type = SettingType::Flag,
     .initial = "false",
     .used_by = UsedBy::Searchd,
     .live = true,
     .help = "write what people search for into the log"},
}};

[[nodiscard]] bool is_used_by(const SettingSpec& spec, Program program) noexcept;

/// Where settings come from, in ascending order of rank: default, file, environment, flags.
struct SettingSources {
  /// --config; else READOUT_CONFIG; else `usual_file` if it is there.
  std::optional<std::filesystem::path> file;
  std::filesystem::path usual_file = "/etc/readout/readout.toml";
  std::vector<std::pair<std::string, std::string>> environment;  ///< name, value
  std::vector<std::pair<Setting, std::string>> flags;
};

/// One value for every setting, and where each came from.
class Settings {
 public:
  /// Throws Error{Usage} naming file and line, variable or flag: unknown keys, values of the wrong
  /// type or out of range, a settings file that can't be read.
  [[nodiscard]] static Settings load(const SettingSources& sources);

  using Value = std::variant<std::string, std::int64_t, bool>;

  [[nodiscard]] const Value& value(Setting setting) const;
  /// REQUIRES: a setting of type Text, Path or Choice. Empty: not set.
  [[nodiscard]] const std::string& text(Setting setting) const;
  /// REQUIRES: a setting of type Path.
  [[nodiscard]] std::optional<std::filesystem::path> path(Setting setting) const;
  /// REQUIRES: a setting of type Integer.
  [[nodiscard]] std::int64_t integer(Setting setting) const;
  /// REQUIRES: a setting of type Flag.
  [[nodiscard]] bool flag(Setting setting) const;

  /// "default", "/etc/readout/readout.toml:3", "READOUT_INDEX" or "--index".
  [[nodiscard]] const std::string& origin(Setting setting) const;

  /// The effective settings of a program as a settings file, each with its origin as a comment.
  [[nodiscard]] std::string to_toml(Program program) const;

  /// REQUIRES: the alternative that the setting's type asks for.
  void set(Setting setting, Value value, std::string origin);

 private:
  struct Entry {
    Value value;
    std::string origin;
  };
  std::array<Entry, kSettings.size()> entries_;
};

/// `text` as a value of the setting. Throws Error{Usage}, which begins with `origin`.
[[nodiscard]] Settings::Value parse_setting(const SettingSpec& spec,
                                            const std::string& text,
                                            const std::string& origin);

/// The settings in a TOML file, put over those in `settings`. Throws Error{Usage}.
void load_settings_file(const std::filesystem::path& file, Settings& settings);

/// "--refresh-ms" for refresh_ms.
[[nodiscard]] std::string flag_of(std::string_view name);

/// The folder of the index. Throws Error{Usage} if none is set.
[[nodiscard]] const std::string& index_folder(const Settings& settings);

/// The variables of this process.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> process_environment();

}  // namespace readout
