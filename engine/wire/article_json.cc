// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/article_json.h"

#include "base/sentences.h"
#include "base/utf8.h"
#include "engine/wire/json_parts.h"

namespace readout::engine {
namespace {

/// Turns places in title and body into code points; each text is walked through once as long as
/// they come in its order.
class PlaceWriter {
 public:
  PlaceWriter(JsonWriter& out, const article::Article& article)
      : out_(out), title_(article.title), body_(article.body) {}

  void put(std::string_view key, const std::vector<article::Mention>& mentions) {
    out_.key(key);
    out_.open_array();
    for (const article::Mention& mention : mentions) {
      out_.open_object();
      out_.text("field", article::name_of(mention.field));
      out_.number("start", offset(mention.field, mention.span.begin));
      out_.number("end", offset(mention.field, mention.span.end));
      out_.close_object();
    }
    out_.close_array();
  }

 private:
  std::size_t offset(article::TextField field, std::size_t byte) {
    switch (field) {
      case article::TextField::Title:
        return title_(byte);
      case article::TextField::Body:
        return body_(byte);
      case article::TextField::Metadata:
        break;
    }
    return 0;
  }

  JsonWriter& out_;
  CodePointOffsets title_;
  CodePointOffsets body_;
};

void put_tags(JsonWriter& out, const article::TaggedArticle& tagged) {
  PlaceWriter places(out, tagged.article);
  out.key("actors");
  out.open_array();
  for (const article::ActorTag& actor : tagged.tags.actors) {
    out.open_object();
    put_actor(out, actor);
    places.put("mentions", actor.mentions);
    out.close_object();
  }
  out.close_array();
  out.key("issues");
  out.open_array();
  for (const article::IssueTag& issue : tagged.tags.issues) {
    out.open_object();
    put_issue(out, issue);
    out.text("group", issue.group);
    places.put("evidence", issue.evidence);
    out.close_object();
  }
  out.close_array();
}

void put_sentences(JsonWriter& out, const article::Article& article) {
  const std::string& body = article.body;
  CodePointOffsets offset(body);
  out.key("sentences");
  out.open_array();
  for (const Span& sentence : split_sentences(body, SentenceEnds::Likely, article.language)) {
    out.open_array();
    out.number(offset(sentence.begin));
    out.number(offset(sentence.end));
    out.close_array();
  }
  out.close_array();
}

void put_article(JsonWriter& out, const article::TaggedArticle& tagged) {
  const article::Article& article = tagged.article;
  out.text("id", article.id);
  out.text("title", article.title);
  out.text("title_source", article::name_of(article.title_source));
  out.text("url", article.url);
  out.text("image", article.image);
  put_published(out, article.published);
  out.key("date_source");
  article.published ? out.text(article.published->origin) : out.null();
  put_fields(out, tagged);
  out.text("summary", article.summary);
  out.text("body", article.body);
  put_sentences(out, article);
  put_tags(out, tagged);
  out.text("fingerprint", article.fingerprint);
}

}  // namespace

std::string to_json(const article::TaggedArticle& tagged) {
  JsonWriter out;
  out.open_object();
  put_article(out, tagged);
  out.close_object();
  return out.take();
}

std::string to_json_with_origin(const article::TaggedArticle& tagged) {
  JsonWriter out;
  out.open_object();
  out.text("path", tagged.article.origin.path);
  out.number("line", tagged.article.origin.line);
  put_article(out, tagged);
  out.close_object();
  return out.take();
}

}  // namespace readout::engine
