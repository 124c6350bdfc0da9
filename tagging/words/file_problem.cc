// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/file_problem.h"

#include <algorithm>
#include <tuple>

#include "base/error.h"

namespace readout::tagging {

std::string place_text(const FilePlace& place) {
  return place.line == 0 ? place.file : place.file + ":" + std::to_string(place.line);
}

std::string describe(const FileProblem& problem) {
  return place_text(problem.place) + ": " + problem.message;
}

void sort_by_place(std::vector<FileProblem>& problems) {
  const auto order = [](const FileProblem& problem) {
    return std::tie(problem.place.file, problem.place.line);
  };
  std::stable_sort(problems.begin(), problems.end(), [&order](const auto& left, const auto& right) {
    return order(left) < order(right);
  });
}

void refuse_errors(const std::vector<FileProblem>& problems,
                   std::string_view what,
                   const std::string& hint) {
  constexpr std::size_t kMaxShown = 10;
  std::size_t count = 0;
  std::string shown;
  for (const FileProblem& problem : problems) {
    if (problem.severity != ProblemSeverity::Error) continue;
    if (++count <= kMaxShown) shown += "\n  " + describe(problem);
  }
  if (count == 0) return;
  if (count > kMaxShown) shown += "\n  and " + std::to_string(count - kMaxShown) + " more";
  throw Error(ErrorCode::BadInput, std::string(what) + " can't be used:" + shown, hint);
}

}  // namespace readout::tagging
