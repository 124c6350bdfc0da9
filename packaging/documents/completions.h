// SPDX-License-Identifier: GPL-3.0-or-later
// Completion of a program's command line, for three shells. Values only.
#pragma once

#include <string>

#include "packaging/documents/manual.h"

namespace readout::packaging {

/// share/bash-completion/completions/PROGRAM
[[nodiscard]] std::string bash_completion(const Manual& manual);
/// share/zsh/vendor-completions/_PROGRAM
[[nodiscard]] std::string zsh_completion(const Manual& manual);
/// share/fish/vendor_completions.d/PROGRAM.fish
[[nodiscard]] std::string fish_completion(const Manual& manual);

}  // namespace readout::packaging
