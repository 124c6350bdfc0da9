// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one text as Xapian's document and the term vector take them. Private to engine. For
// one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/fields/schema.h"
#include "engine/format/term_table.h"
#include "engine/format/term_vector.h"
#include "engine/terms/analyser.h"
#include "engine/terms/joined_words.h"

namespace readout::engine {

class TextPostings {
 public:
  /// `terms` gets the text's terms, and must outlive it.
  explicit TextPostings(TermTable& terms) : terms_(terms) {}

  /// In the place of what was read before. Words with a hyphen go into `joined`.
  void read(std::string_view text, std::string_view language, std::set<JoinedWord>& joined);

  /// Whether it has words, and not only characters of a script without spaces.
  [[nodiscard]] bool has_words() const noexcept { return has_words_; }

  /// Calls `take` with the number of each term, once.
  template <typename Take>
  void each_term(const Take& take) const {
    for (const Entry& entry : entries_) take(entry.term);
  }

  /// Their frequencies; where they stand is the vector's affair.
  void add_to(Xapian::Document& document, const FieldSpec& spec);

  /// With the numbers of `terms`, in the order of their texts. REQUIRES: add_to() was called.
  [[nodiscard]] TextVector vector() const;

 private:
  /// One term's.
  struct Entry {
    std::uint32_t term;
    std::uint32_t first;  // of its places
    std::uint32_t last;
    std::uint32_t places;
    std::uint32_t without_place;
  };
  struct Place {
    std::uint32_t position;
    std::uint32_t next;  // of the same term
  };
  struct Word {
    std::uint32_t term = 0;
    std::uint32_t position = 0;  // 0: none
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void take(const Token& token, std::set<JoinedWord>& joined);
  Entry& entry_of(std::uint32_t term);
  void keep_joined(const Token& token, std::set<JoinedWord>& joined) const;

  TermTable& terms_;
  std::vector<Entry> entries_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> entry_of_term_;  // by number: kNone unless the text has it
  Word before_;
  Word last_;
  bool has_words_ = false;
};

}  // namespace readout::engine
