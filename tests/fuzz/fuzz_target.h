// SPDX-License-Identifier: GPL-3.0-or-later
// A function that takes untrusted input, for fuzzing: each *_target.cc defines it for one part of
// the program. libfuzzer.cc calls it with libFuzzer's inputs, replay.cc with files and mutations of
// them, so that it also runs without libFuzzer.
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
