// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of a search goes, in processor time on one thread:
// search_phases INDEX QUERIES.txt, one query a line, each run twice. The second run counts: it
// measures work, not the disk. Prints median and 99th percentile of every phase.
#include <algorithm>
#include <ctime>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "engine/folder/index_folder.h"
#include "engine/query/calendar.h"
#include "engine/searching/facet_answer.h"
#include "engine/searching/hit_maker.h"
#include "engine/searching/matcher.h"
#include "engine/searching/named_values.h"
#include "engine/searching/query_compiler.h"
#include "engine/searching/search_run.h"
#include "engine/searching/suggester.h"
#include "engine/searching/timeline.h"
#include "engine/snapshot/snapshot.h"
#include "engine/wire/result_json.h"

namespace readout {
namespace {

double milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  constexpr double kThousand = 1e3;
  constexpr double kMillion = 1e6;
  return static_cast<double>(now.tv_sec) * kThousand + static_cast<double>(now.tv_nsec) / kMillion;
}

/// Times of one phase, one for each query.
class Phase {
 public:
  explicit Phase(std::string name) : name_(std::move(name)) {}

  void add(double time) { times_.push_back(time); }

  void print() {
    std::sort(times_.begin(), times_.end());
    std::cout << std::left << std::setw(24) << name_ << std::right << std::fixed
              << std::setprecision(3) << " median " << std::setw(7) << at(0.5) << "  p99 "
              << std::setw(7) << at(0.99) << '\n';
  }

 private:
  [[nodiscard]] double at(double share) const {
    if (times_.empty()) return 0;
    const auto place = static_cast<std::size_t>(share * static_cast<double>(times_.size()));
    return times_[std::min(place, times_.size() - 1)];
  }

  std::string name_;
  std::vector<double> times_;
};

/// The time since the last call.
class Stopwatch {
 public:
  double lap() {
    const double now = milliseconds();
    const double took = now - begun_;
    begun_ = now;
    return took;
  }

 private:
  double begun_ = milliseconds();
};

struct Phases {
  Phase compile{"parse and compile"};
  Phase match{"match, facets counted"};
  Phase bare{"match, no facets"};
  Phase rank{"match and rank"};
  Phase facets{"facets listed, timeline"};
  Phase hits{"ten articles, snippets"};
  Phase json{"JSON"};
  Phase whole{"whole search"};

  void print() {
    for (Phase* phase : {&compile, &bare, &match, &rank, &facets, &hits, &json, &whole}) {
      phase->print();
    }
  }
};

void search(const std::string& text, const engine::Snapshot::Lease& lease, Phases& phases) {
  engine::SearchRequest request;
  request.query = text;
  Stopwatch watch;
  const engine::ParsedQuery parsed = engine::parse_query(text, engine::current_day());
  const engine::NamedQuery named =
      engine::named_query(parsed.root, engine::NameResolver(lease.snapshot()), lease.index());
  const engine::CompiledQuery compiled =
      engine::compile_query(named.root,
                            engine::MatchMode::All,
                            {lease.index(), lease.inflections(), lease.snapshot().stop_words()});
  phases.compile.add(watch.lap());
  engine::SearchRequest counted = request;
  counted.limit = 0;
  (void)engine::Matches(lease.index(), compiled, counted, {});
  phases.match.add(watch.lap());
  counted.facets.clear();
  (void)engine::Matches(lease.index(), compiled, counted, {});
  phases.bare.add(watch.lap());
  const engine::Matches matches(lease.index(), compiled, request, {});
  const engine::Collector& collector = matches.collector();
  const auto page = matches.page(request.offset, request.limit);
  phases.rank.add(watch.lap());
  (void)engine::make_timeline(collector.days(), request.interval);
  (void)engine::facet_answers(request, {}, collector, lease.snapshot());
  phases.facets.add(watch.lap());
  engine::HitMaker make_hit(compiled, lease.index(), request.hit_members);
  for (const engine::RankedArticle& ranked : page) (void)make_hit(ranked);
  phases.hits.add(watch.lap());
  const engine::SearchResult result =
      engine::run_search(request, engine::parse_query(text, engine::current_day()), lease);
  phases.whole.add(watch.lap());
  (void)engine::to_json(result, request);
  phases.json.add(watch.lap());
}

int run(const std::string& index, const std::string& queries) {
  const auto snapshot = std::make_shared<engine::Snapshot>(index,
                                                           engine::existing_manifest(index),
                                                           nullptr,
                                                           engine::ReaderOptions{},
                                                           std::make_shared<engine::SlotPool>(1));
  const engine::Snapshot::Lease lease(snapshot);
  std::ifstream file(queries);
  if (!file) throw std::runtime_error("can't read " + queries);
  Phases cold;
  Phases warm;
  for (std::string line; std::getline(file, line);) {
    search(line, lease, cold);
    search(line, lease, warm);
  }
  warm.print();
  return 0;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search_phases INDEX QUERIES.txt\n";
    return 2;
  }
  try {
    return readout::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << "search_phases: " << error.what() << '\n';
    return 1;
  } catch (...) {  // Xapian's errors, which this file does not know
    std::cerr << "search_phases: the index can't be read\n";
    return 1;
  }
}
