// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_run.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "indexer/format.h"
#include "indexer/size_survey.h"
#include "indexer/source_reader.h"

namespace readout::indexer {
namespace {

namespace fs = std::filesystem;
using engine::FileState;

constexpr std::chrono::seconds kBetweenEvents{1};

/// Thrown to leave readers and the walk.
struct Stopped : std::exception {};

/// The name of a file in the index: one, however the path was given.
std::string key_of(const fs::path& file) {
  std::error_code error;
  const fs::path whole = fs::canonical(file, error);
  return error ? fs::absolute(file).lexically_normal().string() : whole.string();
}

bool lies_below(const std::string& file, const fs::path& folder) {
  return file.starts_with((folder / "").string());
}

/// Certainly gone: a file that may not be looked at counts as there.
bool has_gone(const fs::path& file) {
  std::error_code error;
  return fs::symlink_status(file, error).type() == fs::file_type::not_found;
}

/// File systems keep times in steps (FAT: two seconds): within one, a file can change twice.
bool may_change_unnoticed(std::int64_t modified_ns) {
  constexpr std::int64_t kStepNs = 2'000'000'000;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return modified_ns > std::chrono::nanoseconds(now).count() - kStepNs;
}

}  // namespace

AddRun::AddRun(AddPlan plan)
    : plan_(std::move(plan)),
      pipeline_({.writer = plan_.writer,
                 .tag = plan_.tag,
                 .problem = [this](const article::ReadProblem& problem) { skip(problem); }},
                plan_.workers) {}

void AddRun::run(const std::vector<std::string>& paths) {
  const ProgressDisplay display(progress_, plan_.console);
  std::optional<ProgressTicker> ticker;
  if (plan_.events.wanted()) {
    ticker.emplace(kBetweenEvents, [this] { plan_.events.progress(figures()); });
  }
  std::optional<SizeSurvey> survey;
  if (plan_.console.shows_progress() || plan_.events.wanted())
    survey.emplace(paths, plan_.index, progress_.total);
  const WalkEvents events{.source = [this](const Source& source) { read(source); },
                          .problem = [this](const article::ReadProblem& problem) { skip(problem); },
                          .except = plan_.index};
  bool whole = true;
  try {
    walk_sources(paths, events);
  } catch (const Stopped&) {
    // Articles on their way to the index are complete; finish() throws if the index was the reason.
    survey.reset();
    whole = false;
  }
  pipeline_.finish();
  if (plan_.prune && whole) prune(paths);
}

void AddRun::read(const Source& source) {
  stop_if_requested();
  if (source.kind == Source::Kind::Stream) {
    read_stream(source);
    return;
  }
  const std::string key = key_of(source.path);
  if (passes_over(source, key)) return;
  const FileState facts{.size = source.size, .modified_ns = source.modified_ns};
  const auto file = std::make_shared<OpenFile>(key, facts);
  const std::uint64_t before = progress_.bytes;
  read_file(source, file);
  progress_.bytes = before + source.size;
  if (may_change_unnoticed(source.modified_ns)) file->state.modified_ns = FileState::kAnyTime;
  const bool can_be_known = file->state.checksum || file->state.modified_ns != FileState::kAnyTime;
  if (can_be_known) pipeline_.end_file(file);
  if (plan_.prune) read_.push_back(file);
}

bool AddRun::passes_over(const Source& source, const std::string& key) {
  std::optional<FileState> known = plan_.writer.file_state(key);
  if (!known || known->skipped || known->size != source.size) return false;
  if (known->modified_ns != source.modified_ns) {
    // What is to be pruned of a file, its reading tells: the run before may not have done it.
    if (plan_.prune) return false;
    if (!known->checksum || !has_same_bytes(source, *known->checksum)) return false;
    if (!may_change_unnoticed(source.modified_ns)) {
      known->modified_ns = source.modified_ns;
      plan_.writer.set_file_state(key, *known);
    }
  }
  unread_articles_ += known->articles;
  progress_.passed_over += source.size;
  return true;
}

/// Reading bytes costs a hundredth of reading articles.
bool AddRun::has_same_bytes(const Source& source, std::uint64_t checksum) const {
  std::ifstream file(source.path, std::ios::binary);
  return content_sum(file, [this] { stop_if_requested(); }) == ContentSum{checksum, source.size};
}

void AddRun::read_stream(const Source& source) {
  const auto note = [&](std::uint64_t line) {
    if (line > 0) place_ = StreamPlace{describe(article::Origin{source.shown, 0}), line};
  };
  const auto cut_off = [this] { return plan_.interrupts.requested() || writer_failed_; };
  // A stream can't be read again: what came down it is taken, also after a request to stop.
  const article::ReadEvents events{.article =
                                       [&](article::Article article) {
                                         note(article.origin.line);
                                         take(std::move(article), nullptr);
                                       },
                                   .problem =
                                       [&](const article::ReadProblem& problem) {
                                         // A stream that we cut off has no fault as a whole.
                                         if (problem.line == 0 && cut_off()) return;
                                         note(problem.line);
                                         skip(problem);
                                       }};
  read_source(source,
              article::ReadLimits{},
              events,
              {.wake = plan_.interrupts.wake_descriptor(),
               .bytes = &progress_.bytes,
               .patience = plan_.commit_every,
               .pause = [this](Flow flow) { return commit_so_far(flow); }});
  if (writer_failed_) throw Stopped();
  stop_if_requested();
}

/// False if the writer has failed: it says why when it is to finish.
bool AddRun::commit_so_far(Flow flow) {
  // An archive that comes faster than it is indexed is built in bulk, and shown at its end.
  if (flow == Flow::Flows && plan_.writer.committed() == 0) return true;
  writer_failed_ = !pipeline_.settle();
  if (writer_failed_) return false;
  try {
    plan_.writer.commit();
  } catch (const Error&) {
    writer_failed_ = true;
    return false;
  }
  plan_.events.committed(figures(), plan_.writer.committed(), place_);
  return true;
}

void AddRun::read_file(const Source& source, const std::shared_ptr<OpenFile>& file) {
  const std::uint64_t end = progress_.bytes + source.size;
  const article::ReadEvents events{.article =
                                       [&](article::Article article) {
                                         stop_if_requested();
                                         const std::size_t size =
                                             article.title.size() + article.body.size();
                                         take(std::move(article), file);
                                         progress_.bytes = std::min(end, progress_.bytes + size);
                                       },
                                   .problem =
                                       [&](const article::ReadProblem& problem) {
                                         stop_if_requested();
                                         skip(problem);
                                         file->skipped = true;
                                       }};
  const std::optional<ContentSum> sum = read_source(source, article::ReadLimits{}, events, {});
  stop_if_requested();
  // A file that changed while it was read had another size at first.
  if (sum && sum->size == source.size) file->state.checksum = sum->checksum;
}

void AddRun::take(article::Article article, const std::shared_ptr<OpenFile>& file) {
  if (const auto before = repeated_.note(article)) {
    plan_.console.say(describe(article::ReadProblem{
        article.origin.path,
        article.origin.line,
        "has the same id '" + article.id + "' as " + describe(*before) + "; the later one stays"}));
  }
  if (file) {
    ++file->state.articles;
    article.origin.file = file->key;
  }
  if (!pipeline_.submit(std::move(article), file)) throw Stopped();
  ++progress_.articles;
}

void AddRun::prune(const std::vector<std::string>& paths) {
  engine::IndexWriter& writer = plan_.writer;
  for (const auto& file : read_) {
    // An article that could not be read may still be there.
    if (!file->skipped) removed_ += writer.remove_unsubmitted(file->key);
  }
  const std::vector<std::string> known = writer.files();
  for (const std::string& path : paths) {
    std::error_code no_folder;
    if (path == "-" || !fs::is_directory(path, no_folder)) continue;
    const fs::path below = key_of(path);
    for (const std::string& file : known) {
      if (!lies_below(file, below) || !has_gone(file)) continue;
      removed_ += writer.remove_unsubmitted(file);
      writer.forget_file_state(file);
    }
  }
}

void AddRun::skip(const article::ReadProblem& problem) {
  ++skipped_;
  plan_.console.say(describe(problem));
}

void AddRun::stop_if_requested() const {
  if (plan_.interrupts.requested()) throw Stopped();
}

AddCounts AddRun::counts() const {
  const PipelineCounts counts = pipeline_.counts();
  return {.added = counts.added,
          .replaced = counts.replaced,
          .unchanged = counts.unchanged + unread_articles_,
          .skipped = skipped_,
          .superseded = counts.superseded,
          .removed = removed_};
}

}  // namespace readout::indexer
