// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/size_survey.h"

#include <exception>
#include <utility>

#include "indexer/sources.h"

namespace readout::indexer {
namespace {

/// Thrown to leave the walk.
struct GivenUp : std::exception {};

std::uint64_t total_size(const std::vector<std::string>& paths,
                         const std::filesystem::path& except,
                         const std::stop_token& stop) {
  std::uint64_t total = 0;
  const WalkEvents events{
      .source =
          [&](const Source& source) {
            const bool unknown = source.kind == Source::Kind::Stream && source.size == 0;
            if (unknown || stop.stop_requested()) throw GivenUp();
            total += source.size;
          },
      .problem = [](const article::ReadProblem&) { /* named when it is read */ },
      .except = except};
  try {
    walk_sources(paths, events);
  } catch (const GivenUp&) {
    return 0;
  }
  return total;
}

}  // namespace

SizeSurvey::SizeSurvey(std::vector<std::string> paths,
                       std::filesystem::path except,
                       std::atomic<std::uint64_t>& total)
    : thread_([paths = std::move(paths), except = std::move(except), &total](
                  const std::stop_token& stop) { total = total_size(paths, except, stop); }) {}

}  // namespace readout::indexer
