// SPDX-License-Identifier: GPL-3.0-or-later
// English words that are another word with a capital: "Polish", "AIDS", "Gates". The list is made
// by lemmas/make.py. Private to engine. Immutable: safe from any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace readout::engine {

struct CapitalWord {
  /// Its capital tells also where every word may have one; else only amid small letters: a bank is
  /// a "Bank" at the beginning.
  bool always;
  std::vector<std::string_view> forms;  ///< what it has itself beside it, folded: "poles" of "Pole"
};

/// What a word is with its capitals; nothing if it is no other word by them.
[[nodiscard]] std::optional<CapitalWord> capital_word(std::string_view written);

}  // namespace readout::engine
