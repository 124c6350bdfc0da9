// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences begin and end: for passages, for phrases, and for the sentences that are evidence
// for a tag. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace readout {

struct SentenceWords;

/// Which ends count. Certain leaves out what is often none: a stop after a single letter ("Roe v.
/// Wade") or a number of one or two figures ("am 3. Oktober"), unless a word follows that opens
/// sentences. It is for what must not be torn apart, such as a phrase.
enum class SentenceEnds : std::uint8_t { Likely, Certain };

/// The sentences of `text` in order, without the white space around them. A line break always ends
/// one. Abbreviations ("U.S.", "Mr.", initials, those that words/sentences lists for `language`),
/// decimal points and dots inside words do not end one; the full stops of other scripts (。！？ ۔
/// ।) do. A language without lists is read as English. Linear in the text; invalid UTF-8 is
/// skipped.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text,
                                                SentenceEnds ends = SentenceEnds::Likely,
                                                std::string_view language = {});

/// The same sentences, one at a time: where few are wanted of a long text, the rest of it is not
/// read.
class SentenceFinder {
 public:
  /// `text` must outlive it.
  SentenceFinder(std::string_view text, SentenceEnds ends, std::string_view language);

  /// The first sentence that begins at or behind text[end], where another one ends or the text
  /// begins; nothing if none does.
  [[nodiscard]] std::optional<Span> from(std::size_t end) const;

  /// The sentence that has text[at]; if it stands between two, the one behind it.
  [[nodiscard]] std::optional<Span> around(std::size_t at) const;

  /// Where a sentence ends by the character at text[at], quotes behind it included; nothing if it
  /// ends none.
  [[nodiscard]] std::optional<std::size_t> end_at(std::size_t at) const;

 private:
  [[nodiscard]] std::optional<std::size_t> end_at_stop(std::size_t stop) const;
  [[nodiscard]] bool other_stop_ends(std::size_t stop) const;
  [[nodiscard]] bool may_go_on(std::size_t stop, std::size_t next) const;

  std::string_view text_;
  SentenceEnds ends_;
  const SentenceWords& words_;
};

/// Whether the character at text[at] is the stop or line break at which a sentence certainly ends.
[[nodiscard]] bool ends_sentence(std::string_view text,
                                 std::size_t at,
                                 std::string_view language = {});

}  // namespace readout
