// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/older_indexes.h"

#include <stdexcept>

#include "tests/support/process.h"

namespace readout::test {

namespace fs = std::filesystem;

fs::path older_indexes() {
  return fs::path(READOUT_SOURCE_DIR) / "tests" / "fixtures" / "older_indexes";
}

void unpack_older_index(const std::string& format, const fs::path& folder) {
  fs::create_directories(folder);
  ProgramCall tar;
  tar.program = "/bin/tar";
  tar.arguments = {"-xzf", (older_indexes() / (format + ".tar.gz")).string()};
  tar.folder = folder;
  if (run(tar).status != 0) throw std::runtime_error("can't unpack " + format);
}

}  // namespace readout::test
