// SPDX-License-Identifier: GPL-3.0-or-later
// What actors and issues are called: each article has it in its tags, a part's columns once.
// Private to engine. Pure: safe from any thread.
#pragma once

#include <string>
#include <vector>

#include "article/tags.h"
#include "engine/fields/schema.h"

namespace readout::engine {

struct Label {
  std::string name;
  std::string kind;  ///< an actor's type, an issue's group

  friend bool operator==(const Label&, const Label&) = default;
};

/// Of an article's values of the field, in their order; none where values are their own names.
[[nodiscard]] std::vector<Label> labels_of(Field field, const article::Tags& tags);

}  // namespace readout::engine
