// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

namespace readout::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNanosecondsInOne = 1'000'000'000;

/// Standard input may be a file: indexer add - < news.jsonl
std::uint64_t size_of_input() {
  struct stat facts {};
  if (::fstat(STDIN_FILENO, &facts) != 0 || !S_ISREG(facts.st_mode)) return 0;
  return static_cast<std::uint64_t>(facts.st_size);
}

enum class Given : std::uint8_t { ByPerson, ByFolder };

class Walk {
 public:
  explicit Walk(const WalkEvents& events) : events_(events) {
    std::error_code not_there;
    if (!events.except.empty()) except_ = fs::canonical(events.except, not_there);
  }

  void start(const std::string& given) {
    std::error_code error;
    const fs::path known = given == "-" ? fs::path(given) : fs::canonical(given, error);
    if (!error && !seen_.insert(known).second) return;
    if (given == "-") {
      events_.source({Source::Kind::Stream, given, given, given, size_of_input(), 0});
      return;
    }
    const fs::path path = given;
    visit(path, path.lexically_normal(), Given::ByPerson);
  }

 private:
  /// `name` is the path below the folder given.
  void visit(const fs::path& path, const fs::path& name, Given given) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) {
      const std::string reason = std::generic_category().message(errno);
      problem(path,
              errno == ENOENT && given == Given::ByPerson ? "no such file or folder" : reason);
    } else if (S_ISDIR(facts.st_mode)) {
      enter(path, given == Given::ByPerson ? fs::path() : name);
    } else if (S_ISREG(facts.st_mode)) {
      events_.source({Source::Kind::File,
                      path,
                      path.string(),
                      name.string(),
                      static_cast<std::uint64_t>(facts.st_size),
                      facts.st_mtim.tv_sec * kNanosecondsInOne + facts.st_mtim.tv_nsec});
    } else if (S_ISFIFO(facts.st_mode) && given == Given::ByPerson) {
      // A shell hands out pipes as files: <(zstd -dc news.jsonl.zst)
      events_.source({Source::Kind::Stream, path, path.string(), "-", 0, 0});
    } else {
      problem(path, "neither a file nor a folder");
    }
  }

  void enter(const fs::path& folder, const fs::path& name) {
    std::error_code error;
    if (!except_.empty() && fs::equivalent(folder, except_, error)) return;
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const fs::path file = entry->path().filename();
      if (file.native().starts_with('.') || is_link_to_folder(*entry)) continue;
      entries.push_back(file);
    }
    if (error) problem(folder, "can't be listed: " + error.message());
    std::sort(entries.begin(), entries.end(), [](const fs::path& a, const fs::path& b) {
      return a.native() < b.native();
    });
    for (const fs::path& file : entries) visit(folder / file, name / file, Given::ByFolder);
  }

  static bool is_link_to_folder(const fs::directory_entry& entry) {
    std::error_code ignored;  // a broken link is no link to a folder: visit() names it
    return entry.is_symlink(ignored) && entry.is_directory(ignored);
  }

  void problem(const fs::path& path, std::string message) {
    events_.problem({path.string(), 0, std::move(message)});
  }

  const WalkEvents& events_;
  fs::path except_;
  std::set<fs::path> seen_;
};

}  // namespace

void walk_sources(const std::vector<std::string>& paths, const WalkEvents& events) {
  Walk walk(events);
  for (const std::string& path : paths) walk.start(path);
}

Argument path_operands(std::vector<std::string>& into) {
  return operands(Argument::Kind::Operands,
                  "PATH",
                  "files, folders with all below them, or - for standard input",
                  into);
}

void check_paths(const std::vector<std::string>& paths) {
  if (std::count(paths.begin(), paths.end(), "-") > 1) {
    throw Error(ErrorCode::Usage, "standard input ('-') is named twice");
  }
  std::string all;
  for (const std::string& path : paths) {
    std::error_code unreadable;  // counts as there: the walk names the fault
    if (path == "-" || fs::status(path, unreadable).type() != fs::file_type::not_found) return;
    all += (all.empty() ? "" : ", ") + path;
  }
  throw Error(ErrorCode::Usage, "no such file or folder: " + all);
}

}  // namespace readout::indexer
