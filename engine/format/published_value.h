// SPDX-License-Identifier: GPL-3.0-or-later
// The date of publication in its value slot: twelve bytes whose order is the order of days, then
// instants. Part of the on-disk format. Private to
// engine. Values only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::engine {

struct PublishedValue {
  std::int32_t day;      ///< since 1970-01-01, the article's own local date
  std::int64_t instant;  ///< seconds since 1970-01-01T00:00:00Z

  friend bool operator==(const PublishedValue&, const PublishedValue&) = default;
};

[[nodiscard]] std::string encode_published(const PublishedValue& value);

/// Throws Error{IndexFormat} where the bytes are no such value.
[[nodiscard]] PublishedValue decode_published(std::string_view bytes);

}  // namespace readout::engine
