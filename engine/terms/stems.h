// SPDX-License-Identifier: GPL-3.0-or-later
// Stem -> surface forms, kept in Xapian's synonym table beside the surface-form index and expanded
// at query time: a search for "sanction" finds "sanctions" and "sanctioned" in any language of the
// index. Private to engine. A Stemmer belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace readout::engine {

class Stemmer {
 public:
  /// `language` is an ISO 639 code. Nothing if Xapian has no stemmer for it.
  [[nodiscard]] static std::optional<Stemmer> for_language(std::string_view language);

  /// Key of the synonym table for a folded word: its stem with the language before it. Nothing for
  /// words that have no forms to look for (numbers, names with dots, very short words).
  [[nodiscard]] std::optional<std::string> key(std::string_view word) const;

 private:
  Stemmer(std::string_view language, Xapian::Stem stem)
      : language_(language), stem_(std::move(stem)) {}

  std::string language_;
  Xapian::Stem stem_;
};

}  // namespace readout::engine
