// SPDX-License-Identifier: GPL-3.0-or-later
// The log: one event per line, `event key=value key=value` or a JSON object, for people and scripts
// alike. Writing never waits: what nobody takes is lost and counted (log_sink.h). Made in main()
// and passed on. Safe from any thread.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace readout {

enum class LogLevel : std::uint8_t {
  Debug,
  Info,     ///< life cycle, and one line a request
  Warning,  ///< something is degraded
  Error,    ///< someone must act
  Off,
};

enum class LogFormat : std::uint8_t { Text, Json };

struct LogOptions {
  LogLevel level = LogLevel::Info;
  LogFormat format = LogFormat::Text;
  std::filesystem::path file = {};  ///< empty: standard error
};

[[nodiscard]] std::optional<LogLevel> log_level_named(std::string_view name) noexcept;

struct LogField {
  LogField(std::string_view name, std::string_view text) : key(name), value(text) {}
  LogField(std::string_view name, const char* text) : key(name), value(text) {}
  LogField(std::string_view name, double number);
  template <std::integral Number>
  LogField(std::string_view name, Number number)
      : key(name), value(std::to_string(number)), is_number(true) {}

  std::string_view key;
  std::string value;
  bool is_number = false;
};

class Log {
 public:
  /// Throws Error{Io} if the file can't be opened.
  explicit Log(const LogOptions& options);
  /// `out` must outlive the log.
  Log(const LogOptions& options, std::ostream& out);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  Log(Log&&) = delete;
  Log& operator=(Log&&) = delete;

  void debug(std::string_view event, std::initializer_list<LogField> fields = {}) const;
  void info(std::string_view event, std::initializer_list<LogField> fields = {}) const;
  void warning(std::string_view event, std::initializer_list<LogField> fields = {}) const;
  void error(std::string_view event, std::initializer_list<LogField> fields = {}) const;
  void write(LogLevel level, std::string_view event, std::span<const LogField> fields) const;

  void set_level(LogLevel level);
  /// Opens the file by its name again, for whoever moved it away. Throws Error{Io}, and goes on
  /// with the old one.
  void reopen();
  /// Lines that could not be written.
  [[nodiscard]] std::uint64_t lost() const noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// The line without time and level. Values that are empty or hold more than plain letters, digits
/// and signs are put in quotes, with control characters escaped: a value can never forge a line. Of
/// a long value the beginning, and "...".
[[nodiscard]] std::string format_event(std::string_view event, std::span<const LogField> fields);

/// The same as the inside of a JSON object.
[[nodiscard]] std::string format_json_event(std::string_view event,
                                            std::span<const LogField> fields);

}  // namespace readout
