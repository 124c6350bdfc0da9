// SPDX-License-Identifier: GPL-3.0-or-later
// The indexes in tests/fixtures/older_indexes: each was written by a version of its format, from
// the articles.jsonl beside them. Values only.
#pragma once

#include <filesystem>
#include <string>

namespace readout::test {

[[nodiscard]] std::filesystem::path older_indexes();

/// Into a folder, which it makes.
void unpack_older_index(const std::string& format, const std::filesystem::path& folder);

}  // namespace readout::test
