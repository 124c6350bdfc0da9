// SPDX-License-Identifier: GPL-3.0-or-later
// indexer add: read, tag and index.
#include <charconv>
#include <chrono>
#include <memory>
#include <ostream>
#include <system_error>

#include "base/error.h"
#include "engine/index_writer.h"
#include "indexer/add_run.h"
#include "indexer/catalogue_setting.h"
#include "indexer/commands.h"
#include "indexer/exit_status.h"
#include "indexer/format.h"
#include "indexer/open_writer.h"
#include "indexer/run_events.h"
#include "indexer/sources.h"
#include "indexer/summary.h"
#include "tagging/tagger.h"

namespace readout::indexer {
namespace {

enum class Ending : std::uint8_t { Committed, LeftAsItWas };

/// A rebuild that was stopped or found nothing must not replace the old index; nor is there
/// anything to commit where a stop came before anything was read.
Ending commit(engine::IndexWriter& writer, bool rebuild, bool stopped, const AddRun& run) {
  const AddCounts counts = run.counts();
  if (rebuild && (stopped || counts.added == 0)) return Ending::LeftAsItWas;
  const bool nothing_read = run.figures().bytes == 0 && counts.unchanged + counts.skipped == 0;
  if (stopped && nothing_read) return Ending::LeftAsItWas;
  writer.finish();
  return Ending::Committed;
}

struct AddOptions {
  std::vector<std::string> paths;
  bool rebuild = false;
  bool prune = false;
  bool wait = false;
  bool json = false;
  std::chrono::seconds commit_every{10};
};

/// --commit-every
std::chrono::seconds seconds_of(const std::string& value) {
  constexpr std::uint32_t kDay = 86'400;
  std::uint32_t seconds = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, seconds);
  if (read.ec != std::errc() || read.ptr != end || seconds < 1 || seconds > kDay) {
    throw Error(
        ErrorCode::Usage,
        "--commit-every must be a whole number of seconds from 1 to 86400, not '" + value + "'");
  }
  return std::chrono::seconds(seconds);
}

/// "40 articles, up to line 40 of standard input".
std::string committed_so_far(const AddRun& run) {
  std::string text = counted(run.figures().articles, "article");
  if (const auto& place = run.place()) {
    text += ", up to line " + std::to_string(place->line) + " of " + place->shown;
  }
  return text;
}

class AddCommand {
 public:
  AddCommand(const AddOptions& options, const Settings& settings, Screen& screen)
      : options_(options),
        settings_(settings),
        screen_(screen),
        events_(options.json ? &screen.out : nullptr) {}

  int run() {
    const Interrupts interrupts;
    const std::string& index = index_folder(settings_);
    check_paths(options_.paths);
    const tagging::Tagger tagger = tagger_of(settings_);
    const engine::WriterOptions how{.wait = options_.wait,
                                    .rebuild = options_.rebuild,
                                    .catalogue = tagger.hash(),
                                    .commit_every = options_.commit_every};
    const auto writer = open_writer(index, how, screen_.console, interrupts);
    if (!writer) {
      events_.summary({{}, {}, kLeftAsItWas, true});
      return stopped_unwritten(screen_.console, interrupts);
    }
    AddRun run({.writer = *writer,
                .tag = [&tagger](const article::Article& article) { return tagger.tag(article); },
                .workers = workers_of(settings_),
                .interrupts = interrupts,
                .console = screen_.console,
                .events = events_,
                .index = index,
                .prune = options_.prune,
                .commit_every = options_.commit_every});
    const Ending ending = run_and_commit(run, *writer, interrupts);
    return report(run, ending, interrupts.signal(), writer->committed());
  }

 private:
  Ending run_and_commit(AddRun& run, engine::IndexWriter& writer, const Interrupts& interrupts) {
    try {
      run.run(options_.paths);
      return commit(writer, options_.rebuild, interrupts.requested(), run);
    } catch (const Error& error) {
      const std::size_t committed = writer.committed();
      events_.summary({run.counts(), run.figures(), kFailed, interrupts.requested(), committed});
      const std::string left =
          committed == 0
              ? "; nothing is committed, what was there stays"
              : "; the index holds the " + counted(committed, "article") + " committed before";
      throw Error(error.code(), error.what() + left, error.hint());
    }
  }

  /// `indexed`: articles that the index holds now.
  int report(const AddRun& run, Ending ending, int signal, std::size_t indexed) {
    const AddCounts counts = run.counts();
    Console& console = screen_.console;
    const bool left = ending == Ending::LeftAsItWas;
    if (signal != 0) {
      console.say(left ? "indexer: stopped; the index stays as it was"
                       : "indexer: stopped; what was read until then is committed: " +
                             committed_so_far(run));
    } else if (left) {
      console.say("indexer: no article was read; the index stays as it was");
    }
    const ProgressFigures read = run.figures();
    events_.summary({counts, read, left ? kLeftAsItWas : kCommitted, signal != 0, indexed});
    if (!left && !options_.json) {
      screen_.out << summary_line(counts, read.articles, read.bytes, read.elapsed) << "\n";
    }
    if (signal != 0) return status_of_signal(signal);
    return left || counts.skipped > 0 ? kSomethingSkipped : kAllWell;
  }

  const AddOptions& options_;
  const Settings& settings_;
  Screen& screen_;
  RunEvents events_;
};

}  // namespace

Job add() {
  const auto options = std::make_shared<AddOptions>();
  Argument prune = flag(
      "--prune", "remove articles whose file is gone, or that are no longer in it", options->prune);
  prune.excludes = "--rebuild";
  return {
      {path_operands(options->paths),
       flag("--rebuild",
            "start a new index; searches see the old one until all is read",
            options->rebuild),
       prune,
       {.kind = Argument::Kind::Option,
        .name = "--commit-every",
        .placeholder = "SECONDS",
        .help = "how long additions to an index may wait for their commit (10)",
        .set = [options](const std::string& value) { options->commit_every = seconds_of(value); }},
       flag("--json", "progress and summary as one JSON object a line", options->json),
       wait_flag(options->wait)},
      [options](const Settings& settings, Screen& screen) {
        return AddCommand(*options, settings, screen).run();
      }};
}

}  // namespace readout::indexer
