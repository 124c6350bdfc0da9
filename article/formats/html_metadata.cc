// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_metadata.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <utility>
#include <vector>

#include "article/authors.h"
#include "article/clean.h"
#include "article/formats/html_blocks.h"
#include "article/formats/html_byline.h"
#include "article/formats/json_ld.h"
#include "article/scan.h"
#include "base/fold.h"

namespace readout::article {
namespace {

/// The page's <meta> by name, property or itemprop in lower case; of one name all contents in
/// order.
using MetaTags = std::map<std::string, std::vector<std::string>, std::less<>>;

MetaTags read_meta_tags(const HtmlTree& page) {
  MetaTags tags;
  walk(page.root(), [&tags](const HtmlNode& node) {
    if (!is_element(node, GUMBO_TAG_META)) return true;
    const std::string content = clean_line(attribute(node, "content"));
    if (content.empty()) return true;
    for (const char* kind : {"property", "name", "itemprop"}) {
      // Some pages write several names into one attribute.
      std::string_view names = attribute(node, kind);
      while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        if (name.empty()) continue;
        std::string key(name);
        std::transform(key.begin(), key.end(), key.begin(), &ascii_lower);
        tags[key].push_back(content);
      }
    }
    return true;
  });
  return tags;
}

std::string first_of(const MetaTags& tags, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto found = tags.find(name);
    if (found != tags.end()) return found->second.front();
  }
  return {};
}

std::string first_filled(std::initializer_list<std::string> texts) {
  for (const std::string& text : texts) {
    if (!text.empty()) return text;
  }
  return {};
}

std::string only_heading(const HtmlTree& page) {
  std::vector<std::string> headings;
  walk(page.root(), [&headings](const HtmlNode& node) {
    if (!is_element(node, GUMBO_TAG_H1))
      return !is_never_text(tag_of(node)) || is_element(node, GUMBO_TAG_FIGURE);
    std::string text = text_in(node);
    if (!text.empty()) headings.push_back(std::move(text));
    return false;
  });
  return headings.size() == 1 ? headings.front() : std::string();
}

/// "Title | Site", "Title - Site", "Site: Title" without the site, if the page says what its site
/// is called or the part is short.
std::string without_site(std::string title, std::string_view site) {
  constexpr auto kSeparators = std::to_array<std::string_view>(
      {" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " \u00AB "});
  const std::string folded_site = fold(site);
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string::npos || at == 0) continue;
    const std::string last = fold(std::string_view(title).substr(at + separator.size()));
    const bool is_site = !folded_site.empty() && (last.find(folded_site) != std::string::npos ||
                                                  folded_site.find(last) != std::string::npos);
    if (is_site || (separator == " | " && last.size() * 2 < at)) title.resize(at);
  }
  if (!site.empty() && title.size() > site.size() + 2 && starts_with_ascii(title, site) &&
      title.compare(site.size(), 2, ": ") == 0)
    title.erase(0, site.size() + 2);
  return title;
}

std::string document_title(const HtmlTree& page) {
  const HtmlNode* title = find_element(
      page.root(), [](const HtmlNode& node) { return is_element(node, GUMBO_TAG_TITLE); });
  return title == nullptr ? std::string() : text_in(*title);
}

std::string best_title(const HtmlTree& page,
                       const JsonLdArticle& ld,
                       const MetaTags& meta,
                       std::string_view site) {
  std::string heading = only_heading(page);
  std::string given = first_filled(
      {clean_line(ld.headline),
       first_of(meta,
                {"og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title"})});
  given = without_site(std::move(given), site);
  if (given.empty()) {
    given = without_site(document_title(page), site);
    // A heading that the title of the page repeats is the headline as people see it.
    if (!heading.empty() && (given.empty() || given.find(heading) != std::string::npos))
      return heading;
    return given;
  }
  // Metadata often cuts headlines at some length; the page has them whole.
  const bool cut = given.ends_with("\u2026") || given.ends_with("...");
  if (cut && same_headline(given, heading)) return heading;
  return given;
}

