// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/published_value.h"

#include <limits>

#include "base/error.h"

namespace readout::engine {
namespace {

/// Big-endian with the sign turned, so that negative numbers come before positive ones as strings.
template <typename Signed, typename Unsigned>
void put_sortable(std::string& out, Signed value) {
  const auto bits = static_cast<Unsigned>(value) ^ (Unsigned{1} << (sizeof(Unsigned) * 8 - 1));
  for (std::size_t i = sizeof(Unsigned); i-- > 0;)
    out.push_back(static_cast<char>((bits >> (i * 8)) & 0xFFU));
}

template <typename Signed, typename Unsigned>
Signed get_sortable(std::string_view bytes) {
  Unsigned bits = 0;
  for (const char byte : bytes) bits = (bits << 8U) | static_cast<unsigned char>(byte);
  return static_cast<Signed>(bits ^ (Unsigned{1} << (sizeof(Unsigned) * 8 - 1)));
}

}  // namespace

std::string encode_published(const PublishedValue& value) {
  std::string out;
  put_sortable<std::int32_t, std::uint32_t>(out, value.day);
  put_sortable<std::int64_t, std::uint64_t>(out, value.instant);
  return out;
}

PublishedValue decode_published(std::string_view bytes) {
  if (bytes.size() != sizeof(std::int32_t) + sizeof(std::int64_t)) {
    throw Error(ErrorCode::IndexFormat,
                "a stored date is damaged",
                "Run 'indexer add --rebuild' with the sources");
  }
  return {get_sortable<std::int32_t, std::uint32_t>(bytes.substr(0, sizeof(std::int32_t))),
          get_sortable<std::int64_t, std::uint64_t>(bytes.substr(sizeof(std::int32_t)))};
}

}  // namespace readout::engine
