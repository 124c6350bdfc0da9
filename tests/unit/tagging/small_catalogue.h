// SPDX-License-Identifier: GPL-3.0-or-later
// Taggers and articles for the tests of tagging: a catalogue written in the test, an article of
// title and body, and what was found as plain text. Not safe to share between threads.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagging/catalogue/catalogue.h"
#include "tagging/tagger.h"

namespace readout::test {

inline tagging::Catalogue catalogue_of(std::string_view toml) {
  const std::vector<EmbeddedFile> files = {{"test.toml", toml}};
  return tagging::load_catalogue(files, std::nullopt);
}

inline tagging::Tagger tagger_of(std::string_view toml) {
  return tagging::Tagger(std::make_shared<const tagging::Catalogue>(catalogue_of(toml)));
}

inline article::Article article_of(std::string title, std::string body) {
  article::Article article;
  article.title_source = title.empty() ? article::TitleSource::None : article::TitleSource::Given;
  article.title = std::move(title);
  article.body = std::move(body);
  return article;
}

inline std::string_view text_of(const article::Article& article, const article::Mention& mention) {
  if (mention.field == article::TextField::Metadata) return "(metadata)";
  return slice(mention.field == article::TextField::Title ? article.title : article.body,
               mention.span);
}

/// Ids, most salient first.
template <typename Tag>
std::vector<std::string> ids_of(const std::vector<Tag>& tags) {
  std::vector<std::string> ids;
  for (const Tag& tag : tags) ids.push_back(tag.id);
  return ids;
}

/// The texts under which the actor `id` was found; empty if it was not.
inline std::vector<std::string> texts_of(const article::Article& article,
                                         const article::Tags& tags,
                                         std::string_view id) {
  std::vector<std::string> texts;
  for (const article::ActorTag& tag : tags.actors) {
    if (tag.id != id) continue;
    for (const article::Mention& mention : tag.mentions)
      texts.emplace_back(text_of(article, mention));
  }
  return texts;
}

inline std::vector<std::string> found(const tagging::Tagger& tagger,
                                      std::string_view id,
                                      const std::string& body) {
  const article::Article article = article_of("", body);
  return texts_of(article, tagger.tag(article), id);
}

using Strings = std::vector<std::string>;

}  // namespace readout::test
