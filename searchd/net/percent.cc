// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/percent.h"

#include <algorithm>
#include <charconv>

namespace readout::searchd {
namespace {

/// The byte that the escape at the beginning of `text` stands for.
std::optional<char> escaped_byte(std::string_view text) {
  constexpr std::size_t kEscape = 3;
  constexpr int kHexadecimal = 16;
  if (text.size() < kEscape) return std::nullopt;
  unsigned value = 0;
  const char* end = text.data() + kEscape;
  const auto [stop, error] = std::from_chars(text.data() + 1, end, value, kHexadecimal);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return static_cast<char>(value);
}

std::string decode_form(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = text[at] == '%' ? escaped_byte(text.substr(at)) : std::nullopt;
    if (byte) {
      out += *byte;
      at += 2;
    } else {
      out += text[at] == '+' ? ' ' : text[at];
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out.push_back(text[at]);
      continue;
    }
    const auto byte = escaped_byte(text.substr(at));
    if (!byte) return std::nullopt;
    out.push_back(*byte);
    at += 2;
  }
  return out;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kUnreserved = "-._~";  // RFC 3986, section 2.3
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') ||
                       kUnreserved.find(letter) != std::string_view::npos;
    if (plain) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

engine::ParameterList parse_query(std::string_view query) {
  engine::ParameterList out;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view part = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (part.empty()) continue;
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string_view value = part.substr(std::min(equals + 1, part.size()));
    out.emplace_back(decode_form(part.substr(0, equals)), decode_form(value));
  }
  return out;
}

}  // namespace readout::searchd
