// SPDX-License-Identifier: GPL-3.0-or-later
// What `searchd keys` does to the file of keys. For main(); one thread.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace readout::searchd {

// All throw Error: Usage, Io.

/// Prints the new key, the only time that it is shown. `rights`: names, commas between.
void add_key(const std::filesystem::path& file,
             const std::string& name,
             const std::string& rights,
             std::ostream& out);
/// One line a key: name, rights, day.
void list_keys(const std::filesystem::path& file, std::ostream& out);
void revoke_key(const std::filesystem::path& file, const std::string& name, std::ostream& out);

}  // namespace readout::searchd
