// SPDX-License-Identifier: GPL-3.0-or-later
// Terms of whole values: ids, publishers, authors, languages. Private to engine. Pure: safe from
// any thread.
#pragma once

#include <string>
#include <string_view>

#include "engine/fields/schema.h"

namespace readout::engine {

/// `prefix` + `value` as it is; a value too long for a term (Xapian: 245 bytes, zero bytes counting
/// double) is hashed.
[[nodiscard]] std::string exact_term(std::string_view prefix, std::string_view value);

/// The term of a field's value, however the value is spelt.
[[nodiscard]] std::string value_term(const FieldSpec& field, std::string_view value);

/// The term that is the article's key: one document has it.
[[nodiscard]] std::string id_term(std::string_view id);

/// The term of all articles that came from the file.
inline constexpr std::string_view kFileTermPrefix = "XF:";
[[nodiscard]] std::string file_term(std::string_view file);

/// The term of all articles that were tagged alike, by the name of catalogue, model and rules.
inline constexpr std::string_view kTaggingTermPrefix = "XT:";
[[nodiscard]] std::string tagging_term(std::string_view catalogue);

}  // namespace readout::engine
