// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/html_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "article/formats/html_blocks.h"
#include "article/scan.h"

namespace readout::article {
namespace {

// Words of class names and ids that content management systems of newspapers use; sorted.
constexpr auto kFurnitureWords = std::to_array<std::string_view>({"ad",
                                                                  "ads",
                                                                  "advert",
                                                                  "advertisement",
                                                                  "advertising",
                                                                  "adsense",
                                                                  "alsoread",
                                                                  "author",
                                                                  "authors",
                                                                  "autor",
                                                                  "banner",
                                                                  "bio",
                                                                  "bookmark",
                                                                  "breadcrumb",
                                                                  "breadcrumbs",
                                                                  "byline",
                                                                  "ampcap",
                                                                  "caption",
                                                                  "carousel",
                                                                  "comment",
                                                                  "comments",
                                                                  "consent",
                                                                  "cookie",
                                                                  "cookies",
                                                                  "copyright",
                                                                  "credit",
                                                                  "credits",
                                                                  "dateline",
                                                                  "disclaimer",
                                                                  "disqus",
                                                                  "dropdown",
                                                                  "fontsize",
                                                                  "foot",
                                                                  "footer",
                                                                  "footnote",
                                                                  "gallery",
                                                                  "gdpr",
                                                                  "onetrust",
                                                                  "optanon",
                                                                  "infobox",
                                                                  "jumplink",
                                                                  "kommentare",
                                                                  "legend",
                                                                  "login",
                                                                  "masthead",
                                                                  "menu",
                                                                  "metadata",
                                                                  "modal",
                                                                  "mostread",
                                                                  "nav",
                                                                  "navbar",
                                                                  "navigation",
                                                                  "newsletter",
                                                                  "outbrain",
                                                                  "overlay",
                                                                  "pager",
                                                                  "pagination",
                                                                  "paywall",
                                                                  "podcast",
                                                                  "poll",
                                                                  "popular",
                                                                  "popup",
                                                                  "privacy",
                                                                  "promo",
                                                                  "promoted",
                                                                  "promotion",
                                                                  "published",
                                                                  "rating",
                                                                  "readmore",
                                                                  "readnext",
                                                                  "recirc",
                                                                  "recirculation",
                                                                  "recommend",
                                                                  "recommendation",
                                                                  "recommendations",
                                                                  "recommended",
                                                                  "related",
                                                                  "relatedarticles",
                                                                  "relatedcontent",
                                                                  "relatedlinks",
                                                                  "relatednews",
                                                                  "search",
                                                                  "share",
                                                                  "sharebar",
                                                                  "sharing",
                                                                  "shop",
                                                                  "shortcuts",
                                                                  "sidebar",
                                                                  "signin",
                                                                  "signup",
                                                                  "skip",
                                                                  "slideshow",
                                                                  "social",
                                                                  "socials",
                                                                  "sponsor",
                                                                  "sponsored",
                                                                  "subscribe",
                                                                  "subscription",
                                                                  "taboola",
                                                                  "taglist",
                                                                  "tags",
                                                                  "teaser",
                                                                  "teasers",
                                                                  "ticker",
                                                                  "timestamp",
                                                                  "toc",
                                                                  "toolbar",
                                                                  "tools",
                                                                  "tooltip",
                                                                  "topics",
                                                                  "trending",
                                                                  "tweet"});

// Words that pages use for furniture and for parts of the article: beside a word of the second
// table they mean nothing.
constexpr auto kWeakWords = std::to_array<std::string_view>({"embed",
                                                             "image",
                                                             "images",
                                                             "img",
                                                             "media",
                                                             "meta",
                                                             "partner",
                                                             "photo",
                                                             "photos",
                                                             "picture",
                                                             "player",
                                                             "print",
                                                             "tag",
                                                             "tool",
                                                             "video",
                                                             "widget",
                                                             "widgets"});
constexpr auto kTextWords = std::to_array<std::string_view>({"article",
                                                             "body",
                                                             "content",
                                                             "paragraph",
                                                             "prose",
                                                             "responsive",
                                                             "richtext",
                                                             "story",
                                                             "text"});

constexpr auto kLeadWords = std::to_array<std::string_view>({"abstract",
                                                             "chapo",
                                                             "deck",
                                                             "dek",
                                                             "excerpt",
                                                             "ingress",
                                                             "intro",
                                                             "lead",
                                                             "lede",
                                                             "leadtext",
                                                             "standfirst",
                                                             "sapo",
                                                             "subheadline",
                                                             "subtitle",
                                                             "summary",
                                                             "teaser",
                                                             "vorspann"});

constexpr auto kBodyPairs = std::to_array<std::string_view>(
    {"articlebody", "articlecontent", "articletext", "bodycontent",  "bodytext",
     "contentbody", "entrycontent",   "newsbody",    "newscontent",  "newstext",
     "postbody",    "postcontent",    "storybody",   "storycontent", "storytext",
     "textcontent", "contenttext",    "articlemain", "richtext",     "maincontent"});

constexpr auto kArticleWords =
    std::to_array<std::string_view>({"article", "artikel", "articulo", "story", "post", "main"});

// Names of consent platforms: on the pages of any site they hold dialogues about cookies, often
// longer than the article.
constexpr auto kConsentPlatforms = std::to_array<std::string_view>({"borlabs",
                                                                    "complianz",
                                                                    "cookiebot",
                                                                    "cookielaw",
                                                                    "cookieyes",
                                                                    "didomi",
                                                                    "iubenda",
                                                                    "klaro",
                                                                    "onetrust",
                                                                    "optanon",
                                                                    "osano",
                                                                    "sourcepoint",
                                                                    "termly",
                                                                    "trustarc",
                                                                    "usercentrics"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "article__body shareBar-2" as "article", "body", "share", "bar", with the whole names too
/// ("articlebody", "sharebar").
struct NameWords {
  std::vector<std::string> words;
  std::vector<std::string> names;
};

void add_name(NameWords& out, std::string_view name) {
  std::string whole;
  std::string word;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char byte = name[at];
    const bool capital = byte >= 'A' && byte <= 'Z';
    const bool after_small = at > 0 && name[at - 1] >= 'a' && name[at - 1] <= 'z';
    if ((!is_ascii_letter(byte) || (capital && after_small)) && !word.empty()) {
      out.words.push_back(std::move(word));
      word.clear();
    }
    if (!is_ascii_letter(byte)) continue;
    word.push_back(ascii_lower(byte));
    whole.push_back(ascii_lower(byte));
  }
  if (!word.empty()) out.words.push_back(std::move(word));
  if (!whole.empty()) out.names.push_back(std::move(whole));
}

NameWords name_words(const HtmlNode& element) {
  // Pages with utility classes write dozens of names; those that say something come first.
  constexpr std::size_t kEnough = 300;
  NameWords out;
  for (const char* attribute_name : {"class", "id", "data-testid", "data-component"}) {
    std::string_view value = attribute(element, attribute_name).substr(0, kEnough);
    while (!value.empty()) {
      const auto end = std::find_if(value.begin(), value.end(), &is_ascii_space);
      const auto size = static_cast<std::size_t>(end - value.begin());
      // "md:hidden", "[&_a]:x": conditions of style, not names.
      const std::string_view name = value.substr(0, size);
      if (name.find_first_of(":[") == std::string_view::npos) add_name(out, name);
      value.remove_prefix(std::min(size + 1, value.size()));
    }
  }
  return out;
}

bool is_hidden(const HtmlNode& element) {
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(element, "style");
  const std::size_t display = find_ascii(style, "display");
  return display != std::string_view::npos &&
         find_ascii(style.substr(display, 16), "none") != std::string_view::npos;
}

bool is_part_of_page(const HtmlNode& element) {
  switch (tag_of(element)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MENU:
      return true;
    default:
      break;
  }
  constexpr auto kRoles = std::to_array<std::string_view>({"navigation",
                                                           "complementary",
                                                           "banner",
                                                           "contentinfo",
                                                           "dialog",
                                                           "alertdialog",
                                                           "menu",
                                                           "search",
                                                           "toolbar"});
  return contains(kRoles, attribute(element, "role")) || attribute(element, "aria-modal") == "true";
}

HtmlHint hint_of_names(const NameWords& names) {
  const auto any = [](const std::vector<std::string>& words, const auto& table) {
    return std::any_of(
        words.begin(), words.end(), [&](const std::string& word) { return contains(table, word); });
  };
  if (any(names.words, kConsentPlatforms)) return HtmlHint::Never;
  const bool body =
      std::any_of(names.names.begin(), names.names.end(), [](const std::string& name) {
        return std::any_of(kBodyPairs.begin(), kBodyPairs.end(), [&](std::string_view pair) {
          return name.find(pair) != std::string::npos;
        });
      });
  const bool weak = any(names.words, kWeakWords) && !any(names.words, kTextWords);
  const bool furniture =
      weak || any(names.words, kFurnitureWords) || any(names.names, kFurnitureWords);
  if (furniture) return HtmlHint::Furniture;
  if (body) return HtmlHint::Body;
  if (any(names.words, kLeadWords)) return HtmlHint::Lead;
  return any(names.words, kArticleWords) ? HtmlHint::Article : HtmlHint::None;
}

}  // namespace

HtmlHint hint_of(const HtmlNode& element) {
  const GumboTag tag = tag_of(element);
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return HtmlHint::None;
  const std::string_view property = attribute(element, "itemprop");
  if (property == "articleBody") return HtmlHint::Body;
  if (is_part_of_page(element) || is_never_text(tag)) return HtmlHint::Never;
  // Pages put together by scripts deliver the article hidden and show it later.
  if (is_hidden(element)) return HtmlHint::Furniture;
  if (property == "description" || property == "alternativeHeadline") return HtmlHint::Lead;
  if (tag == GUMBO_TAG_MAIN) return HtmlHint::Article;
  const HtmlHint hint = hint_of_names(name_words(element));
  return tag == GUMBO_TAG_ARTICLE && hint == HtmlHint::None ? HtmlHint::Article : hint;
}

}  // namespace readout::article
