// SPDX-License-Identifier: GPL-3.0-or-later
// From an article to its tags: its actors and issues, each with the places that show it. Used by
// the indexer. tag() may be called from many threads at once.
#pragma once

#include <memory>
#include <string>

#include "article/article.h"
#include "article/tags.h"
#include "tagging/catalogue/catalogue.h"
#include "tagging/unlisted/name_model.h"

namespace readout::tagging {

/// Covers all that decides on tags: the catalogue, the model (may be null), the word lists and the
/// sources of tagging. With equal hashes an article gets equal tags.
[[nodiscard]] std::string tagging_hash(const Catalogue& catalogue, const NameModel* model);

class Tagger {
 public:
  /// Makes the catalogue ready for matching (some 10 ms) and reads the built-in word lists. With a
  /// model, actors that the catalogue doesn't list are found too. REQUIRES catalogue not null.
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
