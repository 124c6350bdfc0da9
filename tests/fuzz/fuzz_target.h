// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that takes input from strangers, for fuzzing: each *_target.cc defines this function
// for one of them. libfuzzer.cc calls it with what libFuzzer makes up, replay.cc with files and
// mutations of them, so that compilers without libFuzzer run it too.
#pragma once

#include <stdexcept>
#include <string_view>

namespace readout::fuzz {

/// Throws, or crashes, if the input breaks a promise of the code under test.
void run_target(std::string_view input);

inline void require(bool holds, const char* promise) {
  if (!holds) throw std::logic_error(promise);
}

}  // namespace readout::fuzz
