// SPDX-License-Identifier: GPL-3.0-or-later
// Where an article has a field's values: the accessors of the field table. Indexing, JSON, CSV and
// listings read a field through its accessor. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "article/canonical_url.h"
#include "article/tags.h"
#include "base/hash.h"

namespace readout::engine {

struct FieldValues {
  /// The values of one article; none where the field is empty.
  std::vector<std::string> (*of)(const article::TaggedArticle&) = nullptr;
  bool several = false;  ///< an article may have more than one: a list in JSON
  /// Whether `of` is set: with sanitizers GCC can't compare it in a static check (GCC bug 71962).
  bool given = false;
};

namespace field_values {

inline std::vector<std::string> values(const std::string& value) {
  return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

inline std::vector<std::string> values(const std::vector<std::string>& values) { return values; }

template <typename Tag>
std::vector<std::string> values(const std::vector<Tag>& tags) {
  std::vector<std::string> ids;
  ids.reserve(tags.size());
  for (const Tag& tag : tags) ids.push_back(tag.id);
  return ids;
}

template <typename Member>
const article::Article& holder(const article::TaggedArticle& tagged,
                               Member article::Article::* /*member*/) {
  return tagged.article;
}

template <typename Member>
const article::Tags& holder(const article::TaggedArticle& tagged,
                            Member article::Tags::* /*member*/) {
  return tagged.tags;
}

template <auto member>
std::vector<std::string> read(const article::TaggedArticle& tagged) {
  return values(holder(tagged, member).*member);
}

inline std::vector<std::string> sites(const article::TaggedArticle& tagged) {
  return article::sites_of(tagged.article.url);
}

template <auto member>
constexpr bool kIsText = std::is_same_v<decltype(member), std::string article::Article::*>;

}  // namespace field_values

/// The accessor of a member of Article (a text, or a list of texts) or of Tags (by id).
template <auto member>
inline constexpr FieldValues kValuesIn = {
    .of = field_values::read<member>, .several = !field_values::kIsText<member>, .given = true};

/// Of the article's address: its host and the domains it lies in.
inline constexpr FieldValues kSites = {.of = field_values::sites, .several = true, .given = true};

/// An address as a term has it: however it is spelt, and short.
[[nodiscard]] inline std::string address_hash(std::string_view url) {
  return content_hash(article::address_key(url));
}

}  // namespace readout::engine
