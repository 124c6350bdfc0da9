// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

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

void append_quoted(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = decode_utf8(value, at);
    at += point.size;
    if (point.value == '"' || point.value == '\\') {
      out += '\\';
      append_utf8(out, point.value);
    } else if (point.value < ' ' || (point.value >= 0x7F && point.value < 0xA0) ||
               point.value == 0x2028 || point.value == 0x2029) {
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

}  // namespace

std::optional<LogLevel> log_level_named(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 5> kNames = {"debug", "info", "warning", "error", "off"};
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<LogLevel>(found - kNames.begin());
}

LogField::LogField(std::string_view name, double number) : key(name) {
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
    if (needs_quotes(field.value)) {
      append_quoted(line, field.value);
    } else {
      line += field.value;
    }
  }
  return line;
}

class Log::Impl {
 public:
  Impl(LogLevel level, spdlog::sink_ptr sink) : logger_("readout", std::move(sink)) {
    logger_.set_level(level_of(level));
    logger_.set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    logger_.flush_on(spdlog::level::trace);
  }

  void write(spdlog::level::level_enum level,
             std::string_view event,
             std::span<const LogField> fields) {
    if (!logger_.should_log(level)) return;
    const std::string line = format_event(event, fields);
    logger_.log(level, spdlog::string_view_t(line.data(), line.size()));
  }

 private:
  spdlog::logger logger_;
};

Log::Log(LogLevel level)
    : impl_(std::make_unique<Impl>(level, std::make_shared<spdlog::sinks::stderr_sink_mt>())) {}
Log::Log(LogLevel level, std::ostream& out)
    : impl_(std::make_unique<Impl>(level, std::make_shared<spdlog::sinks::ostream_sink_mt>(out))) {}
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

}  // namespace readout