std::string canonical_link(const HtmlTree& page) {
  const HtmlNode* link = find_element(page.root(), [](const HtmlNode& node) {
    return is_element(node, GUMBO_TAG_LINK) && same_ascii(attribute(node, "rel"), "canonical") &&
           !attribute(node, "href").empty();
  });
  return link == nullptr ? std::string() : std::string(attribute(*link, "href"));
}

/// Parts of a page whose dates are not the article's.
bool stands_aside(const HtmlNode& node) {
  const GumboTag tag = tag_of(node);
  return tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_NAV;
}

/// The first text that is not empty, else what the element holds.
std::string said_or_held(const HtmlNode& node, std::initializer_list<std::string_view> said) {
  for (const std::string_view text : said) {
    if (!text.empty()) return std::string(text);
  }
  return text_in(node);
}

void add_time_elements(const HtmlTree& page, std::vector<DateClaim>& dates) {
  std::vector<DateClaim> others;
  walk(page.root(), [&](const HtmlNode& node) {
    if (stands_aside(node)) return false;
    const std::string_view datetime = attribute(node, "datetime");
    const std::string_view property = attribute(node, "itemprop");
    if (property == "datePublished" || has_attribute(node, "pubdate")) {
      const std::string_view content = attribute(node, "content");
      dates.push_back({said_or_held(node, {content, datetime}), "itemprop datePublished"});
    } else if (is_element(node, GUMBO_TAG_TIME) && property != "dateModified") {
      others.push_back(
          {said_or_held(node, {datetime}), datetime.empty() ? "time" : "time datetime"});
    }
    return true;
  });
  // The first <time> stands at the head of the article; the others may be those of comments.
  if (!others.empty()) dates.push_back(others.front());
}

void add_meta_dates(const MetaTags& meta, std::vector<DateClaim>& dates) {
  constexpr auto kNames = std::to_array<std::string_view>({"article:published_time",
                                                           "og:article:published_time",
                                                           "og:published_time",
                                                           "datepublished",
                                                           "article.published",
                                                           "parsely-pub-date",
                                                           "sailthru.date",
                                                           "publish-date",
                                                           "publish_date",
                                                           "publishdate",
                                                           "publication_date",
                                                           "published-date",
                                                           "pubdate",
                                                           "pub_date",
                                                           "cxenseparse:recs:publishtime",
                                                           "cxenseparse:publishtime",
                                                           "dc.date.issued",
                                                           "dcterms.issued",
                                                           "dcterms.created",
                                                           "dc.date",
                                                           "dc.date.created",
                                                           "dcterms.date",
                                                           "article_date_original",
                                                           "originalpublicationdate",
                                                           "citation_publication_date",
                                                           "date",
                                                           "article:post_date",
                                                           "rnews:datepublished",
                                                           "datecreated"});
  for (const std::string_view name : kNames) {
    const auto found = meta.find(name);
    if (found != meta.end()) dates.push_back({found->second.front(), "meta " + std::string(name)});
  }
}

std::vector<std::string> meta_authors(const MetaTags& meta) {
  std::vector<std::string> authors;
  for (const std::string_view name : {"author",
                                      "parsely-author",
                                      "sailthru.author",
                                      "dc.creator",
                                      "dcterms.creator",
                                      "article:author",
                                      "citation_author",
                                      "byl"}) {
    const auto found = meta.find(name);
    if (found == meta.end()) continue;
    for (const std::string& content : found->second) {
      // OpenGraph's author is often the address of a profile.
      if (content.find("://") != std::string::npos) continue;
      for (std::string& author : split_authors(content)) authors.push_back(std::move(author));
    }
    if (!authors.empty()) return authors;
  }
  return authors;
}

