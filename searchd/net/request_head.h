// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a request as bytes, checked before anything parses it: the server takes GET, HEAD and
// OPTIONS without a body, of limited size, in the one spelling on which proxies and servers agree.
// Pure: safe from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readout::searchd {

/// A query of as many bytes as one may have, each of them escaped, and other parameters.
inline constexpr std::size_t kMaxRequestLine = std::size_t{16} * 1024;
inline constexpr std::size_t kMaxFieldLine = 8192;  ///< the library's limit, not to be raised here
inline constexpr std::size_t kMaxHeadBytes = std::size_t{32} * 1024;
inline constexpr std::size_t kMaxHeadFields = 100;

struct Refusal {
  int status;
  std::string detail;
  std::optional<std::chrono::seconds> retry_after = {};
};

/// How many bytes of `received` the first head takes, its empty line included; nothing while it is
/// not whole.
[[nodiscard]] std::optional<std::size_t> head_size(std::string_view received) noexcept;

/// Why there is no point in waiting for the rest of a head.
[[nodiscard]] std::optional<Refusal> refuse_beginning(std::string_view received);

/// Why a whole head is not taken. A connection with such a head must be closed after the answer:
/// what follows it may be a body.
[[nodiscard]] std::optional<Refusal> refuse_head(std::string_view head);

/// The values of all fields of this name, with ", " between; `name` in small letters. REQUIRES a
/// head that is not refused.
[[nodiscard]] std::string field_values(std::string_view head, std::string_view name);

/// Path and query that the head asks for, as sent, without the host of a whole address. REQUIRES a
/// head that is not refused.
[[nodiscard]] std::string_view target_of(std::string_view head);

/// The head as the library should see it, without what it handles badly: Range (overlapping ones
/// cost memory), Expect, Accept-Encoding (it would compress every answer by the slowest brotli),
/// the spellings of "Connection: close" that it does not know, and the target, which is "/" (it
/// refuses long ones and those with two '?'). REQUIRES a head that is not refused.
[[nodiscard]] std::string plain_head(std::string_view head);

}  // namespace readout::searchd
