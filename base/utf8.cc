// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <algorithm>

namespace readout {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

struct Lead {
  std::uint32_t size;  // 0: no lead byte
  char32_t bits;
  char32_t least;  // smallest value that needs this many bytes: below it the form is overlong
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

CodePoint decode_multibyte_utf8(std::string_view text, std::size_t at) noexcept {
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  if (lead.size == 0 || at + lead.size > text.size()) return {kReplacement, 1};
  char32_t value = lead.bits;
  for (std::uint32_t i = 1; i < lead.size; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if (!is_continuation(byte)) return {kReplacement, 1};
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || value > 0x10FFFF || surrogate) return {kReplacement, 1};
  return {value, lead.size};
}

std::size_t previous_utf8(std::string_view text, std::size_t at) noexcept {
  // Longest first: the last byte of a whole character also looks like a broken one of its own.
  for (std::size_t start = at >= 4 ? at - 4 : 0; start + 1 < at; ++start) {
    if (start + decode_utf8(text, start).size == at) return start;
  }
  return at - 1;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6U));
    put(0x80 | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12U));
    put(0x80 | ((value >> 6U) & 0x3FU));
    put(0x80 | (value & 0x3FU));
  } else {
    put(0xF0 | (value >> 18U));
    put(0x80 | ((value >> 12U) & 0x3FU));
    put(0x80 | ((value >> 6U) & 0x3FU));
    put(0x80 | (value & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    // A genuine U+FFFD takes three bytes; size 1 means a broken sequence.
    if (point.value == kReplacement && point.size == 1) return false;
    at += point.size;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    append_utf8(out, point.value);
    at += point.size;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode_utf8(text, at).size;
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && is_continuation(static_cast<unsigned char>(text[end]))) --end;
  return text.substr(0, end);
}

void CodePointOffsets::walk(Place& place, std::size_t byte_offset) const {
  while (place.byte < byte_offset) {
    place.byte += decode_utf8(text_, place.byte).size;
    ++place.points;
  }
}

std::size_t CodePointOffsets::operator()(std::size_t byte_offset) {
  constexpr std::size_t kBlockBytes = 256;
  byte_offset = std::min(byte_offset, text_.size());
  while (blocks_.size() <= byte_offset / kBlockBytes) {
    Place next = blocks_.back();
    walk(next, blocks_.size() * kBlockBytes);
    blocks_.push_back(next);
  }
  // The character before may reach into this block.
  Place place = blocks_[byte_offset / kBlockBytes];
  if (place.byte > byte_offset) place = blocks_[byte_offset / kBlockBytes - 1];
  walk(place, byte_offset);
  return place.points;
}

}  // namespace readout
