// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/article_json.h"

#include <vector>

#include <nlohmann/json.hpp>

#include "base/sentences.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

using Json = nlohmann::ordered_json;  // lines read best in the order they are documented in

/// Turns mentions in title and body into code points; each text is walked through once as long as
/// the mentions come in its order.
class MentionWriter {
 public:
  explicit MentionWriter(const Article& article) : title_(article.title), body_(article.body) {}

  Json operator()(const std::vector<Mention>& mentions) {
    Json out = Json::array();
    for (const Mention& mention : mentions) {
      out.push_back({{"field", name_of(mention.field)},
                     {"start", offset(mention.field, mention.span.begin)},
                     {"end", offset(mention.field, mention.span.end)}});
    }
    return out;
  }

 private:
  std::size_t offset(TextField field, std::size_t byte) {
    switch (field) {
      case TextField::Title:
        return title_(byte);
      case TextField::Body:
        return body_(byte);
      case TextField::Metadata:
        break;
    }
    return 0;
  }

  CodePointOffsets title_;
  CodePointOffsets body_;
};

Json actors_json(const std::vector<ActorTag>& actors, MentionWriter& mentions) {
  Json out = Json::array();
  for (const ActorTag& actor : actors) {
    out.push_back({{"id", actor.id},
                   {"name", actor.name},
                   {"type", name_of(actor.type)},
                   {"mentions", mentions(actor.mentions)}});
  }
  return out;
}

Json issues_json(const std::vector<IssueTag>& issues, MentionWriter& mentions) {
  Json out = Json::array();
  for (const IssueTag& issue : issues) {
    out.push_back({{"id", issue.id},
                   {"name", issue.name},
                   {"group", issue.group},
                   {"evidence", mentions(issue.evidence)}});
  }
  return out;
}

Json sentences_json(const std::string& body) {
  CodePointOffsets offset(body);
  Json out = Json::array();
  for (const Span& sentence : split_sentences(body)) {
    out.push_back({offset(sentence.begin), offset(sentence.end)});
  }
  return out;
}

/// JSON lets DEL and the controls of U+0080 to U+009F stand as they are; a terminal obeys some.
std::string escape_controls(std::string json) {
  std::size_t at = json.find_first_of("\x7f\xc2");
  if (at == std::string::npos) return json;
  std::string out;
  out.reserve(json.size() + 16);
  std::size_t done = 0;
  for (; at != std::string::npos; at = json.find_first_of("\x7f\xc2", at + 1)) {
    const bool is_delete = json[at] == '\x7f';
    const auto next = static_cast<unsigned char>(at + 1 < json.size() ? json[at + 1] : 0);
    if (!is_delete && next >= 0xa0) continue;
    constexpr std::string_view kHex = "0123456789abcdef";
    const unsigned value = is_delete ? 0x7fU : next;
    out.append(json, done, at - done);
    out += "\\u00";
    out += kHex[value >> 4U];
    out += kHex[value & 15U];
    done = at + (is_delete ? 1 : 2);
  }
  return out.append(json, done);
}

}  // namespace

std::string_view name_of(TitleSource source) noexcept {
  switch (source) {
    case TitleSource::None:
      return "none";
    case TitleSource::Given:
      return "given";
    case TitleSource::Made:
      return "made";
  }
  return "none";
}

std::string_view name_of(DatePrecision precision) noexcept {
  switch (precision) {
    case DatePrecision::Year:
      return "year";
    case DatePrecision::Month:
      return "month";
    case DatePrecision::Day:
      return "day";
    case DatePrecision::Instant:
      return "instant";
  }
  return "day";
}

std::string to_json(const TaggedArticle& tagged) {
  const Article& article = tagged.article;
  const auto& published = article.published;
  MentionWriter mentions(article);
  const Json line = {{"path", article.origin.path},
                     {"line", article.origin.line},
                     {"id", article.id},
                     {"title", article.title},
                     {"title_source", name_of(article.title_source)},
                     {"url", article.url},
                     {"image", article.image},
                     {"published", published ? Json(published->iso) : Json()},
                     {"date_precision", published ? Json(name_of(published->precision)) : Json()},
                     {"date_source", published ? Json(published->origin) : Json()},
                     {"language", article.language},
                     {"source", article.source},
                     {"authors", article.authors},
                     {"summary", article.summary},
                     {"body", article.body},
                     {"sentences", sentences_json(article.body)},
                     {"actors", actors_json(tagged.tags.actors, mentions)},
                     {"issues", issues_json(tagged.tags.issues, mentions)},
                     {"fingerprint", article.fingerprint}};
  return escape_controls(line.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace readout::article
