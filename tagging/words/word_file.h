// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one file of word lists: its words with their classes, and problems with their lines. Used
// by word_lists.cc only. Pure: safe from any thread.
#pragma once

#include <vector>

#include "base/embedded_file.h"
#include "tagging/words/file_problem.h"
#include "tagging/words/word_lists.h"

namespace readout::tagging {

[[nodiscard]] WordLists read_word_file(const EmbeddedFile& file,
                                       std::vector<FileProblem>& problems);

}  // namespace readout::tagging
