// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/folder/older_index.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string>
#include <system_error>

#include "engine/errors/system_errors.h"
#include "engine/folder/manifest.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

bool is_number(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

unsigned long number_of(const fs::path& database) {
  const std::string name = database.filename().string();
  unsigned long number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::optional<fs::path> newest_database(const fs::path& generations) {
  std::optional<fs::path> newest;
  std::error_code status;
  fs::directory_iterator entry(generations, status);
  for (; !status && entry != fs::directory_iterator(); entry.increment(status)) {
    const fs::path& path = entry->path();
    std::error_code none;
    if (!is_number(path.filename().string()) || !fs::exists(path / "iamglass", none)) continue;
    if (!newest || number_of(path) > number_of(*newest)) newest = path;
  }
  if (status && status.value() != ENOENT)
    throw system_error(status.value(), "can't read the folder " + generations.string());
  return newest;
}

}  // namespace

std::optional<fs::path> older_database(const fs::path& index) {
  const fs::path generations = fs::absolute(index) / kGenerations;
  std::error_code status;
  if (!fs::exists(index / kManifestFile, status)) return newest_database(generations);
  std::ifstream in(index / kManifestFile);
  std::string line;
  std::getline(in, line);
  const std::string_view text = line;
  if (!text.starts_with(kGenerationStub) || !is_number(text.substr(kGenerationStub.size())))
    return std::nullopt;
  return generations / text.substr(kGenerationStub.size());
}

}  // namespace readout::engine