std::vector<std::string> byline_authors(const HtmlTree& page) {
  std::vector<std::string> authors;
  walk(page.root(), [&authors](const HtmlNode& node) {
    const bool marked =
        same_ascii(attribute(node, "rel"), "author") || attribute(node, "itemprop") == "author";
    if (!marked) return true;
    const HtmlNode* name = find_element(
        node, [](const HtmlNode& inner) { return attribute(inner, "itemprop") == "name"; });
    const std::string text = text_in(name == nullptr ? node : *name);
    constexpr std::size_t kLongest = 120;
    if (text.size() <= kLongest) {
      for (std::string& author : split_authors(text)) authors.push_back(std::move(author));
    }
    return false;
  });
  return authors;
}

std::vector<std::string> meta_keywords(const MetaTags& meta) {
  std::vector<std::string> keywords;
  if (const auto tags = meta.find("article:tag"); tags != meta.end()) {
    for (const std::string& tag : tags->second) {
      for (std::string& keyword : split_keywords(tag)) keywords.push_back(std::move(keyword));
    }
  }
  if (keywords.empty())
    keywords = split_keywords(first_of(meta, {"news_keywords", "keywords", "parsely-tags"}));
  return keywords;
}

/// "Site: Headline" and "Headline | Site" name the site, if the page shows the headline alone.
std::string site_in_title(const HtmlTree& page, std::string_view headline) {
  constexpr std::size_t kLongestSite = 40;
  const std::string title = document_title(page);
  const std::size_t at = headline.empty() ? std::string::npos : title.find(headline);
  if (at == std::string::npos) return {};
  std::string_view site = at > 0 ? std::string_view(title).substr(0, at)
                                 : std::string_view(title).substr(headline.size());
  const auto is_edge = [](char byte) {
    return byte == ' ' || byte == ':' || byte == '|' || byte == '-';
  };
  while (!site.empty() && is_edge(site.back())) site.remove_suffix(1);
  while (!site.empty() && is_edge(site.front())) site.remove_prefix(1);
  if (site.empty() || site.size() > kLongestSite || !is_ascii_letter(site.front())) return {};
  return std::string(site);
}

}  // namespace

std::string read_html_metadata(const HtmlTree& page, Draft& draft) {
  JsonLdArticle ld = read_json_ld(page);
  const MetaTags meta = read_meta_tags(page);
  Article& article = draft.article;
  article.source = first_filled({clean_line(ld.publisher),
                                 first_of(meta,
                                          {"og:site_name",
                                           "application-name",
                                           "publisher",
                                           "dc.publisher",
                                           "article:publisher_name"})});
  article.title = best_title(page, ld, meta, article.source);
  if (article.source.empty()) article.source = site_in_title(page, article.title);
  article.url = first_filled({canonical_link(page), first_of(meta, {"og:url"}), ld.url});
  article.summary = first_filled(
      {first_of(meta, {"og:description", "description", "twitter:description"}), ld.description});
  article.image = first_filled(
      {first_of(meta, {"og:image", "og:image:url", "twitter:image", "image"}), ld.image});
  article.sections = ld.keywords.empty() ? meta_keywords(meta) : ld.keywords;
  article.sections.insert(
      article.sections.begin(),
      first_filled({ld.section, first_of(meta, {"article:section", "section"})}));
  article.authors = ld.authors.empty() ? meta_authors(meta) : ld.authors;
  if (article.authors.empty()) article.authors = byline_authors(page);
  article.language = first_filled({std::string(attribute(page.root(), "lang")),
                                   ld.language,
                                   first_of(meta, {"content-language", "og:locale"})});
  if (!ld.published.empty()) draft.dates.push_back({ld.published, "JSON-LD datePublished"});
  add_meta_dates(meta, draft.dates);
  add_time_elements(page, draft.dates);
  read_byline(page, draft);
  return std::move(ld.body);
}

}  // namespace readout::article
