// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include <utility>

#include "base/hash.h"
#include "embedded/tagging_rules.h"
#include "tagging/actor_tags.h"
#include "tagging/catalogue/lexicon.h"
#include "tagging/explicit_tags.h"
#include "tagging/issues/issue_classifier.h"
#include "tagging/listed/country_bodies.h"
#include "tagging/listed/listed_names.h"
#include "tagging/listed/office_holders.h"
#include "tagging/listed/surnames.h"
#include "tagging/text/article_text.h"
#include "tagging/text/credits.h"
#include "tagging/text/mention_ledger.h"
#include "tagging/unlisted/unlisted_names.h"

namespace readout::tagging {

struct Tagger::Parts {
  Parts(std::shared_ptr<const Catalogue> known, std::shared_ptr<const NameModel> names)
      : catalogue(std::move(known)),
        model(std::move(names)),
        words(built_in_words()),
        lexicon(*catalogue),
        offices(*catalogue),
        explicit_tags(*catalogue) {}

  std::shared_ptr<const Catalogue> catalogue;
  std::shared_ptr<const NameModel> model;  ///< may be null
  LanguageWords words;
  Lexicon lexicon;
  Offices offices;
  ExplicitTags explicit_tags;
};

Tagger::Tagger(std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const NameModel> model)
    : parts_(std::make_unique<const Parts>(std::move(catalogue), std::move(model))) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

std::string tagging_hash(const Catalogue& catalogue, const NameModel* model) {
  const std::string names = model != nullptr ? model->hash() : std::string();
  return content_hash(catalogue.hash() + '/' + names + '/' + std::string(kTaggingRules));
}

std::string Tagger::hash() const { return tagging_hash(*parts_->catalogue, parts_->model.get()); }

article::Tags Tagger::tag(const article::Article& article) const {
  const Lexicon& lexicon = parts_->lexicon;
  const Catalogue& catalogue = *parts_->catalogue;
  const ArticleText text = read_text(lexicon, parts_->words, article);
  MentionLedger ledger(catalogue, text);
  claim_listed_names(lexicon, text, ledger);
  claim_surnames(lexicon, text, ledger);
  claim_country_bodies(lexicon, text, ledger);
  claim_office_holders(parts_->offices, text, ledger);
  const Credits credits = find_credits(text, ledger);
  if (parts_->model) claim_unlisted_names(*parts_->model, text, credits, ledger);
  article::Tags tags;
  tags.actors = make_actor_tags(catalogue, text, credits, ledger);
  tags.issues = classify_issues(lexicon, catalogue, text, tags.actors);
  parts_->explicit_tags.add(article, tags);
  return tags;
}

}  // namespace readout::tagging
