// SPDX-License-Identifier: GPL-3.0-or-later
// The log: one event per line on standard error, `event key=value key=value`, for people
// and scripts alike. Made in main() and passed on. Safe from any thread.
#pragma once

#include <concepts>
#include <cstdint>
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

[[nodiscard]] std::optional<LogLevel> log_level_named(std::string_view name) noexcept;

struct LogField {
  LogField(std::string_view name, std::string_view text) : key(name), value(text) {}
  LogField(std::string_view name, const char* text) : key(name), value(text) {}
  LogField(std::string_view name, double number);
  template <std::integral Number>
  LogField(std::string_view name, Number number) : key(name), value(std::to_string(number)) {}

  std::string_view key;
  std::string value;
};

class Log {
 public:
  explicit Log(LogLevel level);            ///< on standard error
  Log(LogLevel level, std::ostream& out);  ///< `out` must outlive the log
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

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// The line without time and level. Values that are empty or hold more than plain letters, digits
/// and signs are put in quotes, with control characters escaped: a value can never forge a line.
[[nodiscard]] std::string format_event(std::string_view event, std::span<const LogField> fields);

}  // namespace readout
