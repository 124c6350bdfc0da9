// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a text as those look at them who find capitalised runs in it: what each may be in a
// name, and how it hangs together with the one before. Private to name_runs.h. Immutable: safe from
// any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tagging/unlisted/name_runs.h"

namespace readout::tagging {

class RunWords {
 public:
  /// All must outlive it; `owners`: one a token.
  RunWords(const FieldText& field, const std::vector<TokenOwner>& owners);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] const TextToken& token(std::uint32_t at) const { return tokens_[at]; }
  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return field_.known.text.folded(tokens_[at]);
  }
  [[nodiscard]] TokenOwner owner(std::uint32_t at) const { return owners_[at]; }
  /// No name of the catalogue has it.
  [[nodiscard]] bool free(std::uint32_t at) const { return owners_[at] == TokenOwner::Nobody; }

  /// Uses that the word has, as bits of WordClass.
  [[nodiscard]] WordClasses uses(std::uint32_t at) const { return uses_[at]; }
  [[nodiscard]] bool is(std::uint32_t at, WordClass use) const { return (uses_[at] & use) != 0; }

  [[nodiscard]] bool lower(std::uint32_t at) const { return tokens_[at].shape == WordShape::Lower; }
  /// With a capital that may be a name's.
  [[nodiscard]] bool capital(std::uint32_t at) const;
  /// Written in one with the word before: the "wha" of "Kyung-wha".
  [[nodiscard]] bool hyphenated(std::uint32_t at) const;
  [[nodiscard]] bool ampersand(std::uint32_t at) const;
  /// Nothing but a blank, or what may stand inside a name, between it and the word before.
  /// REQUIRES: at > 0.
  [[nodiscard]] bool follows_closely(std::uint32_t at) const;
  /// The "of" of "Chief of Staff", before it is said whose.
  [[nodiscard]] bool ends_chief_of(std::uint32_t at) const;

 private:
  [[nodiscard]] bool in_handle(const TextToken& token) const;
  [[nodiscard]] bool possessive_inside(std::uint32_t at) const;
  [[nodiscard]] bool plural_body(std::uint32_t at) const;

  const FieldText& field_;
  const std::vector<TextToken>& tokens_;
  const std::vector<TokenOwner>& owners_;
  std::vector<WordClasses> uses_;
};

}  // namespace readout::tagging
