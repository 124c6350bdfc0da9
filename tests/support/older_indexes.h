// SPDX-License-Identifier: GPL-3.0-or-later
// The indexes in tests/fixtures/older_indexes: each was written by a version of its format, from
// the articles.jsonl beside them. Values only.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "tests/support/process.h"

namespace readout::test {

inline std::filesystem::path older_indexes() {
  return std::filesystem::path(READOUT_SOURCE_DIR) / "tests" / "fixtures" / "older_indexes";
}

/// Into a folder, which it makes.
inline void unpack_older_index(const std::string& format, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  ProgramCall tar;
  tar.program = "/bin/tar";
  tar.arguments = {"-xzf", (older_indexes() / (format + ".tar.gz")).string()};
  tar.folder = folder;
  if (run(tar).status != 0) throw std::runtime_error("can't unpack " + format);
}

}  // namespace readout::test
