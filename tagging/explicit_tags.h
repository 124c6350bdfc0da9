// SPDX-License-Identifier: GPL-3.0-or-later
// Tags that the file itself gives, by id, name or alias. They are kept beside those that tagging
// finds: as the catalogue's entry where there is one, else as tags of their own. Safe to read from
// any number of threads.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "article/article.h"
#include "article/tags.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

class ExplicitTags {
 public:
  explicit ExplicitTags(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// Appends to `tags`; a tag that is there already gets a further mention in TextField::Metadata.
  /// Blank ones are ignored.
  void add(const article::Article& article, article::Tags& tags) const;

 private:
  struct Names {
    std::unordered_map<std::string, const ActorEntry*> actors;  ///< by folded name or alias
    std::unordered_map<std::string, const IssueEntry*> issues;
  };

  /// Made when first asked for: few articles come with tags.
  [[nodiscard]] const Names& names() const;
  [[nodiscard]] article::ActorTag actor_named(std::string_view text) const;
  [[nodiscard]] article::IssueTag issue_named(std::string_view text) const;

  const Catalogue& catalogue_;
  mutable Names names_;
  mutable std::once_flag made_;
};

}  // namespace readout::tagging
