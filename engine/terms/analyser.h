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
  /// Counted from 1; the end of a sentence counts as one word, so that no phrase goes over it. A
  /// joined token ("crossstrait" for "cross-strait") shares the position of its first part, a
  /// signed or bare one that of its word.
  std::uint32_t position;
  enum class Kind : std::uint8_t {
    Word,
    Joined,  ///< another spelling of words: "cross-strait" as a whole, "don't" without apostrophe
    Signed,  ///< the word before with its sign: "10%" after "10", "$5bn", "disney+"
    Bare,    ///< the name before without its Turkish ending: "turkiye" after "turkiyenin"
    Ngram,   ///< one or two characters of a script written without spaces
  } kind;
};

/// A longer word is cut there and given a hash of the whole at its end, so that it is still found.
/// Xapian's own limit is 245 bytes, zero bytes counting double.
inline constexpr std::size_t kMaxTermBytes = 64;

/// Calls `take` for every token of `text` in order. The term is only valid during the call.
/// `language` is the article's, as ISO 639 code, or empty: in Turkish, names have Bare tokens too.
/// Linear in the text.
void analyse(std::string_view text,
             const std::function<void(const Token&)>& take,
             std::string_view language = {});

/// The same for the words that begin in one part of the text; their positions count from there.
/// REQUIRES: the part begins with the text or behind a blank.
void analyse_part(std::string_view text,
                  Span part,
                  const std::function<void(const Token&)>& take,
                  std::string_view language);

}  // namespace readout::engine
