// SPDX-License-Identifier: GPL-3.0-or-later
// indexer retag: tags the whole index by the present catalogue, without the sources. The articles
// of the index are tagged into a new part, which replaces all others at the end.
#include <atomic>
#include <chrono>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "engine/index_reader.h"
#include "engine/stored_articles.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/interrupts.h"
#include "indexer/open_writer.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "tagging/tagger.h"

namespace readout::indexer {
namespace {

class RetagCommand {
 public:
  RetagCommand(const Settings& settings, Screen& screen)
      : settings_(settings),
        console_(screen.console),
        out_(screen.out),
        tagger_(tagger_of(settings)) {}

  int run(bool wait) {
    const std::string& index = index_folder(settings_);
    // A writer would make an index if there is none.
    static_cast<void>(engine::IndexReader(index, {}).state());
    const engine::WriterOptions how{.wait = wait, .rebuild = true, .catalogue = tagger_.hash()};
    const Interrupts interrupts;
    const auto writer = open_writer(index, how, console_, interrupts);
    if (!writer) return stopped_unwritten(console_, interrupts);
    try {
      engine::StoredArticles stored(index);
      tag_all(stored, *writer, interrupts);
      if (interrupts.requested()) return stopped_unwritten(console_, interrupts);
      if (failed_) {
        console_.say("indexer: the index stays as it was");
        return kSomethingSkipped;
      }
      for (const auto& [path, state] : stored.file_states()) writer->set_file_state(path, state);
      writer->finish();
    } catch (const Error& error) {
      throw Error(
          error.code(), std::string(error.what()) + "; the index stays as it was", error.hint());
    }
    out_ << summary() << "\n";
    return kAllWell;
  }

 private:
  void tag_all(engine::StoredArticles& stored,
               engine::IndexWriter& writer,
               const Interrupts& interrupts) {
    const ProgressDisplay display(progress_, console_);
    Pipeline pipeline(
        {.writer = writer,
         .tag = [this](const article::Article& article) { return tagger_.tag(article); },
         .problem = [this](const article::ReadProblem& problem) { fail(problem); }},
        workers_of(settings_));
    while (!interrupts.requested() && !failed_) {
      std::optional<article::Article> article = stored.next();
      if (!article) break;
      progress_.bytes += article->title.size() + article->body.size();
      ++progress_.articles;
      if (!pipeline.submit(std::move(*article), nullptr)) break;  // finish() says why
    }
    pipeline.finish();
  }

  /// An article that can't be tagged must not be lost.
  void fail(const article::ReadProblem& problem) {
    failed_ = true;
    console_.say(describe(problem));
  }

  [[nodiscard]] std::string summary() const {
    const auto elapsed = std::chrono::steady_clock::now() - begun_;
    const std::string line =
        "retagged " + std::to_string(progress_.articles) + " in " + duration(elapsed);
    const std::string speed = rates(progress_.articles, progress_.bytes, elapsed);
    return speed.empty() ? line : line + " (" + speed + ")";
  }

  const Settings& settings_;
  Console& console_;
  std::ostream& out_;
  const tagging::Tagger tagger_;
  ProgressCounters progress_;
  std::atomic<bool> failed_ = false;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace

Job retag() {
  const auto wait = std::make_shared<bool>(false);
  return {{wait_flag(*wait)}, [wait](const Settings& settings, Screen& screen) {
            return RetagCommand(settings, screen).run(*wait);
          }};
}

}  // namespace readout::indexer
