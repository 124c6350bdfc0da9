// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/json_ld.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

#include <nlohmann/json.hpp>

#include "article/authors.h"
#include "article/formats/json_value.h"
#include "article/scan.h"

namespace readout::article {
namespace {

using nlohmann::json;

bool is_article_type(std::string_view type) {
  // "https://schema.org/NewsArticle" and plain "NewsArticle".
  type = type.substr(type.find_last_of("/:") + 1);
  constexpr auto kOthers =
      std::to_array<std::string_view>({"BlogPosting", "LiveBlogPosting", "Report", "Review"});
  return type.ends_with("Article") ||
         std::find(kOthers.begin(), kOthers.end(), type) != kOthers.end();
}

bool is_article(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto matches = [](const json& name) {
    return name.is_string() && is_article_type(name.get_ref<const std::string&>());
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), matches) : matches(*type);
}

/// A value's text: itself, its name or address, or that of the first in a list.
std::string text_of(const json& value, std::string_view member) {
  const json* at = &value;
  if (at->is_array()) {
    if (at->empty()) return {};
    at = &at->front();
  }
  if (at->is_object()) {
    const auto found = at->find(member);
    if (found == at->end()) return {};
    at = &*found;
    if (at->is_array() && !at->empty()) at = &at->front();
  }
  return at->is_string() ? at->get<std::string>() : std::string();
}

std::string field(const json& object, std::string_view name, std::string_view member = "name") {
  const auto found = object.find(name);
  return found == object.end() ? std::string() : text_of(*found, member);
}

std::vector<std::string> names(const json& object,
                               std::string_view name,
                               std::vector<std::string> (*split)(std::string_view)) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  std::vector<std::string> all;
  const auto add = [&](const json& item) {
    const std::string text = text_of(item, "name");
    const bool address = starts_with_ascii(text, "http://") || starts_with_ascii(text, "https://");
    if (text.empty() || address) return;
    for (std::string& part : split(text)) all.push_back(std::move(part));
  };
  if (found->is_array()) {
    std::for_each(found->begin(), found->end(), add);
  } else {
    add(*found);
  }
  return all;
}

void fill(std::string& target, std::string value) {
  if (target.empty()) target = std::move(value);
}

void fill(std::vector<std::string>& target, std::vector<std::string> value) {
  if (target.empty()) target = std::move(value);
}

void read_article(const json& object, JsonLdArticle& article) {
  fill(article.headline, field(object, "headline"));
  fill(article.url, field(object, "url"));
  fill(article.url, field(object, "mainEntityOfPage", "@id"));
  fill(article.published, field(object, "datePublished"));
  fill(article.published, field(object, "dateCreated"));
  fill(article.description, field(object, "description"));
  fill(article.publisher, field(object, "publisher"));
  fill(article.section, field(object, "articleSection"));
  fill(article.language, field(object, "inLanguage"));
  fill(article.image, field(object, "image", "url"));
  fill(article.body, field(object, "articleBody"));
  fill(article.authors, names(object, "author", &split_authors));
  fill(article.keywords, names(object, "keywords", &split_keywords));
}

/// Objects from the outside in, so that an article comes before those it mentions.
void read_script(const json& script, JsonLdArticle& article) {
  constexpr std::size_t kMostValues = 20'000;
  std::deque<const json*> waiting{&script};
  for (std::size_t seen = 0; !waiting.empty() && seen < kMostValues; ++seen) {
    const json& value = *waiting.front();
    waiting.pop_front();
    if (!value.is_structured()) continue;
    if (value.is_object() && is_article(value)) {
      read_article(value, article);
      continue;
    }
    for (const json& inner : value) {
      if (inner.is_structured()) waiting.push_back(&inner);
    }
  }
}

std::optional<json> parse_script(std::string text) {
  // Line breaks inside texts are not JSON, and common; between values they mean nothing.
  std::replace_if(
      text.begin(),
      text.end(),
      [](char byte) { return static_cast<unsigned char>(byte) < 0x20; },
      ' ');
  const std::string_view whole = trim_ascii(text);
  const std::size_t begin = whole.find_first_of("{[");
  const std::size_t end = whole.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
    return std::nullopt;
  std::string error;
  return parse_json(std::string(whole.substr(begin, end - begin + 1)), error);
}

}  // namespace

JsonLdArticle read_json_ld(const HtmlTree& page) {
  JsonLdArticle article;
  walk(page.root(), [&article](const HtmlNode& node) {
    if (!is_element(node, GUMBO_TAG_SCRIPT)) return true;
    std::string text;
    for (const HtmlNode* part : children(node)) text.append(own_text(*part));
    if (const auto script = parse_script(std::move(text))) read_script(*script, article);
    return false;
  });
  return article;
}

}  // namespace readout::article
