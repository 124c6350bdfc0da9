// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include <utility>

#include "tagging/actor_tags.h"
#include "tagging/article_text.h"
#include "tagging/explicit_tags.h"
#include "tagging/issue_classifier.h"
#include "tagging/lexicon.h"
#include "tagging/name_finder.h"
#include "tagging/surname_resolver.h"

namespace readout {

struct Tagger::Parts {
  explicit Parts(std::shared_ptr<const Catalogue> known)
      : catalogue(std::move(known)), lexicon(*catalogue), explicit_tags(*catalogue) {}

  std::shared_ptr<const Catalogue> catalogue;
  Lexicon lexicon;
  ExplicitTags explicit_tags;
};

Tagger::Tagger(std::shared_ptr<const Catalogue> catalogue)
    : parts_(std::make_unique<const Parts>(std::move(catalogue))) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

const Catalogue& Tagger::catalogue() const { return *parts_->catalogue; }

Tags Tagger::tag(const Article& article) const {
  const Lexicon& lexicon = parts_->lexicon;
  const Catalogue& known = *parts_->catalogue;
  const ArticleText text = read_text(lexicon, article);
  std::vector<NameMention> mentions = find_names(lexicon, known, text);
  const std::vector<NameMention> bare = resolve_surnames(lexicon, known, text, mentions);
  mentions.insert(mentions.end(), bare.begin(), bare.end());
  Tags tags;
  tags.actors = make_actor_tags(lexicon, known, text, std::move(mentions));
  tags.issues = classify_issues(lexicon, known, text, tags.actors);
  parts_->explicit_tags.add(article, tags);
  return tags;
}

}  // namespace readout
