// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace readout {
namespace {

/// Whether a byte stands for itself between quotation marks (RFC 8259, section 7), as far as one
/// byte can tell. DEL may, but a terminal obeys it.
constexpr bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

}  // namespace

void JsonWriter::separate() {
  if (after_value_) out_.push_back(',');
  after_value_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  after_value_ = false;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  after_value_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  put_quoted(name);
  out_.push_back(':');
  after_value_ = false;
}

void JsonWriter::text(std::string_view value) {
  separate();
  put_quoted(value);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  out_.append(digits.begin(), end);
}

void JsonWriter::real(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  out_.append(digits.begin(), end);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::number(std::string_view name, std::uint64_t value) {
  key(name);
  number(value);
}

void JsonWriter::boolean(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::put_quoted(std::string_view value) {
  out_.push_back('"');
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && is_plain(static_cast<unsigned char>(value[end]))) ++end;
    out_.append(value, at, end - at);
    at = end;
    if (at == value.size()) break;
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte < 0x80) {
      put_escaped(byte);
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(value, at);
    const bool control = point.value < 0xA0;
    control ? put_escaped(static_cast<unsigned char>(point.value)) : append_utf8(out_, point.value);
    at += point.size;
  }
  out_.push_back('"');
}

void JsonWriter::put_escaped(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  switch (byte) {
    case '"':
      out_ += "\\\"";
      break;
    case '\\':
      out_ += "\\\\";
      break;
    case '\n':
      out_ += "\\n";
      break;
    case '\r':
      out_ += "\\r";
      break;
    case '\t':
      out_ += "\\t";
      break;
    default:
      out_ += "\\u00";
      out_.push_back(kDigits[byte >> 4U]);
      out_.push_back(kDigits[byte & 0x0FU]);
  }
}

}  // namespace readout
