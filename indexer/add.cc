// SPDX-License-Identifier: GPL-3.0-or-later
// indexer add: read, tag and index.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>
#include <unordered_map>
#include <utility>

#include <sys/stat.h>

#include "engine/index_writer.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/sources.h"
#include "indexer/terminal_text.h"
#include "tagging/tagger.h"

namespace readout {
namespace {

/// Thrown through a reader to leave a file where it is.
struct Stopped {};

std::size_t workers_of(const Settings& settings) {
  const std::int64_t asked = settings.integer(Setting::Threads);
  return asked > 0 ? static_cast<std::size_t>(asked)
                   : std::max(1U, std::thread::hardware_concurrency());
}

std::optional<FileState> state_on_disk(const SourceFile& source) {
  struct stat found {};
  if (source.name == "-" || stat(source.file.c_str(), &found) != 0) return std::nullopt;
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  FileState state;
  state.size = static_cast<std::uint64_t>(found.st_size);
  state.modified_ns = std::int64_t{found.st_mtim.tv_sec} * kNanoseconds + found.st_mtim.tv_nsec;
  return state;
}

std::string state_key(const SourceFile& source) {
  return std::filesystem::absolute(source.file).lexically_normal().string();
}

class AddRun {
 public:
  AddRun(const Options& options, IndexWriter& writer, const Tagger& tagger)
      : writer_(writer),
        pipeline_(writer, tagger, workers_of(options.settings), [this](const ReadProblem& problem) {
          report(problem);
        }) {}

  void run(Sources sources) {
    for (const ReadProblem& problem : sources.problems) report(problem);
    for (const SourceFile& source : sources.files) state_.files_total += source.size;
    for (const SourceFile& source : sources.files) {
      if (interrupted()) break;
      read(source);
      state_.files_done += source.size;
    }
    pipeline_.finish();
    for (const auto& [path, state] : read_files_) writer_.set_file_state(path, state);
    writer_.finish();
    progress_.clear();
  }

  int summarise() const {
    const PipelineCounts counts = pipeline_.counts();
    const double seconds = progress_.elapsed().count();
    std::cout << "added " << counts.added << ", replaced " << counts.replaced << ", unchanged "
              << counts.unchanged + unchanged_in_files_ << ", skipped " << skipped_;
    if (counts.superseded > 0) std::cout << ", superseded " << counts.superseded;
    std::cout.precision(1);
    std::cout << std::fixed << " (" << seconds << " s, "
              << megabytes(static_cast<std::uint64_t>(static_cast<double>(state_.bytes) /
                                                      std::max(seconds, 1e-3)))
              << " of text a second)\n";
    if (interrupted()) {
      std::cerr << "indexer: interrupted; what was read up to here is committed\n";
      return kInterrupted;
    }
    return skipped_ > 0 ? kSomethingSkipped : kAllWell;
  }

 private:
  void read(const SourceFile& source) {
    const auto now = state_on_disk(source);
    if (now && skip_unchanged(source, *now)) return;
    FileState state = now.value_or(FileState{});
    const std::size_t skipped_before = skipped();
    const ReadEvents events{[&](Article article) {
                              if (interrupted()) throw Stopped{};
                              ++state.articles;
                              take(std::move(article), source);
                            },
                            [&](const ReadProblem& problem) {
                              if (!interrupted()) report(problem);
                            }};
    try {
      read_source(source, events);
    } catch (const Stopped&) {
      return;
    }
    state.skipped = skipped() > skipped_before;
    if (now && !interrupted()) read_files_.emplace_back(state_key(source), state);
  }

  bool skip_unchanged(const SourceFile& source, const FileState& now) {
    const auto before = writer_.file_state(state_key(source));
    const bool same = before && !before->skipped && before->size == now.size &&
                      before->modified_ns == now.modified_ns;
    if (same) unchanged_in_files_ += before->articles;
    return same;
  }

  void take(Article article, const SourceFile& source) {
    note_duplicate(article, source);
    ++state_.articles;
    state_.bytes += article.title.size() + article.body.size();
    progress_.show(state_);
    pipeline_.submit(std::move(article));
  }

  /// One id in two files is likely a mistake of whoever made the files: said, and the last one
  /// stays.
  void note_duplicate(const Article& article, const SourceFile& source) {
    const auto [entry, fresh] = seen_.try_emplace(std::hash<std::string>{}(article.id), &source);
    if (fresh || entry->second == &source) return;
    const std::lock_guard lock(mutex_);
    progress_.clear();
    std::cerr << "indexer: id " << terminal_text(article.id) << " is in "
              << terminal_text(entry->second->shown) << " and in " << terminal_text(source.shown)
              << ": the last one stays\n";
    entry->second = &source;
  }

  /// Also called from the workers.
  void report(const ReadProblem& problem) {
    const std::lock_guard lock(mutex_);
    ++skipped_;
    progress_.clear();
    std::cerr << terminal_text(problem.path);
    if (problem.line > 0) std::cerr << ":" << problem.line;
    std::cerr << ": " << terminal_text(problem.message) << "\n";
  }

  std::size_t skipped() {
    const std::lock_guard lock(mutex_);
    return skipped_;
  }

  IndexWriter& writer_;
  std::mutex mutex_;  // guards skipped_ and the terminal
  std::size_t skipped_ = 0;
  Progress progress_;
  ProgressState state_;
  std::size_t unchanged_in_files_ = 0;
  std::unordered_map<std::size_t, const SourceFile*> seen_;  // by hash of the id
  std::vector<std::pair<std::string, FileState>> read_files_;
  Pipeline pipeline_;  // last: its workers use what stands above
};

}  // namespace

int run_add(const Options& options) {
  Sources sources = find_sources(options.operands);
  if (sources.files.empty() && !sources.problems.empty()) {
    for (const ReadProblem& problem : sources.problems)
      std::cerr << problem.path << ": " << problem.message << "\n";
    return kWrongUsage;
  }
  const std::string& index = index_folder(options);
  const Tagger tagger(catalogue_of(options.settings));
  catch_interrupts();
  const auto writer =
      IndexWriter::open(index, {options.wait, options.rebuild, tagger.catalogue().hash()});
  AddRun run(options, *writer, tagger);
  try {
    run.run(sources);
  } catch (const Error& error) {
    throw Error(error.code(),
                std::string(error.what()) + "; the index holds " +
                    std::to_string(writer->committed()) + " articles",
                error.hint());
  }
  return run.summarise();
}

}  // namespace readout
