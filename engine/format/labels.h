// SPDX-License-Identifier: GPL-3.0-or-later
// Names of actors and issues, kept once per index in Xapian's metadata rather than in every
// article's columns. Private to engine. Values only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/tags.h"
#include "engine/fields/schema.h"

namespace readout::engine {

struct Label {
  std::string name;
  std::string kind;  ///< an actor's type, an issue's group

  friend bool operator==(const Label&, const Label&) = default;
};

/// Key and value of the metadata entry. Ids of any length are allowed (long ones are hashed).
[[nodiscard]] std::string label_key(Field field, std::string_view id);
[[nodiscard]] std::string encode_label(const Label& label);
[[nodiscard]] Label decode_label(std::string_view encoded);

}  // namespace readout::engine
