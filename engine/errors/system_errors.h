// SPDX-License-Identifier: GPL-3.0-or-later
// Failures of the operating system as Error, with a hint that fits the cause. Private to
// engine. Safe from any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"

namespace readout::engine {

inline constexpr std::string_view kRebuildHint =
    "Build the index anew: indexer add --rebuild --index DIR PATH...";

/// For a damaged index.
inline constexpr std::string_view kRestoreHint =
    "Bring the index back from a snapshot: indexer restore --index DIR SNAPSHOT; or build it anew: "
    "indexer add --rebuild --index DIR PATH...";

/// The same where the index is known.
[[nodiscard]] std::string restore_hint(const std::filesystem::path& index);

/// For an index of an older format.
inline constexpr std::string_view kUpgradeHint =
    "Bring it to this version, without its sources: indexer upgrade --index DIR";

/// `code` is an errno; `what` says what was tried, on which path.
[[nodiscard]] Error system_error(int code, const std::string& what);

}  // namespace readout::engine
