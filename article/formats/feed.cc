// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom.
#include <algorithm>
#include <cstring>
#include <sstream>

#include <pugixml.hpp>

#include "article/authors.h"
#include "article/charset.h"
#include "article/formats/formats.h"
#include "article/formats/html_blocks.h"
#include "article/formats/markup.h"
#include "article/scan.h"

namespace readout::article {
namespace {

using pugi::xml_node;

/// A feed holds many articles and is held in memory whole.
constexpr std::size_t kFeedArticles = 4;

std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

bool is_named(const xml_node& node, std::string_view name) { return name == node.name(); }

std::string text_of(const xml_node& node) {
  std::string text;
  for (const xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return text;
}

std::string first_text(const xml_node& item, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    std::string text = text_of(item.child(name));
    if (!trim_ascii(text).empty()) return text;
  }
  return {};
}

bool is_html(std::string_view text) {
  // Feeds escape HTML: what is left after reading the XML are tags, or entities of a second layer.
  return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

std::string as_text(const std::string& text) { return is_html(text) ? html_to_text(text) : text; }

/// XHTML content is part of the XML: written out, it is a fragment like any other.
std::string inner_xml(const xml_node& node) {
  std::ostringstream out;
  for (const xml_node& child : node.children()) child.print(out, "", pugi::format_raw);
  return out.str();
}

std::string atom_text(const xml_node& node) {
  const std::string_view type = node.attribute("type").value();
  if (type == "xhtml") return html_to_text(inner_xml(node));
  if (type == "html" || type == "text/html") return html_to_text(text_of(node));
  std::string text = text_of(node);
  return looks_like_fragment(text) ? html_to_text(text) : text;
}

std::string image_of(const xml_node& item) {
  for (const xml_node& child : item.children()) {
    const bool media = is_named(child, "media:content") || is_named(child, "media:thumbnail") ||
                       is_named(child, "enclosure");
    if (!media) continue;
    const std::string_view type = child.attribute("type").value();
    const std::string_view medium = child.attribute("medium").value();
    const bool image =
        type.starts_with("image/") || medium == "image" || is_named(child, "media:thumbnail");
    if (image) return child.attribute("url").value();
  }
  return {};
}

void add_categories(const xml_node& item, Article& article) {
  for (const xml_node& child : item.children()) {
    if (is_named(child, "category")) {
      const std::string term = child.attribute("term").value();
      article.sections.push_back(term.empty() ? text_of(child) : term);
    } else if (is_named(child, "dc:subject")) {
      article.sections.push_back(text_of(child));
    }
  }
}

void add_dates(const xml_node& item,
               std::initializer_list<const char*> names,
               std::vector<DateClaim>& dates) {
  for (const char* name : names) {
    const std::string text = text_of(item.child(name));
    if (!text.empty()) dates.push_back({text, std::string("feed ") + name});
  }
}

bool is_address(std::string_view text) {
  text = trim_ascii(text);
  return starts_with_ascii(text, "https://") || starts_with_ascii(text, "http://");
}

/// RSS gives "mail@example.org (Jane Roe)".
std::string rss_author(const std::string& text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open == std::string::npos ? 0 : open);
  const bool mail = text.find('@') != std::string::npos;
  if (mail && open != std::string::npos && close != std::string::npos)
    return text.substr(open + 1, close - open - 1);
  return mail ? std::string() : text;
}

std::string rss_link(const xml_node& item) {
  std::string link = first_text(item, {"feedburner:origLink", "link"});
  if (link.empty()) link = item.child("atom:link").attribute("href").value();
  const xml_node guid = item.child("guid");
  const bool permanent = std::string_view(guid.attribute("isPermaLink").value()) != "false";
  if (link.empty() && permanent && is_address(text_of(guid))) link = text_of(guid);
  if (link.empty()) link = item.attribute("rdf:about").value();
  return link;
}

Draft rss_item(const xml_node& item) {
  Draft draft;
  Article& article = draft.article;
  article.title = as_text(first_text(item, {"title", "media:title"}));
  article.url = rss_link(item);
  const std::string content = first_text(item, {"content:encoded", "content", "fulltext"});
  const std::string description = first_text(item, {"description", "media:description"});
  article.body = as_text(content.empty() ? description : content);
  if (!content.empty()) article.summary = as_text(description);
  for (const char* name : {"dc:creator", "author"}) {
    for (const xml_node& author : item.children(name)) {
      for (std::string& one : split_authors(rss_author(text_of(author))))
        article.authors.push_back(std::move(one));
    }
    if (!article.authors.empty()) break;
  }
  article.source = text_of(item.child("source"));
  article.image = image_of(item);
  add_categories(item, article);
  add_dates(item, {"pubDate", "dc:date", "dcterms:created", "published"}, draft.dates);
  return draft;
}

std::string atom_link(const xml_node& entry) {
  for (const xml_node& link : entry.children("link")) {
    const std::string_view rel = link.attribute("rel").value();
    if (rel.empty() || rel == "alternate") return link.attribute("href").value();
  }
  const std::string id = text_of(entry.child("id"));
  return is_address(id) ? id : std::string();
}

Draft atom_entry(const xml_node& entry) {
  Draft draft;
  Article& article = draft.article;
  article.id = trim_ascii(text_of(entry.child("id")));
  article.title = atom_text(entry.child("title"));
  article.url = atom_link(entry);
  const std::string summary = atom_text(entry.child("summary"));
  article.body = atom_text(entry.child("content"));
  if (article.body.empty()) {
    article.body = summary;
  } else {
    article.summary = summary;
  }
  for (const xml_node& author : entry.children("author"))
    article.authors.push_back(text_of(author.child("name")));
  article.source = atom_text(entry.child("source").child("title"));
  article.language = entry.attribute("xml:lang").value();
  article.image = image_of(entry);
  add_categories(entry, article);
  add_dates(entry, {"published", "issued", "updated"}, draft.dates);
  return draft;
}

/// Defaults for the articles of the feed.
struct FeedFacts {
  std::string title;
  std::string language;
  std::vector<std::string> authors;
};

class FeedReader {
 public:
  FeedReader(const std::string& xml, Reading& reading) : xml_(xml), reading_(reading) {}

