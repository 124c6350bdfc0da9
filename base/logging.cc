// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include "base/json_writer.h"
#include "base/log_sink.h"
#include "base/utf8.h"

namespace readout {
namespace {

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      return spdlog::level::err;
    case LogLevel::Off:
      break;
  }
  return spdlog::level::off;
}

bool needs_quotes(std::string_view value) {
  return value.empty() || std::any_of(value.begin(), value.end(), [](char letter) {
           const auto byte = static_cast<unsigned char>(letter);
           return byte <= ' ' || byte >= 0x7F || letter == '"' || letter == '=' || letter == '\\';
         });
}

bool is_escaped(char32_t letter) {
  return letter < ' ' || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029;
}

/// As much of a value as leaves room for others in a line that a pipe takes whole, 4,096 bytes.
std::string shortened(std::string_view value) {
  constexpr std::size_t kMost = 1500;
  constexpr std::size_t kEscape = 6;  // \u000A
  std::size_t cost = 0;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = decode_utf8(value, at);
    cost += is_escaped(point.value)                     ? kEscape
            : point.value == '"' || point.value == '\\' ? 2
                                                        : point.size;
    if (cost > kMost) return std::string(value.substr(0, at)) + "...";
    at += point.size;
  }
  return std::string(value);
}

void append_quoted(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = decode_utf8(value, at);
    at += point.size;
    if (point.value == '"' || point.value == '\\') {
      out += '\\';
      append_utf8(out, point.value);
    } else if (is_escaped(point.value)) {
      std::array<char, 8> escape{};
      const int length =
          std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned(point.value));
      out.append(escape.data(), static_cast<std::size_t>(length));
    } else {
      append_utf8(out, point.value);
    }
  }
  out += '"';
}

std::string json_string(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

std::string formatted(LogFormat format, std::string_view event, std::span<const LogField> fields) {
  return format == LogFormat::Json ? format_json_event(event, fields) : format_event(event, fields);
}

}  // namespace

std::optional<LogLevel> log_level_named(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 5> kNames = {"debug", "info", "warning", "error", "off"};
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<LogLevel>(found - kNames.begin());
}

LogField::LogField(std::string_view name, double number) : key(name), is_number(true) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.3f", number);
  value.assign(text.data(), std::min(static_cast<std::size_t>(length), text.size() - 1));
}

std::string format_event(std::string_view event, std::span<const LogField> fields) {
  std::string line(event);
  for (const LogField& field : fields) {
    line += ' ';
    line += field.key;
    line += '=';
    const std::string value = shortened(field.value);
    if (needs_quotes(value)) {
      append_quoted(line, value);
    } else {
      line += value;
    }
  }
  return line;
}

std::string format_json_event(std::string_view event, std::span<const LogField> fields) {
  std::string members = "\"event\":" + json_string(event);
  for (const LogField& field : fields) {
    members += "," + json_string(field.key) + ":";
    members += field.is_number ? field.value : json_string(shortened(field.value));
  }
  return members;
}

class Log::Impl {
 public:
  Impl(const LogOptions& options, spdlog::sink_ptr sink)
      : format_(options.format), logger_("readout", std::move(sink)) {
    set_level(options.level);
    logger_.set_pattern(format_ == LogFormat::Json
                            ? R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})"
                            : "%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    logger_.flush_on(spdlog::level::trace);
  }

  Impl(const LogOptions& options, std::shared_ptr<LogSink> lines)
      : Impl(options, spdlog::sink_ptr(lines)) {
    lines_ = std::move(lines);
  }

  void write(spdlog::level::level_enum level,
             std::string_view event,
             std::span<const LogField> fields) {
    if (!logger_.should_log(level)) return;
    const std::string line = formatted(format_, event, fields);
    logger_.log(level, spdlog::string_view_t(line.data(), line.size()));
  }

  void set_level(LogLevel level) { logger_.set_level(level_of(level)); }
  void reopen() {
    if (lines_) lines_->reopen();
  }
  [[nodiscard]] std::uint64_t lost() const noexcept { return lines_ ? lines_->lost() : 0; }

 private:
  LogFormat format_;
  spdlog::logger logger_;
  std::shared_ptr<LogSink> lines_;  // null: a stream of the caller's
};

Log::Log(const LogOptions& options)
    : impl_(std::make_unique<Impl>(
          options,
          std::make_shared<LogSink>(options.file, [format = options.format](std::uint64_t lost) {
            const LogField lines("lines", lost);
            return formatted(format, "log_lost", {&lines, 1});
          }))) {}
Log::Log(const LogOptions& options, std::ostream& out)
    : impl_(std::make_unique<Impl>(
          options, spdlog::sink_ptr(std::make_shared<spdlog::sinks::ostream_sink_mt>(out)))) {}
Log::~Log() = default;

void Log::debug(std::string_view event, std::initializer_list<LogField> fields) const {
  write(LogLevel::Debug, event, {fields.begin(), fields.size()});
}
void Log::info(std::string_view event, std::initializer_list<LogField> fields) const {
  write(LogLevel::Info, event, {fields.begin(), fields.size()});
}
void Log::warning(std::string_view event, std::initializer_list<LogField> fields) const {
  write(LogLevel::Warning, event, {fields.begin(), fields.size()});
}
void Log::error(std::string_view event, std::initializer_list<LogField> fields) const {
  write(LogLevel::Error, event, {fields.begin(), fields.size()});
}
void Log::write(LogLevel level, std::string_view event, std::span<const LogField> fields) const {
  impl_->write(level_of(level), event, fields);
}

void Log::set_level(LogLevel level) { impl_->set_level(level); }
void Log::reopen() { impl_->reopen(); }
std::uint64_t Log::lost() const noexcept { return impl_->lost(); }

}  // namespace readout
