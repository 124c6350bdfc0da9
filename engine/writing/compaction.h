// SPDX-License-Identifier: GPL-3.0-or-later
// Making one database of several by Xapian's compact. Private to engine. Throws Xapian's errors.
// Safe from any thread, on different databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace readout::engine {

/// For databases that are made anew after a crash: there is no need to sync. DB_DANGEROUS gains
/// nothing for those that are written once, and would hide a full disk: Xapian can't take back what
/// failed, and throws that instead. There is no table of terms by document: nothing asks for it,
/// as long as no document is changed.
inline constexpr int kNewPrivateDatabase =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS;

enum class Numbering : std::uint8_t {
  Kept,  ///< REQUIRES: the ids of each database lie before or behind those of each other one
  Moved  ///< those of each database are moved up as a whole, by document_offsets()
};

/// Of metadata with one key the last database's value is taken; an empty one removes the key.
void join_databases(const std::vector<std::filesystem::path>& databases,
                    const std::filesystem::path& result,
                    Numbering numbering);

/// By how much the ids of each database are moved up (or, where its first ids are not used, down:
/// as unsigned numbers wrap) by join_databases().
[[nodiscard]] std::vector<std::uint32_t> document_offsets(
    const std::vector<Xapian::Database>& databases);

}  // namespace readout::engine