  void read() {
    pugi::xml_document document;
    const pugi::xml_parse_result result =
        document.load_buffer(xml_.data(),
                             xml_.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment,
                             pugi::encoding_utf8);
    if (!result) {
      failed_at_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
      failed_ = true;
    }
    const xml_node root = document.document_element();
    if (local_name(root.name()) == "feed") {
      atom(root);
    } else {
      rss(root);
    }
    if (failed_) {
      reading_.problem(line_at(failed_at_),
                       std::string("not valid XML: ") + result.description() +
                           "; what stands before it was read");
    } else if (found_ == 0) {
      reading_.problem(0, "a feed without articles");
    }
  }

 private:
  void atom(const xml_node& root) {
    FeedFacts facts{atom_text(root.child("title")), root.attribute("xml:lang").value(), {}};
    for (const xml_node& author : root.children("author"))
      facts.authors.push_back(text_of(author.child("name")));
    for (const xml_node& entry : root.children("entry")) deliver(entry, atom_entry(entry), facts);
  }

  void rss(const xml_node& root) {
    const xml_node channel = root.child("channel");
    const FeedFacts facts{as_text(text_of(channel.child("title"))),
                          first_text(channel, {"language", "dc:language"}),
                          {}};
    for (const xml_node& item : channel.children("item")) deliver(item, rss_item(item), facts);
    // RSS 1.0 and 0.90 put the items beside the channel.
    for (const xml_node& item : root.children("item")) deliver(item, rss_item(item), facts);
  }

  void deliver(const xml_node& item, Draft draft, const FeedFacts& facts) {
    ++found_;
    const std::size_t begin = offset_of(item);
    // The parser drops what is open where it fails: that item's text may be cut.
    if (failed_ && !item.next_sibling(item.name())) return;
    const std::uint64_t line = line_at(begin);
    const xml_node next = item.next_sibling();
    const std::size_t end = next ? offset_of(next) : begin;
    if (end > begin && end - begin > reading_.limits().max_article_bytes) {
      reading_.too_large(line, end - begin);
      return;
    }
    Article& article = draft.article;
    if (article.source.empty()) article.source = facts.title;
    if (article.language.empty()) article.language = facts.language;
    if (article.authors.empty()) article.authors = facts.authors;
    reading_.article(std::move(draft), line);
  }

  static std::size_t offset_of(const xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  }

  /// Asked for in ascending order, so the lines are counted once.
  std::uint64_t line_at(std::size_t offset) {
    offset = std::min(offset, xml_.size());
    if (offset < counted_) {
      counted_ = 0;
      line_ = 1;
    }
    const auto from = xml_.begin() + static_cast<std::ptrdiff_t>(counted_);
    line_ += static_cast<std::uint64_t>(
        std::count(from, xml_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    counted_ = offset;
    return line_;
  }

  const std::string& xml_;
  Reading& reading_;
  std::size_t counted_ = 0;
  std::uint64_t line_ = 1;
  std::size_t found_ = 0;
  std::size_t failed_at_ = 0;
  bool failed_ = false;
};

std::string declared_encoding(std::string_view xml) {
  const std::string_view head = xml.substr(0, 200);
  const std::size_t at = head.find("encoding=");
  if (!trim_ascii(head).starts_with("<?xml") || at == std::string_view::npos) return {};
  Scanner in(head.substr(at + std::strlen("encoding=")));
  in.take_any();
  return std::string(in.take_while([](char byte) { return byte != '"' && byte != '\''; }));
}

}  // namespace

bool looks_like_feed(std::string_view head) {
  const std::string_view root = skip_prolog(head);
  if (!root.starts_with('<')) return false;
  const std::string_view name = local_name(element_name(root));
  return name == "rss" || name == "feed" || name == "RDF";
}

void read_feed(Input& input, Reading& reading) {
  auto bytes = input.read_all(reading.limits().max_article_bytes * kFeedArticles);
  if (!bytes) {
    reading.too_large(0, input.size().value_or(0));
    return;
  }
  const std::string encoding = declared_encoding(*bytes);
  const std::string xml = to_utf8(std::move(*bytes), encoding);
  FeedReader(xml, reading).read();
}

}  // namespace readout::article
