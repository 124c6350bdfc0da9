// SPDX-License-Identifier: GPL-3.0-or-later
// From text to terms: one analyser for indexing, query parsing and highlighting, so that all three
// fold alike. What a term is, and why: docs/decisions/0002-terms.md. The rules are part of
// the on-disk format. Pure functions: safe from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout::engine {

struct Token {
  /// Folded surface form: never empty, at most kMaxTermBytes long, never beginning with a capital
  /// letter.
  std::string_view term;
  /// The bytes of the text that a mark should cover; for "Xi's" that is "Xi".
  Span span;
  /// Counted from 1. A joined token ("crossstrait" for "cross-strait") shares the position of its
  /// first part.
  std::uint32_t position;
  enum class Kind : std::uint8_t {
    Word,
    Joined,  ///< a hyphenated word as a whole, in addition to its parts
    Ngram,   ///< one or two characters of a script written without spaces
  } kind;
};

/// A longer word is cut there and given a hash of the whole at its end, so that it is still found.
/// Xapian's own limit is 245 bytes, zero bytes counting double.
inline constexpr std::size_t kMaxTermBytes = 64;

/// Calls `take` for every token of `text` in order. The term is only valid during the call. Linear
/// in the text.
void analyse(std::string_view text, const std::function<void(const Token&)>& take);

}  // namespace readout::engine
