// SPDX-License-Identifier: GPL-3.0-or-later
// Actors that no catalogue lists: persons and organisations told by their names and by the words
// around all their mentions in an article. English only; silent elsewhere. Pure: safe from any
// thread.
#pragma once

#include <string>
#include <vector>

#include "tagging/text/article_text.h"
#include "tagging/text/name_mention.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// A place in the article: tokens [first, end) of a field.
struct NamePlace {
  std::uint8_t field = 0;
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const NamePlace&, const NamePlace&) = default;
};

struct OpenActor {
  std::string name;  ///< the fullest form in the article, without titles
  article::ActorType type = article::ActorType::Person;
  std::vector<NamePlace> places;  ///< in order of the text; never empty
};

/// `known`: what the catalogue found. A mention inside a longer name of an organisation found here
/// ("China" in "Red Cross Society of China") is removed from it.
[[nodiscard]] std::vector<OpenActor> find_open_names(const NameModel& model,
                                                     const Catalogue& catalogue,
                                                     const ArticleText& article,
                                                     std::vector<NameMention>& known);

}  // namespace readout::tagging
