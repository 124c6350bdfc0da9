// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/atom.h"

#include <sstream>
#include <string_view>

#include <pugixml.hpp>

#include "article/dates.h"
#include "base/utf8.h"
#include "searchd/handlers/uuid.h"
#include "searchd/net/percent.h"

namespace readout::searchd {
namespace {

constexpr std::string_view kNoDate = "1970-01-01T00:00:00Z";

/// Without what XML 1.0 can't hold in any spelling.
std::string xml_text(std::string_view text) {
  const std::string valid = repair_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const CodePoint point = decode_utf8(valid, at);
    const bool control = point.value < U' ' && point.value != U'\t' && point.value != U'\n';
    const bool no_character = point.value == 0xFFFE || point.value == 0xFFFF;
    if (!control && !no_character) out.append(valid, at, point.size);
    at += point.size;
  }
  return out;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, std::string_view text) {
  pugi::xml_node node = parent.append_child(name);
  node.text().set(xml_text(text).c_str());
  return node;
}

struct Link {
  const char* relation;
  const char* type;
  std::string address;
};

void add_link(pugi::xml_node parent, const Link& link) {
  pugi::xml_node node = parent.append_child("link");
  node.append_attribute("rel") = link.relation;
  node.append_attribute("type") = link.type;
  node.append_attribute("href") = xml_text(link.address).c_str();
}

/// RFC 3339 as Atom wants it, in the article's own offset.
std::string updated_of(const engine::Hit& hit) {
  if (!hit.article.published) return std::string(kNoDate);
  if (hit.article.published->precision == article::DatePrecision::Instant)
    return hit.article.published->iso;
  return article::iso_day(article::day_number(*hit.article.published)) + "T00:00:00Z";
}

template <typename Tag>
void add_categories(pugi::xml_node entry, const std::vector<Tag>& tags, const char* scheme) {
  for (const Tag& tag : tags) {
    pugi::xml_node category = entry.append_child("category");
    category.append_attribute("term") = xml_text(tag.id).c_str();
    category.append_attribute("scheme") = scheme;
    category.append_attribute("label") = xml_text(tag.name).c_str();
  }
}

void add_authors(pugi::xml_node entry, const engine::Hit& hit) {
  for (const std::string& name : hit.article.authors)
    add(entry.append_child("author"), "name", name);
  if (hit.article.authors.empty() && !hit.article.source.empty()) {
    add(entry.append_child("author"), "name", hit.article.source);
  }
}

void add_entry(pugi::xml_node feed, const engine::Hit& hit, const std::string& base) {
  pugi::xml_node entry = feed.append_child("entry");
  add(entry, "id", "urn:uuid:" + uuid_of("article:" + hit.article.id));
  add(entry, "title", hit.article.title);
  add(entry, "updated", updated_of(hit));
  if (hit.article.published) add(entry, "published", updated_of(hit));
  const std::string here = base + "/?article=" + percent_encode(hit.article.id);
  add_link(entry, {"alternate", "text/html", hit.article.url.empty() ? here : hit.article.url});
  if (!hit.article.url.empty()) add_link(entry, {"related", "text/html", here});
  add_authors(entry, hit);
  add_categories(entry, hit.tags.actors, "urn:readout:actor");
  add_categories(entry, hit.tags.issues, "urn:readout:issue");
  add(entry, "summary", hit.snippet.text);
}

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace

std::string to_atom(const engine::SearchResult& result, const FeedAddress& address) {
  pugi::xml_document document;
  pugi::xml_node feed = document.append_child("feed");
  feed.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
  const std::string& query = result.query.text;
  add(feed, "id", "urn:uuid:" + uuid_of("feed:" + address.name));
  add(feed, "title", query.empty() ? "Readout" : "Readout: " + query);
  const engine::Hit* newest = nullptr;
  for (const engine::Hit& hit : result.hits) {
    if (!hit.article.published) continue;
    if (newest == nullptr || article::utc_seconds(*hit.article.published) >
                                 article::utc_seconds(*newest->article.published)) {
      newest = &hit;
    }
  }
  add(feed, "updated", newest == nullptr ? std::string(kNoDate) : updated_of(*newest));
  add(feed.append_child("author"), "name", "Readout");
  const std::string question = address.query.empty() ? "" : "?" + address.query;
  add_link(feed, {"self", "application/atom+xml", address.base + "/feed.atom" + question});
  add_link(feed, {"alternate", "text/html", address.base + "/" + question});
  for (const engine::Hit& hit : result.hits) add_entry(feed, hit, address.base);
  return text_of(document);
}

std::string open_search_description(const std::string& base) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("OpenSearchDescription");
  root.append_attribute("xmlns") = "http://a9.com/-/spec/opensearch/1.1/";
  add(root, "ShortName", "Readout");
  add(root, "Description", "Search the news by who takes part and what it is about.");
  add(root, "InputEncoding", "UTF-8");
  const auto add_url = [&](const char* type, const std::string& path) {
    pugi::xml_node url = root.append_child("Url");
    url.append_attribute("type") = type;
    url.append_attribute("template") = xml_text(base + path + "?q={searchTerms}").c_str();
  };
  add_url("text/html", "/");
  add_url("application/atom+xml", "/feed.atom");
  pugi::xml_node image = add(root, "Image", base + "/assets/icon.svg");
  image.append_attribute("type") = "image/svg+xml";
  return text_of(document);
}

}  // namespace readout::searchd
