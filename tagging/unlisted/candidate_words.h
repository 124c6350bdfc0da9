// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a field as parts of candidate spans: what each may be in a name, and whether it
// belongs to the word before. Private to candidate_spans.h. Immutable: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

class CandidateWords {
 public:
  /// Both must outlive it.
  CandidateWords(const FieldWords& words, const MentionLedger& ledger);

  [[nodiscard]] std::uint32_t size() const { return words_.size(); }
  [[nodiscard]] const TextToken& token(std::uint32_t at) const { return words_.token(at); }
  [[nodiscard]] std::string_view folded(std::uint32_t at) const { return words_.folded(at); }
  [[nodiscard]] bool lower(std::uint32_t at) const { return words_.lower(at); }
  [[nodiscard]] bool ampersand(std::uint32_t at) const { return words_.ampersand(at); }
  [[nodiscard]] bool hyphenated(std::uint32_t at) const { return words_.hyphenated(at); }

  /// No claim owns it.
  [[nodiscard]] bool free(std::uint32_t at) const { return ledger_.is_free(words_.field(), at); }
  [[nodiscard]] std::optional<article::ActorType> owner_type(std::uint32_t at) const {
    return ledger_.owner_type(words_.field(), at);
  }

  /// The classes that the word has as part of a name.
  [[nodiscard]] bool is(std::uint32_t at, WordClasses any) const {
    return (classes_[at] & any) != 0;
  }

  /// Has a capital that may be a name's.
  [[nodiscard]] bool capital(std::uint32_t at) const;
  /// May stand behind the word before in one name. REQUIRES at > 0.
  [[nodiscard]] bool follows_closely(std::uint32_t at) const;
  /// The "of" of "Chief of Staff".
  [[nodiscard]] bool ends_chief_of(std::uint32_t at) const;

 private:
  [[nodiscard]] bool in_handle(const TextToken& token) const;
  [[nodiscard]] bool possessive_inside(std::uint32_t at) const;
  [[nodiscard]] bool plural_body(std::uint32_t at) const;

  const FieldWords& words_;
  const MentionLedger& ledger_;
  std::vector<WordClasses> classes_;
};

}  // namespace readout::tagging
