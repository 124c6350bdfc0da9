// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a data file that people edit, with the place: of the catalogue and the word
// lists. Values: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout::tagging {

struct FilePlace {
  std::string file;
  std::uint32_t line = 0;  ///< counted from 1; 0: the file as a whole
};

/// "file:line", or "file".
[[nodiscard]] std::string place_text(const FilePlace& place);

enum class ProblemSeverity {
  Error,    ///< the file can't be used
  Warning,  ///< something is likely not meant so
};

struct FileProblem {
  FilePlace place;
  std::string message;
  ProblemSeverity severity = ProblemSeverity::Error;
};

/// "file:line: message".
[[nodiscard]] std::string describe(const FileProblem& problem);

/// By file, then by line.
void sort_by_place(std::vector<FileProblem>& problems);

/// Throws Error{BadInput} with the first errors where there are any: "`what` can't be used: ...".
void refuse_errors(const std::vector<FileProblem>& problems,
                   std::string_view what,
                   const std::string& hint);

}  // namespace readout::tagging
