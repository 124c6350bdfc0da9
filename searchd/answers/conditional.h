// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that need not be sent again: entity tags and If-None-Match (RFC 9110, sections 8.8.3 and
// 13.1.2). Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::searchd {

/// All that makes answers differ.
struct AnswerKey {
  std::string revision;   ///< of the index
  std::string damage;     ///< what is known to be wrong with it
  std::string catalogue;  ///< its hash
  std::int32_t day = 0;   ///< since 1970-01-01: "last week" means something else tomorrow
  std::string host;
  std::string path;
  std::string parameters;  ///< normalised

  /// As one text: two keys give the same only if they are alike in every part.
  [[nodiscard]] std::string text() const;
};

/// A weak tag, W/"...": the same for the plain and the compressed form, and for two answers that
/// differ only in the time they took. `content` is whatever decides what the answer says.
[[nodiscard]] std::string entity_tag(std::string_view content);

/// Whether `if_none_match`, the field's value as sent, names this tag. Strength does not matter.
/// "*" names none: it is for those who write.
[[nodiscard]] bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace readout::searchd
