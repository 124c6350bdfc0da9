// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where Xapian's exceptions become the project's. Every entry into the engine runs
// its Xapian calls inside. Private to engine. Safe from any thread.
#pragma once

#include <filesystem>
#include <utility>

#include <xapian.h>

#include "base/error.h"

namespace readout::engine {

/// `index` is named in the message.
[[nodiscard]] Error to_error(const Xapian::Error& error, const std::filesystem::path& index);

/// What `work` returns; a Xapian::Error it throws is thrown on as Error.
template <typename Work>
decltype(auto) with_xapian_errors(const std::filesystem::path& index, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw to_error(error, index);
  }
}

}  // namespace readout::engine
