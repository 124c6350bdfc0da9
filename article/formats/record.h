// SPDX-License-Identifier: GPL-3.0-or-later
// The names under which formats with named fields (JSON, front matter) give an article's parts: one
// table for all of them. Private to the readers. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/prepare.h"

namespace readout::article {

/// A field's value, whatever the format.
struct FieldValue {
  enum class Kind { Text, Number, List, Other };
  Kind kind = Kind::Text;
  std::vector<std::string> texts;  ///< one for Text and Number, any number for List
  std::string type;                ///< for people: "a number", "an object"
};

/// Looks a field up: none if it is absent or null. The second argument names the members that stand
/// for an object where a text is wanted ({"name": "Reuters"}), best first.
using FieldLookup = std::function<std::optional<FieldValue>(std::string_view,
                                                            const std::vector<std::string_view>&)>;

/// Copies every known field into the draft. Fields of a wrong type are left out; one message each
/// comes back.
[[nodiscard]] std::vector<std::string> fill_draft(Draft& draft, const FieldLookup& lookup);

}  // namespace readout::article
