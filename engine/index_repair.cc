// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_repair.h"

#include <algorithm>
#include <string>
#include <vector>

#include <xapian.h>

#include "base/error.h"
#include "engine/errors/system_errors.h"
#include "engine/folder/generations.h"
#include "engine/folder/index_lock.h"
#include "engine/format/index_metadata.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// Whether it is of this version and opens; `indexer check` looks at the rest.
bool is_whole(const fs::path& generation) {
  try {
    check_format(Xapian::Database(generation.string()));
    return true;
  } catch (const Error&) {
    return false;
  } catch (const Xapian::Error&) {
    return false;
  }
}

bool is_current(const fs::path& index, const std::vector<fs::path>& there) {
  try {
    const std::optional<fs::path> named = current_generation(index);
    return named && std::any_of(there.begin(), there.end(), [&](const fs::path& one) {
             return one.filename() == named->filename();
           });
  } catch (const Error&) {  // the stub has something else in it
    return false;
  }
}

}  // namespace

std::optional<fs::path> repair_index(const fs::path& index, bool wait) {
  if (generations_in(index).empty()) {
    static_cast<void>(existing_generation(index));  // says what is missing
    return std::nullopt;
  }
  const IndexLock lock(index, wait ? IfLocked::Wait : IfLocked::Fail);
  const std::vector<fs::path> there = generations_in(index);
  if (is_current(index, there)) return std::nullopt;
  const auto newest = std::find_if(there.begin(), there.end(), is_whole);
  if (newest == there.end()) {
    throw Error(ErrorCode::IndexFormat,
                "no generation in " + index.string() + " is whole",
                std::string(kRebuildHint));
  }
  adopt_generation(index, *newest);
  return *newest;
}

}  // namespace readout::engine
