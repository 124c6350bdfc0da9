// SPDX-License-Identifier: GPL-3.0-or-later
// From an article to its tags: who takes part and what it is about, each with the places that prove
// it. Used by the indexer. tag() may be called from many threads at once.
#pragma once

#include <memory>
#include <string>

#include "article/article.h"
#include "article/tags.h"
#include "tagging/catalogue/catalogue.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// Names all that decides on tags: catalogue, model (may be null) and the program's own rules, by
/// the sources of tagging and the word lists. Equal hashes tag alike.
[[nodiscard]] std::string tagging_hash(const Catalogue& catalogue, const NameModel* model);

class Tagger {
 public:
  /// Makes the catalogue ready for matching (some 10 ms), reads the built-in word lists. With a
  /// model, actors that no catalogue lists are found as well. REQUIRES catalogue not null.
  explicit Tagger(std::shared_ptr<const Catalogue> catalogue,
                  std::shared_ptr<const NameModel> model = nullptr);
  ~Tagger();
  Tagger(const Tagger&) = delete;
  Tagger& operator=(const Tagger&) = delete;
  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;

  /// Linear in the article's length. Every tag has at least one mention or sentence.
  [[nodiscard]] article::Tags tag(const article::Article& article) const;

  /// tagging_hash() of what it was made of.
  [[nodiscard]] std::string hash() const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace readout::tagging
