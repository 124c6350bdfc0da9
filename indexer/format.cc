// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace readout::indexer {
namespace {

std::string one_decimal(double number) {
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%.1f", number);
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string two_digits(std::uint64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7f && value < 0xa0) || value == 0x2028 || value == 0x2029;
}

bool turns_direction(char32_t value) {
  return value == 0x061c || value == 0x200e || value == 0x200f ||
         (value >= 0x202a && value <= 0x202e) || (value >= 0x2066 && value <= 0x2069);
}

}  // namespace

std::string byte_size(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> kUnits = {"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return counted(bytes, "byte");
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  // 999.95 would be written as 1000.0
  while (size >= 999.95 && unit + 1 < kUnits.size()) {
    size /= 1000;
    ++unit;
  }
  return one_decimal(size) + " " + std::string(kUnits.at(unit));
}

std::string duration(std::chrono::duration<double> time) {
  const double seconds = std::max(time.count(), 0.0);
  if (seconds < 9.95) return one_decimal(seconds) + " s";
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + two_digits(whole % 60) + " s";
  return grouped(whole / 3600) + " h " + two_digits(whole % 3600 / 60) + " min";
}

std::string counted(std::uint64_t number, std::string_view noun) {
  return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    const bool is_space = point.value == '\n' || point.value == '\t' || point.value == '\r' ||
                          point.value == 0x2028 || point.value == 0x2029;
    if (is_space) {
      out += ' ';
    } else if (!is_control(point.value) && !turns_direction(point.value)) {
      append_utf8(out, point.value);
    }
  }
  return out;
}

std::string describe(const article::Origin& place) {
  std::string text = printable(place.path == "-" ? "standard input" : place.path);
  if (place.line != 0) text += ":" + std::to_string(place.line);
  return text;
}

std::string describe(const article::ReadProblem& problem) {
  return describe(article::Origin{problem.path, problem.line}) + ": " + printable(problem.message);
}

}  // namespace readout::indexer
