// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/codec.h"

#include "base/error.h"

namespace readout::engine {
namespace {

[[noreturn]] void damaged() {
  throw Error(ErrorCode::IndexFormat,
              "a stored article is damaged",
              "Run 'indexer add --rebuild' with the sources");
}

}  // namespace

void Encoder::number(std::uint64_t value) {
  while (value >= 0x80) {
    out_.push_back(static_cast<char>(value | 0x80U));
    value >>= 7U;
  }
  out_.push_back(static_cast<char>(value));
}

void Encoder::signed_number(std::int64_t value) {
  number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
}

void Encoder::text(std::string_view value) {
  number(value.size());
  out_.append(value);
}

void Encoder::texts(const std::vector<std::string>& values) {
  number(values.size());
  for (const std::string& value : values) text(value);
}

std::uint64_t Decoder::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (bytes_.empty()) damaged();
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  damaged();
}

std::int64_t Decoder::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

std::string_view Decoder::text() {
  const std::uint64_t size = number();
  if (size > bytes_.size()) damaged();
  const std::string_view value = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return value;
}

std::size_t Decoder::count() {
  const std::uint64_t value = number();
  if (value > bytes_.size()) damaged();
  return value;
}

std::vector<std::string> Decoder::texts() {
  std::vector<std::string> values(count());
  for (std::string& value : values) value = text();
  return values;
}

}  // namespace readout::engine
