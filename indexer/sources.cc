// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources.h"

#include <algorithm>
#include <iostream>
#include <system_error>
#include <utility>

namespace readout {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Finder {
 public:
  void add(const std::string& operand) {
    if (operand == "-") {
      found_.files.push_back({"-", "standard input", "-", 0});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(operand, error);
    if (fs::is_directory(status)) {
      walk(operand, operand);
    } else if (fs::is_regular_file(status)) {
      take(operand, fs::path(operand).filename().string());
    } else if (!fs::exists(status)) {
      found_.problems.push_back({operand, 0, "no such file or folder"});
    } else {
      found_.problems.push_back({operand, 0, "neither a file nor a folder"});
    }
  }

  Sources take_all() { return std::move(found_); }

 private:
  void walk(const fs::path& root, const fs::path& folder) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      if (!is_hidden(entry->path())) entries.push_back(*entry);
    }
    if (error) found_.problems.push_back({folder.string(), 0, "can't be read: " + error.message()});
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
      if (entry.is_directory(error) && !entry.is_symlink(error)) {
        walk(root, entry.path());
      } else if (entry.is_regular_file(error)) {
        take(entry.path(), entry.path().lexically_relative(root).generic_string());
      } else if (!entry.is_directory(error)) {
        found_.problems.push_back({entry.path().string(), 0, "neither a file nor a folder"});
      }
    }
  }

  void take(const fs::path& file, std::string name) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    found_.files.push_back({file, file.string(), std::move(name), error ? 0 : size});
  }

  Sources found_;
};

}  // namespace

Sources find_sources(const std::vector<std::string>& operands) {
  Finder finder;
  for (const std::string& operand : operands) finder.add(operand);
  return finder.take_all();
}

void read_source(const SourceFile& source, const ReadEvents& events) {
  const ReadEvents named{events.article, [&](ReadProblem problem) {
                           problem.path = source.shown;
                           events.problem(std::move(problem));
                         }};
  if (source.name == "-") {
    read_stream(std::cin, source.name, {}, named);
  } else {
    read_file(source.file, source.name, {}, named);
  }
}

}  // namespace readout
